extern alias host;

using System.Net.Http.Json;
using CentreHost;
using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Evacuations;
using CentreHost.Gate;
using CentreHost.People;
using CentreHost.Staff;
using MrrmCentre.Tests.Stock.Papers;
using OpenTo = host::CentreHost.Staff.OpenTo;

namespace MrrmCentre.Tests.CentreHost.Gate;

/// <summary>The guard is told a given name and an age group. Everything the host says to this role is read for more.</summary>
public sealed class NeedToKnowTests
{
    /// <summary>Drawn so that each stands nowhere else: a bed, a name, a plate, a number, a note, a nationality.</summary>
    private static readonly string[] Secrets =
        ["ZZBED", "Zzfamille", "ZZDIET", "Zznote", "+22799", "GMB", "Zzdest", "XXX-00001"];

    private const string Guide = "GET guides/{role}";

    private static readonly string[] Words =
    [
        "need", "medical", "visit", "protection", "traffick", "genderBased", "pregnan", "disab", "asylum", "unaccompanied", "clinic",
        "isolation", "caseNumber", "sex", "diet", "identity", "\"bed\":\"", "\"block\":\"",
    ];

    [Fact]
    public async Task Of_need_health_protection_and_bed_the_gate_is_told_nothing_by_any_route_it_may_call()
    {
        await using var centre = await CentreFixture.Start();
        var card = await Somebody(centre);
        using var gate = await centre.SignIn(Role.Gate);
        var said = new Dictionary<string, string>();

        async Task Post<T>(string route, T request)
        {
            using var response = await gate.Http.PostAsJsonAsync(route, request, CentreJson.Default.Options);
            said["POST " + route] = await response.Content.ReadAsStringAsync();
        }

        async Task Get(string route, string? pattern = null) =>
            said["GET " + (pattern ?? route)] = await (await gate.Http.GetAsync(new Uri(route, UriKind.Relative))).Content.ReadAsStringAsync();

        async Task Paper(string route, string pattern) =>
            said["GET " + pattern] = await PdfText.Layout(await gate.Http.GetByteArrayAsync(new Uri(route, UriKind.Relative)));

        await Get("presence");
        await Paper("presence/paper", "presence/paper");
        var passage = centre.NewId();
        await Post("gate/pass", new PassGate(passage, card, ReadBy.Typed));
        await Post("gate/expect", new ExpectBack(centre.NewId(), 1, centre.Clock.UtcNow.AddHours(1)));
        await Get("gate/outside");
        await Post("gate/undo", new UndoPassage(centre.NewId(), passage));
        await Post("evacuations/start", new StartEvacuation(centre.NewId()));
        await Get("evacuations/now");
        await Post("evacuations/cards", new AccountByCard(centre.NewId(), card, ReadBy.Typed));
        await Post("evacuations/names", new AccountByName(centre.NewId(), 1));
        await Post("evacuations/end", new EndEvacuation(centre.NewId(), 1));
        await Get("evacuations/1", "evacuations/{evacuation:long}");
        await Paper("evacuations/1/paper", "evacuations/{evacuation:long}/paper");
        await Paper("guides/Gate", Guide["GET ".Length..]);
        await Get("hello");
        await Post("staff/badge", new ShowBadge(card));
        said["POST staff/sign-out"] = await (await gate.Http.PostAsync(new Uri("staff/sign-out", UriKind.Relative), null)).Content.ReadAsStringAsync();

        Assert.Equal(Open(centre), said.Keys.Append("POST staff/sign-in").Order());
        Assert.All(said.Values, text => Assert.DoesNotContain("\"code\":\"not_your_role\"", text, StringComparison.Ordinal));
        Assert.Contains(said.Values, text => text.Contains("Zzprénom", StringComparison.Ordinal) || text.Contains("Zzpr\\u00E9nom", StringComparison.Ordinal));
        foreach (var (route, text) in said)
        {
            // A guide is nobody's: it says the same words to everyone.
            Assert.All(route == Guide ? Secrets : Secrets.Concat(Words), word => Assert.False(
                text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{route} tells the gate of \"{word}\":\n{text}"));
        }
    }

    [Fact]
    public async Task Reception_is_told_the_bed_the_gate_is_not()
    {
        await using var centre = await CentreFixture.Start();
        await Somebody(centre);
        using var reception = await centre.SignIn(Role.Reception);

        Assert.Equal("ZZBED-1", (await reception.Get<PresenceList>("presence")).People.Single().Bed);
    }

    /// <summary>Every route that lets the role in, as the host itself declares it.</summary>
    private static IOrderedEnumerable<string> Open(CentreFixture centre) => centre.Routes()
        .Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
        .Where(route => route.Metadata.GetMetadata<OpenTo>() is { } open
            && (open.Anyone || open.Roles.HasFlag(host::CentreHost.Staff.Role.Gate)))
        .SelectMany(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods
            .Select(method => $"{method} {route.RoutePattern.RawText!["/api/v1/".Length..].TrimEnd('/')}"))
        .Order();

    private static async Task<string> Somebody(CentreFixture centre)
    {
        await centre.Give("INSERT INTO blocks (code, kind) VALUES ('ZZBLOCK', 'MedicalIsolation')");
        await centre.Give("INSERT INTO rooms (block_id, code) SELECT id, 'ZZBED' FROM blocks");
        await centre.Give("INSERT INTO beds (room_id, code, usable) SELECT id, 'ZZBED-1', 1 FROM rooms");
        using var console = centre.Console();
        await console.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), 1));
        var identity = new Identity("Zzprénom", "Zzfamille", Nationality: "GMB", Phone: "+22799", Destination: "Zzdest", Note: "Zznote");
        const Needs all = Needs.UnaccompaniedChild | Needs.Pregnant | Needs.Disability | Needs.Medical | Needs.Trafficking | Needs.GenderBasedViolence | Needs.Asylum;
        var registered = await console.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From12To17, identity, (string)centre.Rows("SELECT short_code FROM cards").Single()[0]!, Needs: all));
        await console.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), 1, "ZZBED-1"));
        await centre.Give("UPDATE people SET diet = 'ZZDIET'");
        return registered.CardShortCode!;
    }
}
