using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CentreHost;
using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.Wire;

/// <summary>One small day in a real host, with a clock that stands still and ids that are always the same.</summary>
public sealed class SampleDay : IAsyncLifetime
{
    private const string Kit = "HYG_KIT";

    private CentreFixture _centre = null!;
    private Seat _seat = null!;
    private string _card = "", _shortCode = "";
    private int _ids;

    /// <summary>By feature, what the host said; what is drawn by lot or changes with every release is blotted out.</summary>
    public Dictionary<string, JsonNode> Said { get; } = [];

    public async Task InitializeAsync()
    {
        _centre = await CentreFixture.Start(standardCatalogue: true);
        _seat = await _centre.SignIn(Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Head);
        await Given();

        Said["hello"] = await Ask("hello");
        Said["hello"]["version"] = "0.0.0";
        Said["hello"]["run"] = Guid.Empty;
        Said["scan"] = await Scans();
        Said["today"] = await Ask("today");
        Said["person"] = await Ask("people/1");
        Said["bed-map"] = await Ask("beds");
        Said["stock-card"] = await Ask($"stock/card?place={MrrmCentre.Tests.Given.Store}&item={Kit}");

        _centre.Clock.Pass(TimeSpan.FromDays(1));
        using (var closed = await _seat.Http.PostAsync("summaries/close", null))
        {
            closed.EnsureSuccessStatusCode();
        }

        Said["summary"] = await Ask("summaries/2026-03-10");
        LeaveOutZeros((JsonArray)Said["summary"]["summary"]!["figures"]!);
    }

    public async Task DisposeAsync()
    {
        _seat.Dispose();
        await _centre.DisposeAsync();
    }

    private async Task Given()
    {
        await _centre.Give("INSERT INTO blocks (id, code, kind) VALUES (1, 'A', 'Men')");
        await _centre.Give("INSERT INTO rooms (id, block_id, code) VALUES (1, 1, 'A1')");
        await _centre.Give("INSERT INTO beds (id, room_id, code, usable) VALUES (1, 1, 'A1-01', 1), (2, 1, 'A1-02', 1), (3, 1, 'A1-03', 0)");
        await Send("cards/blank", new MakeBlankCards(NextId(), 10));
        _card = SmallCentre.BlankCards(_centre.Directory)[0];
        var identity = new Identity(
            "Démo 0412", "Exemple", "مثال", BirthPrecision.Year, new DateOnly(1999, 1, 1), "NER", "fr ha", "+227 00 00 00 00", "Arlit", "Niamey", "Fictif");
        var registered = await Send("people", new RegisterPerson(
            NextId(), Sex.M, AgeGroup.From18To59, identity, _card, ArrivalMode.ExpulsionConvoy, Intention.Return, Needs.Medical,
            new Consent("2026-1", "fr", ["assistance"])));
        _shortCode = (string)registered["cardShortCode"]!;
        await Send("beds/assign", new AssignBed(NextId(), 1, "A1-01"));
        await Send("stock/receipts", new Receive(
            NextId(), MrrmCentre.Tests.Given.Store, Cooked: false, "LTA 77", [new ReceivedLine(Kit, null, null, 40)]));
    }

    private async Task<JsonNode> Scans() => new JsonObject
    {
        ["identified"] = await Send("scans", new Scan(NextId(), _card, null, ReadBy.Qr)),
        ["served"] = await Send("scans", new Scan(NextId(), _card, "HYGIENE_KIT_ADULT", ReadBy.Qr)),
        ["refused"] = await Send("scans", new Scan(NextId(), _card, "HYGIENE_KIT_ADULT", ReadBy.Camera)),
        ["short"] = await Send("scans", new Scan(NextId(), _shortCode, "LUNCH", ReadBy.Typed)),
        ["misread"] = await Send("scans", new Scan(NextId(), "KXTF-BRNV", "LUNCH", ReadBy.Typed)),
        ["problem"] = await Refusal("people/99"),
    };

    private async Task<JsonNode> Ask(string route) => Blotted(await _seat.Http.GetStringAsync(route));

    private async Task<JsonNode> Send<T>(string route, T request)
    {
        using var response = await _seat.Http.PostAsJsonAsync(route, request, CentreJson.Default.Options);
        var said = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{route}: {said}");
        return JsonNode.Parse(said)!;
    }

    private async Task<JsonNode> Refusal(string route)
    {
        using var response = await _seat.Http.GetAsync(route);
        Assert.False(response.IsSuccessStatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["traceId"] = "00-0-0-00";
        return problem;
    }

    /// <summary>Every sex and age group has its line, nearly all of them 0: one is as good as the others.</summary>
    private static void LeaveOutZeros(JsonArray figures)
    {
        foreach (var zero in figures.Where(figure => (long)figure!["value"]! == 0).Skip(1).ToList())
        {
            figures.Remove(zero);
        }
    }

    private JsonNode Blotted(string said) => JsonNode.Parse(said.Replace(_shortCode, "XXXX-XXXX", StringComparison.Ordinal))!;

    private Guid NextId() => new(0, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, (byte)++_ids]);
}
