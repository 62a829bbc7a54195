using CentreHost.Bundles;
using CentreHost.Summaries;

namespace CentreHost.Delivery;

/// <summary>
/// A day's figures as they travel: every total with its zero, and of the cells those that are not zero, since a cell that
/// is left out of an indicator whose total is told can only be zero. Pure.
/// </summary>
internal static class BundleFigures
{
    /// <param name="revisions">Summaries of the fourteen days up to this one that were sent more than once.</param>
    public static List<BundleFigure> Of(DaySummary summary, long revisions, IndicatorDictionary dictionary) =>
    [
        .. summary.Figures.Append(Cells.Total("REVISIONS_14D", revisions))
            .Where(figure => dictionary.Find(figure.Indicator) is not null && (IsTotal(figure) || figure.Known is not (null or 0)))
            .OrderBy(figure => dictionary.PlaceOf(figure.Indicator))
            .Select(figure => new BundleFigure(
                figure.Indicator, figure.Sex, figure.AgeGroup, figure.Detail, figure.Known, figure.Status)),
    ];

    /// <summary>The day's share of the sums by which headquarters proves that it has every file: by code, in order.</summary>
    public static SortedDictionary<string, long> TotalsOf(IEnumerable<BundleFigure> figures, IndicatorDictionary dictionary) => new(
        figures.Where(f => f is { Gender: Cells.All, Detail: null, Value: not null } && dictionary.Find(f.Indicator) is { Cumulative: true })
            .ToDictionary(f => f.Indicator, f => f.Value!.Value),
        StringComparer.Ordinal);

    private static bool IsTotal(Figure figure) => figure is { Sex: Cells.All, AgeGroup: Cells.All };
}
