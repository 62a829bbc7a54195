extern alias host;

using host::CentreHost.People;
using host::CentreHost.Sealing;
using host::CentreHost.Storage;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class PeopleSearchTests
{
    [Fact]
    public async Task A_person_registered_while_the_index_is_read_is_found()
    {
        await using var centre = await CentreFixture.Start();
        var search = new PeopleSearch(new CentreData(centre.Directory), Vault.Open(new CentreData(centre.Directory)).Value!);

        // The reading began before this person's commit and cannot see the row.
        search.Remember(Someone(1), new Identity("Démo", "Tardif"));

        Assert.Equal("Tardif Démo", Assert.Single(await search.Find("tardif", 10, default)).Name);
    }

    [Fact]
    public async Task What_a_commit_told_while_the_index_was_read_is_not_undone_by_the_older_row()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        await console.Post<global::CentreHost.People.RegisterPerson, global::CentreHost.People.Registered>(
            "people",
            new(centre.NewId(), global::CentreHost.People.Sex.F, global::CentreHost.People.AgeGroup.From18To59, new("Démo", "Ancien"), null));
        var search = new PeopleSearch(new CentreData(centre.Directory), Vault.Open(new CentreData(centre.Directory)).Value!);

        search.Remember(Someone(1), new Identity("Démo", "Nouveau"));
        search.Meet(Someone(1), new Identity("Démo", "Importé"));

        Assert.Equal("Nouveau Démo", Assert.Single(await search.Find("", 10, default)).Name);
    }

    [Fact]
    public async Task Whoever_is_spelt_as_typed_comes_before_whoever_only_sounds_so()
    {
        await using var centre = await CentreFixture.Start();
        var search = Index(centre);
        search.Remember(Someone(1), new Identity("Mohamed", "Diallo"));
        search.Remember(Someone(2), new Identity("Muhammad", "Jallow"));
        search.Remember(Someone(3), new Identity("Awa", "Traoré", OriginalScriptName: "محمد"));
        search.Remember(Someone(4), new Identity("Démo", "0412"));
        search.Remember(Someone(5), new Identity("Abd el Kader", "N'Diaye"));

        async Task<string> Found(string typed) => string.Join(' ', (await search.Find(typed, 10, default)).Select(p => p.Person));

        Assert.Equal("1 2", await Found("diallo mohamed"));
        Assert.Equal("2 1", await Found("Muhammad Jallow"));
        Assert.Equal("1 2", await Found("Mohamed Dialo"));
        Assert.Equal("3", await Found("traore محمد"));
        Assert.Equal("3", await Found("traore mohamed"));
        Assert.Equal("5", await Found("ndiaye abdelkader"));
        Assert.Equal("4", await Found("demo 0412"));
        Assert.Equal("", await Found("demo 0413"));
    }

    [Fact]
    public async Task A_card_a_bed_and_a_household_find_their_people()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(global::CentreHost.Staff.Role.Head);
        var cards = await centre.People(2);
        await desk.Post<global::CentreHost.People.MakeHousehold, global::CentreHost.People.HouseholdMade>(
            "households", new(centre.NewId(), [new(2, global::CentreHost.People.Kinship.Head)]));
        await centre.Give("INSERT INTO blocks (id, code, kind) VALUES (1, 'M', 'Men')");
        await centre.Give("INSERT INTO rooms (id, block_id, code) VALUES (1, 1, 'M1')");
        await centre.Give("INSERT INTO beds (id, room_id, code, usable) VALUES (1, 1, 'M1-01', 1)");
        await desk.Post<global::CentreHost.Beds.AssignBed, global::CentreHost.Beds.BedAssigned>("beds/assign", new(centre.NewId(), 1, "M1-01"));

        async Task<string> Found(string typed) => string.Join(' ', (await desk.Get<List<global::CentreHost.People.PersonLine>>(
            $"people?search={Uri.EscapeDataString(typed)}")).Select(p => p.Person));

        Assert.Equal("1", await Found(cards[0]));
        Assert.Equal("2", await Found(cards[1].ToLowerInvariant()));
        Assert.Equal("1", await Found("m1-01"));
        Assert.Equal("2", await Found("h-1"));
        Assert.Equal("2", await Found("H-00001"));
    }

    [Fact]
    public async Task Twenty_thousand_people_are_searched_while_typing()
    {
        await using var centre = await CentreFixture.Start();
        var search = Index(centre);
        string[] given = ["Mohamed", "Ousmane", "Aïssatou", "Fatoumata", "Ibrahim", "Moussa", "Khadija", "Amadou", "Mariam", "Youssouf"];
        string[] family = ["Diallo", "Traoré", "Keïta", "Coulibaly", "Cissé", "Touré", "Konaté", "Sow", "Ba", "Issoufou"];
        for (var i = 1; i <= 20_000; i++)
        {
            // A third of the names are nobody else's, so that words cannot all be found out once for many.
            var own = i % 3 == 0 ? $"{family[i % 10]}{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}" : family[i / 10 % 10];
            search.Meet(Someone(i), new Identity(given[i % 10], own));
        }

        var slowest = TimeSpan.Zero;
        foreach (var typed in new[] { "m", "mo", "mou", "mouha", "mouham", "muhammad dia", "muhammad jallow", "ousman traoer", "aissata keita h" })
        {
            await search.Find(typed, 50, default);
            var best = Enumerable.Range(0, 15).Min(_ =>
            {
                var started = System.Diagnostics.Stopwatch.GetTimestamp();
                search.Find(typed, 50, default).GetAwaiter().GetResult();
                return System.Diagnostics.Stopwatch.GetElapsedTime(started);
            });
            slowest = best > slowest ? best : slowest;
            Console.WriteLine($"search '{typed}': {best.TotalMilliseconds:F2} ms");
        }

        // Four times the promise: a test machine is shared, the best of fifteen is not quite the machine's own speed.
        Assert.True(slowest < TimeSpan.FromMilliseconds(120), $"{slowest.TotalMilliseconds:F1} ms");
    }

    private static PeopleSearch Index(CentreFixture centre) =>
        new(new CentreData(centre.Directory), Vault.Open(new CentreData(centre.Directory)).Value!);

    private static Person Someone(long id) => new()
    {
        Id = id,
        CaseNumber = "XXX-00001",
        Sex = Sex.F,
        AgeGroup = AgeGroup.From18To59,
        Mode = ArrivalMode.Self,
        ArrivedAt = CentreFixture.Noon,
        RegisteredAt = CentreFixture.Noon,
        RegisteredBy = 0,
    };
}
