using System.Text.Json.Nodes;

namespace MrrmCentre.Tests.Wire;

/// <summary>Which records of an OpenAPI document travel from the kiosk to the host.</summary>
internal static class WireRecords
{
    public static HashSet<string> SentByKiosks(JsonNode document)
    {
        var sent = new HashSet<string>();
        foreach (var (_, operations) in (JsonObject)document["paths"]!)
        {
            foreach (var (_, operation) in (JsonObject)operations!)
            {
                Collect(operation!["requestBody"], document, sent);
            }
        }

        return sent;
    }

    private static void Collect(JsonNode? node, JsonNode document, HashSet<string> found)
    {
        foreach (var child in node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        })
        {
            Collect(child, document, found);
        }

        if (node is JsonObject && node["$ref"] is { } reference)
        {
            var name = reference.ToString().Split('/')[^1];
            if (found.Add(name))
            {
                Collect(document["components"]!["schemas"]![name], document, found);
            }
        }
    }
}
