extern alias host;

using System.Diagnostics;
using CentreHost.Cards;
using CentreHost.Gate;
using CentreHost.Staff;
using host::CentreHost.Sealing;
using host::CentreHost.Storage;
using MrrmCentre.Tests.Stock.Papers;
using Xunit.Abstractions;
using HostPeople = host::CentreHost.People;

namespace MrrmCentre.Tests.CentreHost.Gate;

public sealed class PresenceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_list_says_who_is_on_site_with_bed_and_household_and_since_when()
    {
        await using var centre = await CentreFixture.Start();
        var cards = await Crowd(centre, 3);
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), cards[2], ReadBy.Typed));

        var list = await reception.Get<PresenceList>("presence");

        Assert.Equal((2, 1, null), (list.Present, list.Out, list.UnregisteredHeads));
        Assert.Equal([("Exemple Démo 1", "T1-001", "H-00001"), ("Exemple Démo 2", "T1-002", "H-00001")], list.People.Select(line => (line.Name!, line.Bed!, line.Household!)));
        Assert.All(list.People, line => Assert.Equal(CentreFixture.Noon, line.SinceUtc));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'presence/read'"));
    }

    [Theory]
    [InlineData("fr", "Présents sur le site", "Imprimé le 10/03/2026 à 12:00")]
    [InlineData("en", "On site", "10/03/2026")]
    public async Task It_prints_on_a4_with_the_count_boxes_and_page_numbers(string language, string count, string printed)
    {
        await using var centre = await CentreFixture.Start();
        await Crowd(centre, 90);
        using var reception = await centre.SignIn(Role.Reception);

        var pdf = await reception.Http.GetByteArrayAsync(new Uri($"presence/paper?language={language}", UriKind.Relative));

        var pages = await PdfText.Pages(pdf);
        Assert.Matches(@"Page size:.*\(A4\)", await PdfText.Information(pdf));
        Assert.True(pages.Length > 1);
        Assert.Contains(count, pages[0], StringComparison.Ordinal);
        Assert.Contains(printed, pages[0], StringComparison.Ordinal);
        Assert.All(pages, (page, i) => Assert.Contains($"page {i + 1}/{pages.Length}", page, StringComparison.Ordinal));
        Assert.Equal(90, string.Concat(pages).Count(letter => letter == '☐'));
        await PaperAsserts.EverythingIsReadable(pdf);
    }

    [Fact]
    public async Task After_midnight_it_is_dated_as_the_clock_on_the_wall()
    {
        await using var centre = await CentreFixture.Start(new DateTime(2026, 12, 14, 23, 30, 0, DateTimeKind.Utc));
        using var reception = await centre.SignIn(Role.Reception);

        var page = (await PdfText.Pages(await reception.Http.GetByteArrayAsync(new Uri("presence/paper", UriKind.Relative))))[0];

        Assert.Contains("15/12/2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("14/12/2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_people_are_on_the_screen_and_on_paper_in_two_seconds()
    {
        await using var centre = await CentreFixture.Start();
        await Crowd(centre, 1_000);
        using var reception = await centre.SignIn(Role.Reception);
        await reception.Get<PresenceList>("presence");

        var clock = Stopwatch.StartNew();
        var list = await reception.Get<PresenceList>("presence");
        var screen = clock.Elapsed;
        var pdf = await reception.Http.GetByteArrayAsync(new Uri("presence/paper", UriKind.Relative));

        output.WriteLine($"list {screen.TotalMilliseconds:F0} ms, paper {(clock.Elapsed - screen).TotalMilliseconds:F0} ms, {pdf.Length} bytes");
        Assert.Equal(1_000, list.People.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
    }

    /// <summary>With names, a bed each, and households of five.</summary>
    internal static async Task<List<string>> Crowd(CentreFixture centre, int people)
    {
        var cards = await centre.People(people);
        await centre.Give("INSERT INTO blocks (code, kind) VALUES ('T', 'TransitHall')");
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, 'T1' FROM blocks");
        await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT r.id, printf('T1-%03d', p.id), 1 FROM people p, rooms r");
        await centre.Give("INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id) SELECT b.id, p.id, p.arrived_at, 0 FROM people p JOIN beds b ON b.code = printf('T1-%03d', p.id)");
        await centre.Give("INSERT INTO households (code, made_at, made_by) SELECT printf('H-%05d', 1 + (id - 1) / 5), 0, 0 FROM people WHERE id % 5 = 1");
        await centre.Give("INSERT INTO household_members (household_id, person_id, kinship, from_at) SELECT h.id, p.id, 'Head', 0 FROM people p JOIN households h ON h.code = printf('H-%05d', 1 + (p.id - 1) / 5)");
        await Name(centre);
        return cards;
    }

    private static async Task Name(CentreFixture centre)
    {
        var vault = Vault.Open(new CentreData(centre.Directory)).Value!;
        var sealedNames = centre.Rows("SELECT p.id, k.sealed FROM people p JOIN person_keys k ON k.person_id = p.id");
        await centre.OnWriter(turn =>
        {
            foreach (var row in sealedNames)
            {
                var person = (long)row[0]!;
                turn.Run("UPDATE people SET identity = @2 WHERE id = @1", person, SealedPerson.Of(vault, person, (byte[])row[1]!).Close(new HostPeople.Identity($"Démo {person}", "Exemple")));
            }

            return true;
        });
    }
}
