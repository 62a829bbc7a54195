using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CentreHost.Summaries;

/// <summary>One summary, one sequence of bytes: UTF-8, no blanks, members in the order of the record, nothing left out.</summary>
internal static class CanonicalJson
{
    private static readonly StoredJson Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<SummaryState>() },
    });

    public static byte[] Of(DaySummary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, Json.DaySummary);

    public static DaySummary Read(byte[] content) => JsonSerializer.Deserialize(content, Json.DaySummary)!;

    public static byte[] Sha256Of(DaySummary summary) => SHA256.HashData(Of(summary));
}

[JsonSerializable(typeof(DaySummary))]
internal sealed partial class StoredJson : JsonSerializerContext;
