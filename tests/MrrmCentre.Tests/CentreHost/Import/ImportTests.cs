extern alias host;

using System.Net;
using System.Text;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Import;
using static MrrmCentre.Tests.Import.ImportSeat;

namespace MrrmCentre.Tests.Import;

public sealed class ImportTests
{
    private static readonly ImportFile Changed = File(
        "services.csv", "code;name_fr;name_en;kind;active;roles;not_with\nWATER;Eau fraîche;Cold water;item;non;Kitchen;LUNCH\n");

    private const string People = "given_names;sex;age_group;arrived\n";

    [Fact]
    public async Task A_changed_service_is_on_the_kiosks_list_at_once()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var console = centre.Console();

        var report = await console.ImportReport(Changed);

        Assert.True(report.Written);
        Assert.True((await console.ImportReport(Changed)).Written);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM service_versions"));
        Assert.Equal(new ImportCount("services.csv", ImportKind.Services, 0, 1), Assert.Single(report.Counts));
        var water = (await console.Get<List<ServiceLine>>("services")).Single(service => service.Code == "WATER");
        Assert.Equal(("Eau fraîche", false, Role.Kitchen, "LUNCH"), (water.Name.Fr, water.Active, water.Roles, water.NotWith.Single()));
    }

    [Fact]
    public async Task Progress_only_goes_forward_and_ends_with_the_report()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();

        var progress = await console.Import([File("people.csv", People + "Démo;M;18-59;2026-03-01\n")]);

        Assert.Equal(progress.OrderBy(line => line.Percent), progress);
        Assert.Equal(100, progress[^1].Percent);
        Assert.All(progress.SkipLast(1), line => Assert.Null(line.Report));
        Assert.True(progress[^1].Report!.Written);
    }

    [Fact]
    public async Task An_imported_colleague_signs_in_with_the_code_of_the_file()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();

        await console.ImportReport(File("staff.csv", "code;name;roles;pin\nnuit;Démo Nuit;réception|cuisine;271828\n"));

        using var seat = centre.Anyone();
        var signedIn = await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("nuit", "271828", "K1"));
        Assert.Equal(("Démo Nuit", Role.Reception | Role.Kitchen), (signedIn.Name, signedIn.Roles));
    }

    [Fact]
    public async Task The_head_imports_people_but_makes_no_colleagues()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head);

        var people = await head.ImportReport(File("people.csv", People + "Démo;M;18-59;2026-03-01\n"));
        var staff = await head.ImportReport(File("staff.csv", "code;name;roles;pin\nmoi;Démo Moi;Administrator;271828\n"));

        Assert.True(people.Written);
        Assert.False(staff.Written);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM staff"));
    }

    [Fact]
    public async Task Nobody_else_imports_anything()
    {
        await using var centre = await CentreFixture.Start();
        using var seat = await centre.SignIn(Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical);

        using var response = await seat.Send([File("people.csv", People + "Démo;M;18-59;2026-03-01\n")], dryRun: false);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_same_people_are_not_taken_in_twice()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        var file = File("people.csv", People + "Démo;M;18-59;2026-03-01\n");

        var first = await console.ImportReport(file);
        var second = await console.ImportReport(file);

        Assert.True(first.Written);
        Assert.Contains("déjà été importé", Assert.Single(second.Errors).Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task Of_two_imports_at_the_same_instant_one_is_told_that_the_beds_are_there()
    {
        await using var centre = await CentreFixture.Start();
        using var one = centre.Console();
        using var two = centre.Console();
        var beds = File("beds.csv", "block;kind;room;bed\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"A;men;A1;A1-{i}\n")));

        var reports = await Task.WhenAll(one.ImportReport(beds), two.ImportReport(beds));

        Assert.Single(reports, report => report.Written);
        Assert.Single(reports, report => report.Errors.Count == 200 && report.MoreErrors == 100);
        Assert.Equal(300, centre.Number("SELECT count(*) FROM beds"));
    }

    [Fact]
    public async Task People_come_in_numbered_on_from_those_already_there_and_are_found()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        await console.ImportReport(File("people.csv", People + "Démo Un;M;18-59;2026-03-01\n"));
        await console.Get<List<PersonLine>>("people?search=un");

        await console.ImportReport(File("people.csv", People + "Démo Deux;F;18-59;2026-03-02\nDémo Trois;F;18-59;2026-03-02\n"));

        var three = Assert.Single(await console.Get<List<PersonLine>>("people?search=trois"));
        Assert.Equal(3, three.Person);
    }

    [Fact]
    public void A_file_longer_than_any_centre_needs_is_refused_in_one_sentence()
    {
        var text = new StringBuilder(People);
        for (var i = 0; i < 100_000; i++)
        {
            text.Append("Démo ").Append(i).Append(";M;18-59;2026-03-01\n");
        }

        var desk = Read("people.csv", Encoding.UTF8.GetBytes(text.ToString()));

        Assert.Equal(1, desk.Faults.Count);
        Assert.Contains("50", desk.Faults.Listed(["people.csv"])[0].Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    public void A_file_without_a_line_is_said_to_be_empty(string text) =>
        Assert.Contains("vide", Assert.Single(Read("beds.csv", Encoding.UTF8.GetBytes(text)).Faults.Listed(["beds.csv"])).Sentence.Fr, StringComparison.Ordinal);

    [Fact]
    public void Whatever_bytes_a_file_holds_it_is_read_or_refused_but_never_breaks_the_import() =>
        Prop.ForAll<byte[], bool>((bytes, headed) =>
        {
            var content = headed ? [.. "block;kind;room;bed\n"u8, .. bytes] : bytes;
            var desk = Read("beds.csv", content);
            return desk.Faults.Any || desk.Sheets.Count == 1;
        }).QuickCheckThrowOnFailure();

    private static Desk Read(string name, byte[] content)
    {
        var file = new ImportFile(name, content);
        var desk = new Desk([file]);
        desk.Read(file);
        return desk;
    }
}
