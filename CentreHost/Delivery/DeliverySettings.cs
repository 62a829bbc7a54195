using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Storage;

namespace CentreHost.Delivery;

internal enum RouteKind { Folder, Sftp, Mail, Https }

/// <summary>One way out of the centre.</summary>
/// <param name="Name">As the head sees it.</param>
/// <param name="To">A folder; user@host:folder; an address; https://host.</param>
/// <param name="From">Mail: who it says it is from.</param>
/// <param name="Config">Mail: msmtp's file, which holds its server and password.</param>
/// <param name="Identity">SFTP: the private key.</param>
/// <param name="KnownHosts">SFTP: the servers' keys; a server that is not in it is not spoken to.</param>
internal sealed record RouteSettings(
    string Name,
    RouteKind Kind,
    string To,
    int? Port = null,
    string? From = null,
    string? Config = null,
    string? Identity = null,
    string? KnownHosts = null);

/// <summary>
/// <c>delivery.json</c> in the data directory, read again whenever it is asked for, so that a route is added while the
/// centre works. No file: nothing is sent.
/// </summary>
/// <param name="SealAt">Local hour of the day after at which a day nobody reviewed is sealed as it is; none: never.</param>
internal sealed record DeliverySettings(string? SealAt = null, IReadOnlyList<RouteSettings>? Routes = null)
{
    private static readonly DeliverySettings None = new();

    [JsonIgnore]
    public IReadOnlyList<RouteSettings> Ways => Routes ?? [];

    /// <summary>Minutes after midnight.</summary>
    [JsonIgnore]
    public int? SealAtMinutes => SealAt is null ? null : Minutes(SealAt);

    public static Answer<DeliverySettings> Read(CentreData data)
    {
        if (!File.Exists(data.DeliverySettings))
        {
            return None;
        }

        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllBytes(data.DeliverySettings), DeliveryJson.Default.DeliverySettings) ?? None;
            return read.SealAt is { } hour && Minutes(hour) is null ? DeliveryRefusal.SettingsUnreadable("sealAt")
                : read.Ways.GroupBy(way => way.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
                    ? DeliveryRefusal.SettingsUnreadable(twice.Key)
                : read.Ways.FirstOrDefault(way => way is { Kind: RouteKind.Https } && !IsHttps(way.To)) is { } plain ? DeliveryRefusal.SettingsUnreadable(plain.Name)
                : read;
        }
        catch (JsonException wrong)
        {
            return DeliveryRefusal.SettingsUnreadable(wrong.Path ?? "JSON");
        }
    }

    private static bool IsHttps(string to) => Uri.TryCreate(to, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static int? Minutes(string hour) =>
        TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : null;
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DeliverySettings))]
[JsonSerializable(typeof(SortedDictionary<string, long>))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
