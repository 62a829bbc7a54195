using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Texts;

namespace CentreHost.Summaries;

/// <summary>What may be done with a figure of several days or centres.</summary>
internal enum Aggregation
{
    /// <summary>Added over days and over centres.</summary>
    Flow,

    /// <summary>The last of the days, added over centres.</summary>
    Snapshot,

    /// <summary>Different people within the day: added over centres, over days never.</summary>
    Unique,
}

/// <summary>Where a figure comes from.</summary>
internal enum IndicatorSource
{
    Movement,
    Beds,
    Service,
    Visits,
    Cases,
    Outreach,
    Stock,
    Quality,

    /// <summary>The head enters it; until then it is missing, never zero.</summary>
    Entered,

    /// <summary>Only known when the file for headquarters is made.</summary>
    Bundle,

    /// <summary>Of fourteen days together, in totals that are not small: on a single day it could be one person.</summary>
    Block14,
}

/// <param name="By">"sex", "age": the cells it is counted in besides its total.</param>
/// <param name="Detail">What a further breakdown means: session, item, service, heads, reason, country.</param>
/// <param name="Details">The only details there are; of a session that is not among them the centre's number is told.</param>
/// <param name="Services">Codes of the standard catalogue counted here unless a service names another indicator itself.</param>
/// <param name="Signed">May be below zero.</param>
/// <param name="Cumulative">Its sums travel with every file, so that headquarters can prove it has them all.</param>
/// <param name="Sector">As the HDX HAPI names sectors.</param>
/// <param name="External">In the humanitarian indicators registry.</param>
internal sealed record Indicator(
    string Code,
    string Section,
    Aggregation Aggregation,
    IndicatorSource Source,
    IReadOnlyList<string> By,
    string Fr,
    string En,
    string? Detail = null,
    IReadOnlyList<string>? Details = null,
    IReadOnlyList<string>? Services = null,
    bool Signed = false,
    bool Cumulative = false,
    string? Sector = null,
    string? External = null)
{
    [JsonIgnore]
    public Sentence Name => new(Fr, En);

    [JsonIgnore]
    public bool BySex => By.Contains("sex");

    [JsonIgnore]
    public bool ByAge => By.Contains("age");
}

internal sealed record DictionarySection(string Code, string Fr, string En);

/// <summary>
/// Every figure a centre reports, declared once: the host counts by it, the file names its version, headquarters adds up by
/// it, the documentation is printed from it and the tests walk it.
/// </summary>
/// <param name="PeriodsFrom">A Monday: periods of fourteen days begin on it and on every second Monday since.</param>
/// <param name="Smallest">Totals of protection below it are not told.</param>
/// <param name="Items">Codes of items headquarters knows; of any other item the centre's number is told.</param>
internal sealed record IndicatorDictionary(
    string Version,
    DateOnly PeriodsFrom,
    int Smallest,
    IReadOnlyList<DictionarySection> Sections,
    IReadOnlyList<string> Items,
    IReadOnlyList<Indicator> Indicators)
{
    public const int PeriodDays = 14;
    public const string Other = "OTHER";

    private static readonly Lazy<IndicatorDictionary> Embedded = new(Load);

    private readonly Lazy<Dictionary<string, (int Place, Indicator Indicator)>> _byCode = new(() =>
        Indicators.Select((indicator, place) => (place, indicator)).ToDictionary(one => one.indicator.Code, StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, Indicator>> _byService = new(() =>
        Indicators.SelectMany(indicator => (indicator.Services ?? []).Select(service => (service, indicator)))
            .ToDictionary(one => one.service, one => one.indicator, StringComparer.OrdinalIgnoreCase));

    public static IndicatorDictionary Current => Embedded.Value;

    public Indicator? Find(string? code) => code is null ? null : _byCode.Value.GetValueOrDefault(code).Indicator;

    public Indicator this[string code] => _byCode.Value[code].Indicator;

    public int PlaceOf(string code) => _byCode.Value[code].Place;

    public Indicator? OfStandardService(string service) => _byService.Value.GetValueOrDefault(service);

    public bool KnowsItem(string code) => Items.Contains(code, StringComparer.Ordinal);

    /// <summary>The period of fourteen days that a day belongs to.</summary>
    public (DateOnly From, DateOnly Until) PeriodOf(DateOnly day)
    {
        var since = day.DayNumber - PeriodsFrom.DayNumber;
        var into = ((since % PeriodDays) + PeriodDays) % PeriodDays;
        return (day.AddDays(-into), day.AddDays(PeriodDays - 1 - into));
    }

    private static IndicatorDictionary Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CentreHost.Summaries.dictionary.json")!;
        return JsonSerializer.Deserialize(stream, DictionaryJson.Default.IndicatorDictionary)!;
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IndicatorDictionary))]
internal sealed partial class DictionaryJson : JsonSerializerContext;
