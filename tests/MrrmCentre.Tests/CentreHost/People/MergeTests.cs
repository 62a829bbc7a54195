using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Summaries;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class MergeTests
{
    [Fact]
    public async Task Two_numbers_of_one_person_become_one_present_once_fed_once_with_one_card()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH", ServiceKind.Meal);
        await centre.Give("UPDATE services SET max_per_day = 1");
        using var desk = await centre.SignIn(Role.Reception | Role.Head | Role.Kitchen);
        var cards = await centre.People(2);
        await desk.Scan(centre.NewId(), cards[1], "LUNCH");
        centre.Clock.Pass(TimeSpan.FromHours(1));

        var merged = await Merge(centre, desk, 1, 2);

        var again = await desk.Scan(centre.NewId(), cards[0], "LUNCH");
        var revoked = await desk.Scan(centre.NewId(), cards[1], "LUNCH");
        var (kept, other) = (await desk.Get<PersonPage>("people/1"), await desk.Get<PersonPage>("people/2"));
        var today = await desk.Get<Today>("today");
        Assert.Equal((cards[0], cards[1]), (merged.CardShortCode, merged.RevokedCard));
        Assert.Equal("already_today", again.Code);
        Assert.Equal((true, "card_revoked"), (revoked.Alert, revoked.Code));
        Assert.Equal((PersonStatus.Merged, 1L, 2L), (other.Status, other.MergedInto!.Person, Assert.Single(kept.MergedFrom!).Person));
        Assert.Equal((1, 2, 0), (today.Present, today.Arrivals, today.Departures));
        Assert.Equal(1, Assert.Single(await desk.Get<List<PersonLine>>("people")).Person);

        centre.Clock.Pass(TimeSpan.FromDays(1));
        using var closed = await desk.Http.PostAsync("summaries/close", null);
        var summary = (await desk.Get<SummaryPage>("summaries/2026-03-10")).Summary;
        Assert.All(summary.Equalities, equality => Assert.True(equality.Holds, equality.Name));
        Assert.Equal([1, 1], summary.Figures.Where(f => f is { Indicator: "PRESENT_CLOSE" or "PERSONS_FED", Sex: "all" }).Select(f => f.Value));
    }

    [Fact]
    public async Task The_bed_the_card_and_the_household_of_the_closed_number_go_over()
    {
        await using var centre = await Beds();
        using var desk = await centre.SignIn(Role.Reception);
        var card = (await centre.People(1))[0];
        var other = await Register(centre, desk);
        await desk.Post<MakeHousehold, HouseholdMade>("households", new MakeHousehold(centre.NewId(), [new NewMember(1, Kinship.Child)]));
        await desk.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), 1, "M1-01"));

        var merged = await Merge(centre, desk, other, 1);

        var page = await desk.Get<PersonPage>($"people/{other}");
        Assert.Equal((card, null, "M1-01"), (merged.CardShortCode, merged.RevokedCard, merged.Bed));
        Assert.Equal((card, "M1-01", "H-00001"), (page.CardShortCode, page.Bed, page.Household!.Code));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM bed_stays"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM household_members WHERE until_at IS NULL"));
    }

    [Fact]
    public async Task What_cannot_be_one_person_is_refused_with_a_sentence_and_nothing_is_half_done()
    {
        await using var centre = await Beds();
        using var desk = await centre.SignIn(Role.Reception);
        await centre.People(5);
        await desk.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), 1, "M1-01"));
        await desk.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), 2, "M1-02"));
        await desk.Post<Depart, Done>("people/4/departure", new Depart(centre.NewId(), DepartureKind.Deceased, null));
        await desk.Post<Depart, Done>("people/5/departure", new Depart(centre.NewId(), DepartureKind.Self, null));

        async Task<string> Refused(long kept, long other) =>
            (await desk.Refused($"people/{kept}/merge", new MergePerson(centre.NewId(), other))).Code;

        Assert.Equal("merge_with_itself", await Refused(1, 1));
        Assert.Equal("merge_two_beds", await Refused(1, 2));
        Assert.Equal("merge_one_deceased", await Refused(3, 4));
        Assert.Equal("merge_keep_who_is_here", await Refused(5, 3));
        Assert.Equal("person_unknown", await Refused(1, 99));
        Assert.Equal(0, centre.Number("SELECT count(*) FROM person_merges"));
        await Merge(centre, desk, 3, 5);
        Assert.Equal("already_merged", await Refused(1, 5));
        Assert.Equal("already_merged", await Refused(5, 1));
        Assert.Equal(3, centre.Number("SELECT sum(change) FROM movements"));
    }

    [Fact]
    public async Task A_merge_in_error_is_taken_back_once_and_the_two_live_again()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception | Role.Head);
        await centre.People(2);
        await Merge(centre, desk, 1, 2);
        centre.Clock.Pass(TimeSpan.FromMinutes(1));

        await desk.Post<UndoMerge, Done>("people/2/merge/undo", new UndoMerge(centre.NewId()));

        Assert.Equal(PersonStatus.Present, (await desk.Get<PersonPage>("people/2")).Status);
        Assert.Equal(2, (await desk.Get<Today>("today")).Present);
        Assert.Equal("not_merged", (await desk.Refused("people/2/merge/undo", new UndoMerge(centre.NewId()))).Code);
        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        await Merge(centre, desk, 1, 2);
        Assert.Equal(1, (await desk.Get<Today>("today")).Present);
    }

    [Fact]
    public async Task One_of_a_convoy_registered_twice_gives_the_second_head_back()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception | Role.Head);
        await desk.Post<MakeArrivalGroup, ArrivalGroupMade>("arrival-groups", new MakeArrivalGroup(
            centre.NewId(), ArrivalMode.ExpulsionConvoy, null, null, [], [new Heads(Sex.M, AgeGroup.From18To59, 3)]));
        var (one, two) = (await Register(centre, desk, "C-00001"), await Register(centre, desk, "C-00001"));

        await Merge(centre, desk, one, two);
        var merged = await desk.Get<ArrivalGroupPage>("arrival-groups/C-00001");
        await desk.Post<UndoMerge, Done>($"people/{two}/merge/undo", new UndoMerge(centre.NewId()));
        var parted = await desk.Get<ArrivalGroupPage>("arrival-groups/C-00001");

        Assert.Equal((1, 2), (merged.Group.Registered, merged.Group.Waiting));
        Assert.Equal((2, 1), (parted.Group.Registered, parted.Group.Waiting));
        Assert.Equal(3, (await desk.Get<Today>("today")).Present);
    }

    private static Task<PersonMerged> Merge(CentreFixture centre, Seat desk, long kept, long other) =>
        desk.Post<MergePerson, PersonMerged>($"people/{kept}/merge", new MergePerson(centre.NewId(), other));

    private static async Task<long> Register(CentreFixture centre, Seat desk, string? convoy = null) =>
        (await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.M, AgeGroup.From18To59, null, null, ArrivalGroup: convoy))).Person;

    private static async Task<CentreFixture> Beds()
    {
        var centre = await CentreFixture.Start();
        await centre.Give("INSERT INTO blocks (id, code, kind) VALUES (1, 'T', 'TransitHall')");
        await centre.Give("INSERT INTO rooms (id, block_id, code) VALUES (1, 1, 'M1')");
        await centre.Give("INSERT INTO beds (id, room_id, code, usable) VALUES (1, 1, 'M1-01', 1), (2, 1, 'M1-02', 1)");
        return centre;
    }
}
