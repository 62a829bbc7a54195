using System.Text.Json.Nodes;

namespace MrrmCentre.Tests.Wire;

public sealed class OpenApiTests
{
    private const string Name = "openapi";

    /// <summary>Looks before it approves: MRRM_APPROVE=1 takes additions in, and never a removal.</summary>
    [Fact]
    public async Task The_document_is_the_approved_one_and_within_a_release_line_only_grows()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var anyone = centre.Anyone();
        var now = JsonNode.Parse(await anyone.Http.GetStringAsync("/openapi/v1.json"))!;

        if (ApprovedWire.Find(Name) is { } approved)
        {
            var breaks = WireBreaks.Of(approved, now);
            Assert.True(breaks.Count == 0, $"""
                {string.Join('\n', breaks)}
                Within a release line members are only added: put it back, and add the new one beside it. Where a new release line begins
                (CentreApi.ApiVersion is raised), delete {Name}.approved.json and approve anew: MRRM_APPROVE=1.
                """);
        }

        ApprovedWire.Check(now, Name);
    }

    [Fact]
    public void The_approved_document_breaks_nothing_in_itself() => Assert.Empty(Breaks(_ => { }));

    [Fact]
    public void An_added_member_is_no_break() => Assert.Empty(Breaks(document =>
        Members(document, "Verdict")["colour"] = new JsonObject { ["type"] = "string" }));

    [Fact]
    public void A_removed_member_is_named() => Assert.Equal(["Verdict.undoUntilUtc is gone or was renamed."], Breaks(document =>
        Members(document, "Verdict").Remove("undoUntilUtc")));

    [Fact]
    public void A_renamed_member_is_named() => Assert.Equal(["Hello.serviceDay is gone or was renamed."], Breaks(document =>
    {
        var hello = Members(document, "Hello");
        var day = hello["serviceDay"]!.DeepClone();
        hello.Remove("serviceDay");
        hello["day"] = day;
    }));

    [Fact]
    public void A_member_of_another_type_is_named() => Assert.Equal(["Verdict.alert is no longer of the type it was."], Breaks(document =>
        Members(document, "Verdict")["alert"]!["type"] = "string"));

    [Fact]
    public void A_value_taken_from_a_list_is_named() => Assert.Equal(["Sex no longer has the value x."], Breaks(document =>
    {
        var values = (JsonArray)Schemas(document)["Sex"]!["enum"]!;
        values.Remove(values.Single(value => value!.ToString() == "x"));
    }));

    [Fact]
    public void A_route_taken_away_is_named() => Assert.Equal(["GET /api/v1/today is gone."], Breaks(document =>
        ((JsonObject)document["paths"]!).Remove("/api/v1/today")));

    [Fact]
    public void What_an_older_kiosk_does_not_send_yet_must_not_become_required() =>
        Assert.Equal(["Scan.lamp is now required."], Breaks(document =>
        {
            Members(document, "Scan")["lamp"] = new JsonObject { ["type"] = "string" };
            ((JsonArray)Schemas(document)["Scan"]!["required"]!).Add("lamp");
        }));

    [Fact]
    public void What_the_host_answers_may_always_be_there() => Assert.Empty(Breaks(document =>
    {
        Members(document, "Verdict")["lamp"] = new JsonObject { ["type"] = "string" };
        ((JsonArray)Schemas(document)["Verdict"]!["required"]!).Add("lamp");
    }));

    private static List<string> Breaks(Action<JsonNode> change)
    {
        var approved = ApprovedWire.Find(Name)!;
        var changed = approved.DeepClone();
        change(changed);
        return WireBreaks.Of(approved, changed);
    }

    private static JsonObject Schemas(JsonNode document) => (JsonObject)document["components"]!["schemas"]!;

    private static JsonObject Members(JsonNode document, string record) => (JsonObject)Schemas(document)[record]!["properties"]!;
}
