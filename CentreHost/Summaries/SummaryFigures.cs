using CentreHost.Centre;
using CentreHost.Services;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>
/// The figures of one service day. Aggregates only: nothing here can name a person. What is counted is present with its
/// zeros, what is not says so; the order is fixed, so equal days give equal bytes.
/// </summary>
internal static class SummaryFigures
{
    public const string Format = "mrrm-day/1";
    public const string All = Cells.All;

    public static DaySummary Of(SqliteConnection connection, SqliteTransaction view, CentreState.Snapshot centre, DateOnly day)
    {
        using var query = new DayQuery(connection, view, day, centre.Days.StartUtc(day), centre.Days.EndUtc(day));
        var gifts = DayGifts.Of(query);
        var figures = Of(query, gifts, centre.Catalogue, IndicatorDictionary.Current);
        return new DaySummary(
            Format,
            centre.Centre.Code,
            day,
            query.FromUtc,
            query.UntilUtc,
            Revision: 0,
            centre.Centre.Demo,
            figures,
            SummaryEqualities.Of(figures, query, gifts, centre.Catalogue));
    }

    private static List<Figure> Of(DayQuery query, IReadOnlyList<DayGifts> gifts, Catalogue catalogue, IndicatorDictionary dictionary)
    {
        List<Figure> counted =
        [
            .. PresenceFigures.Of(query, dictionary),
            .. ServiceFigures.Of(query, catalogue, dictionary),
            .. CareFigures.Of(query, dictionary),
            .. StockFigures.Of(query, dictionary),
            .. QualityFigures.Of(query, gifts, dictionary),
            .. SiteFigures.Of(query),
        ];
        return Cells.InOrder([.. counted, .. Absent(counted, dictionary)], dictionary);
    }

    /// <summary>No indicator is silently absent: one nobody entered is missing, one this centre does not count is said to be so.</summary>
    private static IEnumerable<Figure> Absent(List<Figure> counted, IndicatorDictionary dictionary)
    {
        var present = counted.Select(f => f.Indicator).ToHashSet();
        return dictionary.Indicators
            .Where(one => one.Source is not (IndicatorSource.Block14 or IndicatorSource.Bundle) && !present.Contains(one.Code))
            .Select(one => Cells.Missing(one, one.Source == IndicatorSource.Entered ? ObsStatus.Missing : ObsStatus.NotCollected));
    }
}
