using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Medical;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.Conventions;

/// <summary>Walks every route as the roles that must never hear a medical or protection word, and reads what comes back.</summary>
public sealed class NeedToKnowTests
{
    private static readonly string[] Planted =
    [
        "Pansement-secret", "Refuge-secret", "Nomsecret", "90000412", "Trafficking", "GenderBasedViolence", "Pregnant", "Emergency",
        "Protection_case", "MEDICAL", "PSS_INDIVIDUAL", "AVR_", "FT_OPENED", "\"Medical\"", "\"Tracing\"", "\"Return\"",
    ];

    [Theory]
    [InlineData(nameof(Role.Kitchen))]
    [InlineData(nameof(Role.Gate))]
    [InlineData(nameof(Role.Storekeeper))]
    public async Task No_route_tells_this_role_a_medical_or_protection_word(string role)
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        var card = await Plant(centre);
        using var seat = await centre.SignIn(Enum.Parse<Role>(role));
        var heard = new List<string>();
        foreach (var route in await Routes(centre))
        {
            using var response = await seat.Http.GetAsync(route);
            heard.AddRange(Leaks(route, await response.Content.ReadAsStringAsync()));
        }

        foreach (var service in new[] { "MEAL", "MEDICAL", "PSS_INDIVIDUAL", "AVR_REGISTERED", "FT_OPENED", null })
        {
            var scan = new Scan(centre.NewId(), card, service, ReadBy.Qr);
            using var response = await seat.Http.PostAsync("scans", Json(scan));
            heard.AddRange(Leaks($"scan of {service}", await response.Content.ReadAsStringAsync()));
        }

        Assert.Empty(heard);
    }

    /// <summary>What was planted is there for its own staff, or the walk would prove nothing.</summary>
    [Fact]
    public async Task Its_own_staff_do_hear_it()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        await Plant(centre);
        using var nurse = await centre.SignIn(Role.Medical);
        using var protection = await centre.SignIn(Role.Protection);

        Assert.Contains("Pansement-secret", await nurse.Http.GetStringAsync("medical/visits/1"), StringComparison.Ordinal);
        var id = (await protection.Get<List<CaseLine>>("cases"))[0].Case;
        Assert.Contains("Refuge-secret", await protection.Http.GetStringAsync($"cases/{id}"), StringComparison.Ordinal);
    }

    private static async Task<string> Plant(CentreFixture centre)
    {
        using var reception = await centre.SignIn(Role.Reception);
        using var nurse = await centre.SignIn(Role.Medical);
        using var protection = await centre.SignIn(Role.Protection);
        var card = await centre.BlankCard();
        var person = await reception.Post<RegisterPerson, Registered>("people", new RegisterPerson(
            centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "Nomsecret", Phone: "90000412"), card,
            Needs: Needs.Trafficking | Needs.Pregnant | Needs.GenderBasedViolence));
        await nurse.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(
            centre.NewId(), person.Person, VisitCategory.Emergency, "Pansement-secret", []));
        await protection.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(
            centre.NewId(), CaseField.Protection, person.Person, "Refuge-secret"));
        return card;
    }

    /// <summary>All that can be asked for, with the one person in every place a number stands.</summary>
    private static async Task<List<string>> Routes(CentreFixture centre)
    {
        using var anyone = centre.Anyone();
        var document = JsonNode.Parse(await anyone.Http.GetStringAsync(new Uri("http://centre/openapi/v1.json")))!;
        var routes = document["paths"]!.AsObject().Where(path => path.Value!["get"] is not null)
            .Select(path => Regex.Replace(path.Key, "\\{[^}]*\\}", "1").Replace("/api/v1/", "", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count > 30, $"Only {routes.Count} routes were found.");
        return routes;
    }

    private static IEnumerable<string> Leaks(string what, string body) =>
        Planted.Where(word => body.Contains(word, StringComparison.Ordinal))
            .Select(word => $"{what} says {word}");

    private static StringContent Json(Scan scan) => new(
        System.Text.Json.JsonSerializer.Serialize(scan, global::CentreHost.CentreJson.Default.Scan), System.Text.Encoding.UTF8, "application/json");
}
