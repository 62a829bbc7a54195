using CentreHost.Centre;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Summaries;

/// <summary>The words for the codes of a summary, for those who read it here: the file itself has codes alone.</summary>
internal static class SummaryNames
{
    public static List<IndicatorName> OfIndicators(IndicatorDictionary dictionary) =>
        [.. dictionary.Indicators.Select(one => new IndicatorName(one.Code, one.Name))];

    public static List<DetailName> OfDetails(DaySummary summary, CentreState.Snapshot centre, CentreData data, IndicatorDictionary dictionary)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var items = new Statement(connection, "SELECT id, code, name_fr, name_en FROM items");
        var known = items.Read(null).ReadAll(row => new DetailName(
            StockFigures.DetailOf(row.GetInt64(0), row.GetString(1), dictionary), new Sentence(row.GetString(2), row.GetString(3))));
        var used = summary.Figures.Select(f => f.Detail).OfType<string>().ToHashSet();
        return
        [
            .. known.Concat(centre.Catalogue.Services.Select(service => new DetailName(
                    ServiceFigures.PlaceOf(service, dictionary)?.Detail ?? "", service.Name)))
                .Concat(used.Where(code => HostTexts.French.Has("detail_" + code)).Select(code => new DetailName(code, HostTexts.Say("detail_" + code))))
                .Concat(used.Where(code => HostTexts.French.Has("reason_" + code)).Select(code => new DetailName(code, HostTexts.Say("reason_" + code))))
                .Where(one => used.Contains(one.Detail)).DistinctBy(one => one.Detail),
        ];
    }
}
