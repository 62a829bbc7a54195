using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MrrmCentre.Tests.Wire;

/// <summary>What crosses the wire, as JSON beside the test.</summary>
internal static class ApprovedWire
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Check(JsonNode json, string name, [CallerFilePath] string test = "")
    {
        var text = json.ToJsonString(Readable) + "\n";
        var approved = ApprovedFile.Of(ApprovedFile.PathOf($"{name}.approved.json", test), text);
        Assert.True(approved == text, Different(name, approved ?? "", text));
    }

    /// <summary>Null before the first approval.</summary>
    public static JsonNode? Find(string name, [CallerFilePath] string test = "")
    {
        var path = ApprovedFile.PathOf($"{name}.approved.json", test);
        return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
    }

    private static string Different(string name, string approved, string now)
    {
        var (was, @is) = (approved.Split('\n'), now.Split('\n'));
        var line = was.Zip(@is).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The wire is not what {name}.approved.json says, from line {line + 1} on:
              approved: {was.ElementAtOrDefault(line)?.Trim()}
              now:      {@is.ElementAtOrDefault(line)?.Trim()}
            If the change is meant, approve it: MRRM_APPROVE=1 dotnet test -c Release --filter Wire, and read the difference before
            committing it. Within a release line members are only added, never removed or renamed, and nothing a kiosk sends becomes
            required: kiosks and hosts of one line are upgraded on different days.
            """;
    }
}
