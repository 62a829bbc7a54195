namespace CentreHost.Summaries;

/// <summary>How the centre stands when somebody is about to sign.</summary>
/// <param name="MealsOpen">Sittings of the day that staff opened and nobody closed.</param>
/// <param name="KiosksExpected">Kiosks that worked on the day.</param>
/// <param name="KiosksSynced">Those of them that spoke to the host since the day ended, and so hold nothing of it back.</param>
/// <param name="ClockIsTrusted">The hour is not before the last thing written down.</param>
internal sealed record DayState(long MealsOpen, long KiosksExpected, long KiosksSynced, long QueuesOpen, bool ClockIsTrusted);

/// <summary>
/// What is looked at before anybody signs. Sums that cannot be right forbid it; what can happen on a real day asks for a
/// sentence of whoever signs. Pure.
/// </summary>
internal static class DayChecks
{
    public static List<DayCheck> Of(DaySummary summary, DayState state, IndicatorDictionary dictionary) =>
    [
        Never("CELLS", FirstUnequalSum(summary.Figures, dictionary)),
        Never("PRESENT_CELLS", FirstUnequalPresence(summary.Figures)),
        Never("STOCK", FirstUnequalStock(summary.Figures)),
        Never("NEGATIVE", FirstNegative(summary.Figures, dictionary)),
        Never("CLOCK", state.ClockIsTrusted ? null : ""),
        Explained("NIGHTS", Of(summary.Figures, "BED_NIGHTS") > Of(summary.Figures, "PRESENT_CLOSE") ? "BED_NIGHTS" : null),
        Explained("MEALS_FED", FirstMealOfTooMany(summary.Figures)),
        Explained("SESSIONS", state.MealsOpen > 0 ? Number(state.MealsOpen) : null),
        Explained("KIOSKS", state.KiosksSynced < state.KiosksExpected ? Number(state.KiosksExpected - state.KiosksSynced) : null),
    ];

    /// <summary>The days of one item over all places: what was there, came, went and was counted is what is left.</summary>
    private static string? FirstUnequalStock(IReadOnlyList<Figure> figures) => figures
        .Where(f => f.Indicator.StartsWith("STOCK_", StringComparison.Ordinal) && f.Known is not null)
        .GroupBy(f => f.Detail).FirstOrDefault(item =>
        {
            var of = item.ToDictionary(f => f.Indicator, f => f.Value);
            var close = of.GetValueOrDefault("STOCK_CLOSE");
            return close < 0 || close
                != of.GetValueOrDefault("STOCK_OPEN") + of.GetValueOrDefault("STOCK_IN") - of.GetValueOrDefault("STOCK_OUT")
                + of.GetValueOrDefault("STOCK_COUNTED");
        })?.Key;

    private static string? FirstUnequalSum(IReadOnlyList<Figure> figures, IndicatorDictionary dictionary) => figures
        .GroupBy(f => (f.Indicator, f.Detail))
        .Where(part => dictionary.Find(part.Key.Indicator) is { BySex: true })
        .FirstOrDefault(part => part.Any(f => f.Sex != Cells.All)
            && part.Where(f => f.Sex != Cells.All).Sum(f => f.Value) != part.Single(f => f.Sex == Cells.All).Value)
        ?.Key.Indicator;

    private static string? FirstUnequalPresence(IReadOnlyList<Figure> figures) => figures
        .Where(f => f.Detail is null && f.Sex != Cells.All)
        .GroupBy(f => (f.Sex, f.AgeGroup))
        .Where(cell => cell.Any(f => f.Indicator == "PRESENT_CLOSE") && Of(cell, "PRESENT_CLOSE")
            != Of(cell, "PRESENT_OPEN") + cell.Sum(f => SummaryEqualities.SignOf(f.Indicator) * f.Value))
        .Select(cell => $"{cell.Key.Sex} {cell.Key.AgeGroup}").FirstOrDefault();

    private static string? FirstNegative(IReadOnlyList<Figure> figures, IndicatorDictionary dictionary) =>
        figures.FirstOrDefault(f => f.Value < 0 && dictionary.Find(f.Indicator) is not { Signed: true })?.Indicator;

    /// <summary>With a card a person eats a meal once: no sitting can have more plates than people fed, without those counted by heads.</summary>
    private static string? FirstMealOfTooMany(IReadOnlyList<Figure> figures)
    {
        var most = Of(figures, "PERSONS_FED") + Of(figures, "MEALS_NO_CARD");
        return figures.FirstOrDefault(f => f is { Indicator: "MEALS_SERVED", Sex: Cells.All, Detail: not null } && f.Value > most)?.Detail;
    }

    private static long Of(IEnumerable<Figure> figures, string indicator) =>
        figures.Where(f => f.Indicator == indicator && f.Detail is null).MaxBy(f => f.Sex == Cells.All)?.Value ?? 0;

    private static DayCheck Never(string code, string? subject) => new(code, subject is null, MayBeExplained: false, subject);

    private static DayCheck Explained(string code, string? subject) => new(code, subject is null, MayBeExplained: true, subject);

    private static string Number(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
