using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>
/// One bundle, one sequence of bytes. Reading writes again and compares, so that a second spelling of the same content
/// (another order, blanks, 1e2 for 100, a member twice) is refused: hashes would no longer mean one thing.
/// </summary>
internal static class BundleJson
{
    public const int MaxBytes = 1 << 20;

    private const int MaxDepth = 8;

    /// <summary>An object a figure: bundles of format 1, and every digest of figures.</summary>
    private static readonly BundleContext Json = new(Options());

    private static readonly BundleContext Tables = new(Options(new FigureTable()));

    /// <summary>How a bundle of format 2 begins; all others are read as the first format, or are none.</summary>
    private static ReadOnlySpan<byte> OfTables => "{\"manifest\":{\"format\":\"mrrm-nightly/2\","u8;

    public static byte[] Write(Bundle bundle) => JsonSerializer.SerializeToUtf8Bytes(bundle, TypeOf(bundle.Manifest.Format is Bundle.Format));

    public static byte[] Write(Acknowledgement acknowledgement) => JsonSerializer.SerializeToUtf8Bytes(acknowledgement, Json.Acknowledgement);

    public static byte[] Write(SiteEnrolment enrolment) => JsonSerializer.SerializeToUtf8Bytes(enrolment, Json.SiteEnrolment);

    public static byte[] Write(HeadquartersCertificates headquarters) =>
        JsonSerializer.SerializeToUtf8Bytes(headquarters, Json.HeadquartersCertificates);

    /// <summary>What the manifest's figures_sha256 is taken of, in either format: a day told again is known by it.</summary>
    public static byte[] Write(IReadOnlyList<BundleFigure> figures) =>
        JsonSerializer.SerializeToUtf8Bytes(figures, Json.IReadOnlyListBundleFigure);

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A bundle of the right shape, or what is wrong with it. Whether it is believed is not asked here.</summary>
    public static Answer<Bundle> Read(byte[] plain)
    {
        if (plain.Length > MaxBytes)
        {
            return BundleRefusal.TooLarge(plain.Length, MaxBytes);
        }

        if (Read(plain, TypeOf(plain.AsSpan().StartsWith(OfTables)), out var where) is not { } bundle)
        {
            return BundleRefusal.NotABundle(where);
        }

        return BundleRules.Fault(bundle) is { } fault ? fault : bundle;
    }

    /// <returns>Null, and where it went wrong, unless the bytes are exactly what this class would have written.</returns>
    public static T? Read<T>(byte[] plain, Func<BundleContext, JsonTypeInfo<T>> type, out string where)
        where T : class => Read(plain, type(Json), out where);

    private static JsonTypeInfo<Bundle> TypeOf(bool tables) => (tables ? Tables : Json).Bundle;

    private static JsonSerializerOptions Options(params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = MaxDepth,
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    private static T? Read<T>(byte[] plain, JsonTypeInfo<T> type, out string where)
        where T : class
    {
        where = "JSON";
        try
        {
            var read = JsonSerializer.Deserialize(plain, type);
            return read is not null && JsonSerializer.SerializeToUtf8Bytes(read, type).AsSpan().SequenceEqual(plain) ? read : null;
        }
        catch (JsonException wrong)
        {
            where = wrong.Path is { Length: > 2 } path ? path[2..] : "JSON";
            return null;
        }
    }
}

[JsonSerializable(typeof(Bundle))]
[JsonSerializable(typeof(IReadOnlyList<BundleFigure>))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(SiteEnrolment))]
[JsonSerializable(typeof(HeadquartersCertificates))]
internal sealed partial class BundleContext : JsonSerializerContext;
