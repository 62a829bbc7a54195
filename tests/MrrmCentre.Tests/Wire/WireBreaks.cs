using System.Text.Json.Nodes;

namespace MrrmCentre.Tests.Wire;

/// <summary>What a kiosk or a script of the approved document could no longer rely on, one sentence a member.</summary>
internal static class WireBreaks
{
    private static readonly string[] NotForPrograms = ["description", "pattern", "default", "summary"];

    public static List<string> Of(JsonNode approved, JsonNode now) => [.. Routes(approved, now), .. Records(approved, now)];

    private static IEnumerable<string> Routes(JsonNode approved, JsonNode now)
    {
        foreach (var (path, operations) in Members(approved["paths"]))
        {
            foreach (var (verb, was) in Members(operations))
            {
                var route = $"{verb.ToUpperInvariant()} {path}";
                foreach (var sentence in now["paths"]?[path]?[verb] is { } @is ? Route(route, was!, @is) : [$"{route} is gone."])
                {
                    yield return sentence;
                }
            }
        }
    }

    private static IEnumerable<string> Route(string route, JsonNode was, JsonNode @is)
    {
        if (!Same(was["requestBody"], @is["requestBody"]))
        {
            yield return $"{route} no longer takes the body it took.";
        }

        foreach (var (status, answer) in Members(was["responses"]))
        {
            if (!Same(answer, @is["responses"]?[status]))
            {
                yield return $"{route} no longer answers {status} as it did.";
            }
        }

        var (before, after) = (Parameters(was), Parameters(@is));
        foreach (var gone in before.Where(one => !Same(one.Value["schema"], after.GetValueOrDefault(one.Key)?["schema"])))
        {
            yield return $"{route} no longer takes {gone.Key} as it did.";
        }

        foreach (var asked in after.Where(one => Required(one.Value) && !(before.GetValueOrDefault(one.Key) is { } old && Required(old))))
        {
            yield return $"{route} now requires {asked.Key}.";
        }
    }

    private static IEnumerable<string> Records(JsonNode approved, JsonNode now)
    {
        var sent = WireRecords.SentByKiosks(now);
        foreach (var (name, was) in Members(approved["components"]?["schemas"]))
        {
            var sentences = now["components"]?["schemas"]?[name] is { } @is
                ? [.. Record(name, was!, @is), .. sent.Contains(name) ? NewlyRequired(name, was!, @is) : []]
                : new[] { $"{name} is gone or was renamed." };
            foreach (var sentence in sentences)
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<string> Record(string name, JsonNode was, JsonNode @is)
    {
        foreach (var (member, type) in Members(was["properties"]))
        {
            if (@is["properties"]?[member] is not { } found)
            {
                yield return $"{name}.{member} is gone or was renamed.";
            }
            else if (!Same(type, found))
            {
                yield return $"{name}.{member} is no longer of the type it was.";
            }
        }

        var values = Texts(@is["enum"]);
        foreach (var value in Texts(was["enum"]).Except(values))
        {
            yield return $"{name} no longer has the value {value}.";
        }

        if (!Same(was["type"], @is["type"]))
        {
            yield return $"{name} is no longer of the type it was.";
        }
    }

    private static IEnumerable<string> NewlyRequired(string name, JsonNode was, JsonNode @is) =>
        Texts(@is["required"]).Except(Texts(was["required"])).Select(member => $"{name}.{member} is now required.");

    private static Dictionary<string, JsonNode> Parameters(JsonNode operation) =>
        (operation["parameters"] as JsonArray ?? []).ToDictionary(one => (string)one!["name"]!, one => one!);

    private static bool Required(JsonNode parameter) => parameter["required"] is { } required && (bool)required;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    private static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray ?? []).Select(text => text?.ToString() ?? "null");

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(ForPrograms(one), ForPrograms(other));

    private static JsonNode? ForPrograms(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => !NotForPrograms.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, ForPrograms(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(ForPrograms)]),
        _ => node?.DeepClone(),
    };
}
