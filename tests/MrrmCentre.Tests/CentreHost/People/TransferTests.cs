using System.Text;
using CentreHost.People;
using CentreHost.People.Transfers;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.People;

/// <summary>Two centres with keys of their own, and files between them.</summary>
public sealed class TransferTests
{
    private static readonly Consent Agreed = new("1", "fr", ["transfer"]);

    [Fact]
    public async Task A_household_departs_from_one_centre_and_arrives_whole_at_the_other()
    {
        await using var here = await CentreFixture.Start();
        await using var there = await CentreFixture.Start(keysOfItsOwn: true);
        using var sender = await here.SignIn(Role.Reception);
        using var receiver = await there.SignIn(Role.Reception);
        var people = await Household(here, sender);

        var (file, told) = await Send(here, sender, people[1], household: true);
        var received = await receiver.Post<ReceivePeople, PeopleReceived>("transfers/receive", new ReceivePeople(there.NewId(), file, told.Code));

        Assert.Equal((3, "Niamey 2"), (told.People, told.Destination));
        Assert.Equal(["Transferred"], here.Rows("SELECT DISTINCT status FROM people").Select(row => (string)row[0]!));
        Assert.Equal((3, 0), (here.Number("SELECT count(*) FROM movements WHERE kind = 'DepartTransfer'"), here.Number("SELECT sum(change) FROM movements")));
        Assert.Equal(3, there.Number("SELECT sum(change) FROM movements WHERE kind = 'ArrivalTransfer'"));
        Assert.Equal(
            ["Child Petite", "Head Awa", "Parent Aïeule"],
            await Members(receiver, there));
        var head = received.People.Single(one => one.Person == there.Number("SELECT person_id FROM household_members WHERE kinship = 'Head'"));
        var page = await receiver.Get<PersonPage>($"people/{head.Person}");
        Assert.Equal((ArrivalMode.Transfer, "Démo", Intention.Return, true), (page.Mode, page.Identity!.FamilyNames, page.Intention, page.Household!.Collects));
        Assert.Equal(["transfer"], page.Consent!.Purposes);
        using var nurse = await there.SignIn(Role.Medical);
        Assert.Equal(Needs.Pregnant, (await nurse.Get<PersonPage>($"people/{head.Person}")).Needs);
    }

    [Fact]
    public async Task A_file_is_received_once_and_who_comes_back_by_one_has_the_number_they_had()
    {
        await using var here = await CentreFixture.Start();
        await using var there = await CentreFixture.Start(keysOfItsOwn: true);
        using var sender = await here.SignIn(Role.Reception);
        using var receiver = await there.SignIn(Role.Reception);
        var person = await Register(here, sender, "Awa", Sex.F, AgeGroup.From18To59);
        var (file, told) = await Send(here, sender, person);

        var first = await receiver.Post<ReceivePeople, PeopleReceived>("transfers/receive", new ReceivePeople(there.NewId(), file, told.Code));
        var again = await receiver.Post<ReceivePeople, PeopleReceived>("transfers/receive", new ReceivePeople(there.NewId(), file, told.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal((false, true), (first.Repeat, again.Repeat));
        Assert.Equal(first.People, again.People);
        Assert.Equal(1, there.Number("SELECT count(*) FROM people"));
        Assert.Equal("transfer_our_own", (await sender.Refused("transfers/receive", new ReceivePeople(here.NewId(), file, told.Code))).Code);

        var (back, toldBack) = await Send(there, receiver, first.People[0].Person);
        var home = await sender.Post<ReceivePeople, PeopleReceived>("transfers/receive", new ReceivePeople(here.NewId(), back, toldBack.Code));

        Assert.Equal(person, Assert.Single(home.People).Person);
        Assert.Equal((1, 1), (here.Number("SELECT count(*) FROM people"), here.Number("SELECT count(*) FROM people WHERE status = 'Present'")));
    }

    [Fact]
    public async Task Without_consent_nothing_leaves_and_nothing_is_half_done()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        var person = await Register(centre, desk, "Awa", Sex.F, AgeGroup.From18To59);

        var silent = await desk.Refused($"transfers/{person}", new TransferPerson(centre.NewId(), "Niamey 2", false, null));
        var nowhere = await desk.Refused($"transfers/{person}", new TransferPerson(centre.NewId(), " ", false, Agreed));

        Assert.Equal(("transfer_no_consent", "transfer_no_destination"), (silent.Code, nowhere.Code));
        Assert.Contains("accord", silent.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal((1, 0), (centre.Number("SELECT count(*) FROM people WHERE status = 'Present'"), centre.Number("SELECT count(*) FROM people_sent")));
        await desk.Post<TransferPerson, TransferMade>($"transfers/{person}", new TransferPerson(centre.NewId(), "Niamey 2", false, Agreed));
        Assert.Equal("person_not_present", (await desk.Refused($"transfers/{person}", new TransferPerson(centre.NewId(), "Niamey 2", false, Agreed))).Code);
    }

    [Fact]
    public async Task The_file_tells_nothing_without_its_code_and_a_damaged_one_is_refused()
    {
        await using var here = await CentreFixture.Start();
        await using var there = await CentreFixture.Start(keysOfItsOwn: true);
        using var sender = await here.SignIn(Role.Reception);
        using var receiver = await there.SignIn(Role.Reception);
        var (file, told) = await Send(here, sender, await Register(here, sender, "Awa", Sex.F, AgeGroup.From18To59));

        Assert.DoesNotContain("Awa", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal("transfer_not_a_file", await Refused([.. "MRRM"u8], told.Code));
        Assert.Equal("transfer_code_wrong", await Refused(file, "BCDF-GHJK-LNPR-STVX-BCDF"));
        for (var at = 16; at < file.Length; at += 61)
        {
            byte[] damaged = [.. file];
            damaged[at] ^= 1;
            Assert.Equal("transfer_code_wrong", await Refused(damaged, told.Code));
        }

        Assert.Equal(0, there.Number("SELECT count(*) FROM people"));
        using var kitchen = await here.SignIn(Role.Kitchen);
        Assert.Equal("not_your_role", (await kitchen.Refused("transfers/1")).Code);
        Assert.Equal(1, here.Number("SELECT count(*) FROM audit_entries WHERE action = 'transfers/code/read'"));
        await here.Give("DELETE FROM person_keys");
        Assert.Equal("transfer_forgotten", (await sender.Refused("transfers/1/file")).Code);

        async Task<string> Refused(byte[] bytes, string code) => (await receiver.Refused("transfers/receive", new ReceivePeople(there.NewId(), bytes, code))).Code;
    }

    private static async Task<(byte[] File, TransferTold Told)> Send(CentreFixture centre, Seat seat, long person, bool household = false)
    {
        var made = await seat.Post<TransferPerson, TransferMade>($"transfers/{person}", new TransferPerson(centre.NewId(), "Niamey 2", household, Agreed));
        var told = await seat.Get<TransferTold>($"transfers/{made.Transfer}");
        return (await seat.Http.GetByteArrayAsync(new Uri($"transfers/{made.Transfer}/file", UriKind.Relative)), told);
    }

    private static async Task<long> Register(CentreFixture centre, Seat seat, string name, Sex sex, AgeGroup age, Needs needs = Needs.None) =>
        (await seat.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), sex, age, new Identity(name, "Démo"), null, Intention: Intention.Return, Needs: needs))).Person;

    private static async Task<List<long>> Household(CentreFixture centre, Seat seat)
    {
        var people = new List<long>
        {
            await Register(centre, seat, "Awa", Sex.F, AgeGroup.From18To59, Needs.Pregnant),
            await Register(centre, seat, "Petite", Sex.F, AgeGroup.From5To11),
            await Register(centre, seat, "Aïeule", Sex.F, AgeGroup.From60),
        };
        var made = await seat.Post<MakeHousehold, HouseholdMade>("households", new MakeHousehold(
            centre.NewId(), [new(people[0], Kinship.Head), new(people[1], Kinship.Child), new(people[2], Kinship.Parent)]));
        await centre.Give("UPDATE households SET collector_id = @1 WHERE id = @2", people[0], made.Household);
        return people;
    }

    private static async Task<List<string>> Members(Seat seat, CentreFixture centre) =>
        [.. (await seat.Get<HouseholdPage>($"households/{centre.Number("SELECT id FROM households")}")).Members
            .Select(member => $"{member.Kinship} {member.Name.Replace("Démo ", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal)];
}
