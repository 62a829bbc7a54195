using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Services;

public sealed class HouseholdTests
{
    [Fact]
    public async Task One_scan_serves_the_holder_and_shows_fifteen_with_what_each_may_have_and_one_key_serves_the_rest()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, cards, people) = await Household(centre, 15);
        await kitchen.Scan(centre.NewId(), cards[3], "LUNCH_T");

        var verdict = await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T");

        Assert.Equal((Outcome.Served, 14), (verdict.Outcome, verdict.Household.Count));
        var eaten = Assert.Single(verdict.Household, member => !member.May);
        Assert.Equal((people[3], "already_this_session"), (eaten.Person, eaten.Code));
        var rest = verdict.Household.Where(member => member.May).Select(member => new HouseholdShare(centre.NewId(), member.Person)).ToList();
        var command = new ServeHousehold(centre.NewId(), cards[0], "LUNCH_T", ReadBy.Typed, rest);
        var served = await kitchen.Post<ServeHousehold, HouseholdServed>("scans/household", command);
        var again = await kitchen.Post<ServeHousehold, HouseholdServed>("scans/household", command);

        Assert.Equal(13, served.Members.Count(member => member.Outcome == Outcome.Served));
        Assert.Equal(served.Members.Select(m => m.Event), again.Members.Select(m => m.Event));
        Assert.Equal(15, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal(13, centre.Number($"SELECT count(*) FROM service_events WHERE collector_id = {people[0]}"));
        Assert.All((await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T")).Household, member => Assert.False(member.May));
    }

    [Fact]
    public async Task A_refused_holder_still_collects_for_the_others()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, cards, _) = await Household(centre, 2);
        await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T");

        var again = await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T");

        Assert.Equal((Outcome.Refused, true), (again.Outcome, again.OthersMay));
        Assert.True(Assert.Single(again.Household).May);
    }

    [Fact]
    public async Task A_scan_whose_answer_was_lost_still_shows_the_others_when_it_is_sent_again()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, cards, _) = await Household(centre, 15);
        var scan = centre.NewId();
        await kitchen.Scan(scan, cards[0], "LUNCH_T");

        var again = await kitchen.Scan(scan, cards[0], "LUNCH_T");

        Assert.Equal((Outcome.Served, true, 14), (again.Outcome, again.Repeat, again.Household.Count));
        Assert.All(again.Household, member => Assert.True(member.May));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task Who_is_not_of_the_household_is_not_served_and_nothing_is_half_done()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, cards, people) = await Household(centre, 3);
        var stranger = (await centre.People(1))[0];
        var strangerId = centre.Number($"SELECT person_id FROM cards WHERE short_code = '{stranger.Replace("-", "", StringComparison.Ordinal)}'");

        ServeHousehold For(string card, params long[] members) => new(
            centre.NewId(), card, "LUNCH_T", ReadBy.Typed, [.. members.Select(person => new HouseholdShare(centre.NewId(), person))]);

        Assert.Equal("not_a_member", (await kitchen.Refused("scans/household", For(cards[0], people[1], strangerId))).Code);
        Assert.Equal("no_household", (await kitchen.Refused("scans/household", For(stranger, people[1]))).Code);
        Assert.Equal("household_members_wrong", (await kitchen.Refused("scans/household", For(cards[0], people[1], people[1]))).Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM service_events"));
    }

    [Fact]
    public async Task A_revoked_card_collects_for_nobody()
    {
        await using var centre = await CentreFixture.Start();
        var (kitchen, cards, people) = await Household(centre, 2);
        await centre.Give($"UPDATE cards SET state = 'Revoked' WHERE person_id = {people[0]}");

        var verdict = await kitchen.Scan(centre.NewId(), cards[0], "LUNCH_T");
        var refused = await kitchen.Refused("scans/household", new ServeHousehold(
            centre.NewId(), cards[0], "LUNCH_T", ReadBy.Typed, [new HouseholdShare(centre.NewId(), people[1])]));

        Assert.True(verdict.Alert);
        Assert.Empty(verdict.Household);
        Assert.Equal("card_revoked", refused.Code);
    }

    private static async Task<(Seat Kitchen, List<string> Cards, List<long> People)> Household(CentreFixture centre, int members)
    {
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        await centre.Give("UPDATE services SET max_per_session = 1, presence_required = 1, for_household = 1 WHERE code = 'LUNCH_T'");
        var cards = await centre.People(members);
        var people = cards.ConvertAll(card => centre.Number($"SELECT person_id FROM cards WHERE short_code = '{card.Replace("-", "", StringComparison.Ordinal)}'"));
        await centre.Give("INSERT INTO households (id, code, made_at, made_by) VALUES (1, 'H-00001', 0, 0)");
        foreach (var person in people)
        {
            await centre.Give($"INSERT INTO household_members (household_id, person_id, kinship, from_at) VALUES (1, {person}, 'Child', 0)");
        }

        return (await centre.SignIn(Role.Kitchen), cards, people);
    }
}
