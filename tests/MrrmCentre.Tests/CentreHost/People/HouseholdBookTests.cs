using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class HouseholdBookTests
{
    [Fact]
    public async Task A_household_is_made_grows_names_its_collector_and_loses_who_departs()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await centre.People(4);

        var made = await Make(centre, desk, (1, Kinship.Head), (2, Kinship.Partner));
        await desk.Post<AddMember, Done>($"households/{made.Household}/members", new AddMember(centre.NewId(), 3, Kinship.Child));
        await desk.Post<NameCollector, Done>($"households/{made.Household}/collector", new NameCollector(centre.NewId(), 2));
        var page = await desk.Get<HouseholdPage>($"households/{made.Household}");
        var person = await desk.Get<PersonPage>("people/2");
        await desk.Post<Depart, Done>("people/2/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        var after = await desk.Get<HouseholdPage>($"households/{made.Household}");

        Assert.Equal(("H-00001", 2L), (page.Code, page.Collector));
        Assert.Equal([Kinship.Head, Kinship.Partner, Kinship.Child], page.Members.Select(m => m.Kinship));
        Assert.Equal(new HouseholdOfPerson(1, "H-00001", 3, true), person.Household);
        Assert.Equal([1L, 3L], after.Members.Select(m => m.Person));
        Assert.Null(after.Collector);
    }

    [Fact]
    public async Task Nobody_is_in_two_households_nor_twice_in_one_and_nothing_is_half_done()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await centre.People(4);
        var first = await Make(centre, desk, (1, Kinship.Head));

        async Task<string> Refused(params (long, Kinship)[] members) =>
            (await desk.Refused("households", Request(centre, members))).Sentence.Fr;

        Assert.Equal("Cette personne est déjà du ménage H-00001. Retirez-la d'abord de celui-là.", await Refused((2, Kinship.Head), (1, Kinship.Child)));
        Assert.Equal("Un ménage n'a qu'un chef.", await Refused((2, Kinship.Head), (3, Kinship.Head)));
        Assert.Contains("chacun une fois", await Refused((2, Kinship.Head), (2, Kinship.Child)), StringComparison.Ordinal);
        Assert.Contains("inconnue", await Refused((2, Kinship.Head), (99, Kinship.Child)), StringComparison.Ordinal);
        var again = await desk.Refused($"households/{first.Household}/members", new AddMember(centre.NewId(), 1, Kinship.Child));
        var notTheirs = await desk.Refused($"households/{first.Household}/collector", new NameCollector(centre.NewId(), 2));
        Assert.Equal(("person_already_of_it", "person_not_in_household"), (again.Code, notTheirs.Code));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM household_members"));
        await centre.Give("UPDATE people SET age_group = 'From0To4' WHERE id = 1");
        Assert.Equal(
            "collector_too_young", (await desk.Refused($"households/{first.Household}/collector", new NameCollector(centre.NewId(), 1))).Code);

        await desk.Post<RemoveMember, Done>($"households/{first.Household}/members/1/remove", new RemoveMember(centre.NewId()));
        await Make(centre, desk, (1, Kinship.Head), (2, Kinship.Sibling));
        Assert.Equal(2, centre.Number("SELECT count(*) FROM household_members WHERE until_at IS NULL"));
    }

    [Fact]
    public async Task Naming_another_head_takes_it_from_the_first()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await centre.People(2);
        await Make(centre, desk, (1, Kinship.Head), (2, Kinship.Partner));

        await desk.Post<ChangeKinship, Done>("households/1/members/2/kinship", new ChangeKinship(centre.NewId(), Kinship.Head));

        var page = await desk.Get<HouseholdPage>("households/1");
        Assert.Equal([(2L, Kinship.Head), (1L, Kinship.OtherRelative)], page.Members.Select(m => (m.Person, m.Kinship)));
    }

    private static Task<HouseholdMade> Make(CentreFixture centre, Seat desk, params (long, Kinship)[] members) =>
        desk.Post<MakeHousehold, HouseholdMade>("households", Request(centre, members));

    private static MakeHousehold Request(CentreFixture centre, (long Person, Kinship Kinship)[] members) =>
        new(centre.NewId(), [.. members.Select(m => new NewMember(m.Person, m.Kinship))]);
}
