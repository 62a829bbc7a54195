namespace CentreHost.Summaries;

/// <summary>What a revision changed: the totals, for the cells follow them. Pure.</summary>
internal static class SummaryChanges
{
    public static List<FigureChange> Between(DaySummary before, DaySummary now)
    {
        var (old, young) = (Totals(before), Totals(now));
        return
        [
            .. young.Where(one => !old.TryGetValue(one.Key, out var was) || was != one.Value)
                .Select(one => new FigureChange(one.Key.Indicator, one.Key.Detail, old.GetValueOrDefault(one.Key), one.Value)),
            .. old.Where(one => !young.ContainsKey(one.Key))
                .Select(one => new FigureChange(one.Key.Indicator, one.Key.Detail, one.Value, null)),
        ];
    }

    private static Dictionary<(string Indicator, string? Detail), long?> Totals(DaySummary summary) => summary.Figures
        .Where(f => f is { Sex: Cells.All, AgeGroup: Cells.All }).ToDictionary(f => (f.Indicator, f.Detail), f => f.Known);
}
