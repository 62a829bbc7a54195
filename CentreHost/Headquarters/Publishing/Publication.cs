using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Publishing;

/// <param name="Unit">A centre, a country's code, or all.</param>
/// <param name="People">all, men, women, children or other.</param>
/// <param name="Period">Told now; null where it is kept back.</param>
/// <param name="Carried">Holds what earlier periods kept back or told differently.</param>
/// <param name="Year">Told in the periods that ended this year.</param>
internal sealed record PublishedFigure(
    string Unit, string Indicator, string People, long? Period, bool Carried, long Year, long Start);

internal sealed record ReportingCentre(string Site, string Name, string Country, int Days);

/// <summary>Days of an earlier period that came, or changed, after it was published.</summary>
internal sealed record RestatedDays(int Number, DateOnly From, DateOnly Until, string Site, int Days);

/// <param name="Change">Of the whole programme; null where it is below eleven.</param>
internal sealed record RestatedFigure(string Indicator, string People, long? Change);

/// <summary>What was said of fourteen days. It never changes; what is learnt later stands in the next one.</summary>
/// <param name="Truth">What headquarters counted, by unit, indicator and people: kept here so that later changes are known, never told.</param>
internal sealed record Publication(
    int Number,
    DateOnly From,
    DateOnly Until,
    DateTime PublishedUtc,
    DateOnly StartSince,
    IReadOnlyList<ReportingCentre> Reporting,
    IReadOnlyList<PublishedFigure> Figures,
    IReadOnlyList<PublishedFigure> Present,
    IReadOnlyList<RestatedDays> RestatedDays,
    IReadOnlyList<RestatedFigure> Restated,
    IReadOnlyDictionary<string, long> Truth)
{
    public const string All = "all";
    public const int Days = IndicatorDictionary.PeriodDays;

    public static bool IsFirstDay(DateOnly day) => IndicatorDictionary.Current.PeriodOf(day).From == day;

    public static string Key(string unit, string indicator, string people) => $"{unit}|{indicator}|{people}";

    public PublishedFigure? Find(string unit, string indicator, string people) =>
        Figures.FirstOrDefault(figure => figure.Unit == unit && figure.Indicator == indicator && figure.People == people);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PublicationJson.Default.Publication);

    public static Publication FromJson(byte[] json) => JsonSerializer.Deserialize(json, PublicationJson.Default.Publication)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Publication))]
internal sealed partial class PublicationJson : JsonSerializerContext;
