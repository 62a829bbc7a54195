using CentreHost.Documents;

namespace CentreHost.Summaries.Review;

/// <summary>The charts of a review, in the order they are read.</summary>
internal static class ReviewCharts
{
    private const double Wide = 182;
    private const double High = 42;
    private const int ItemsShown = 12;
    private const int DaysAlarming = 14;

    private static readonly string[] Ages = ["60+", "18-59", "12-17", "5-11", "0-4", "unknown"];

    public static List<Drawing> Of(DaySummary summary, ReviewFigures figures, PaperWords words) =>
    [
        .. new[] { ReviewFigures.Fortnight, ReviewFigures.Quarter }.SelectMany(days => OfDays(figures, days, words)),
        Pyramid(summary, words),
        .. figures.Stock.Any(item => item.DaysLeft is not null) ? [Stock(figures, words)] : Array.Empty<Drawing>(),
    ];

    private static IEnumerable<Drawing> OfDays(ReviewFigures figures, int days, PaperWords words)
    {
        var shown = figures.Last(days);
        yield return Charts.Columns(
            words.Say("review_chart_present", days), [.. shown.Select(d => new DayColumn(d.Day, d.Present))], figures.Beds, Wide, High, words);
        yield return Charts.Columns(
            words.Say("review_chart_meals", days), [.. shown.Select(d => new DayColumn(d.Day, d.Meals))], null, Wide, High, words);
        yield return Charts.Columns(
            words.Say("review_chart_moves", days), [.. shown.Select(d => new DayColumn(d.Day, d.Arrivals, d.Departures))], null, Wide, High, words);
    }

    private static Drawing Pyramid(DaySummary summary, PaperWords words) => Charts.Wings(
        PyramidTitle(summary, words), words["review_men"], words["review_women"],
        [
            .. Ages.Select(age => new WingRow(age == "unknown" ? words["review_age_unknown"] : age, Present(summary, "m", age), Present(summary, "f", age))),
        ],
        Wide, words);

    /// <summary>Whoever stands on neither side is said, so that the sides need not be added up to wonder.</summary>
    private static string PyramidTitle(DaySummary summary, PaperWords words)
    {
        var title = words["review_chart_pyramid"];
        var rest = Present(summary, Cells.All, Cells.All) - Ages.Sum(age => Present(summary, "m", age) + Present(summary, "f", age));
        return rest > 0 ? words.Say("review_chart_pyramid_rest", title, words.Number(rest)) : title;
    }

    private static Drawing Stock(ReviewFigures figures, PaperWords words) => Charts.Bars(
        words["review_chart_stock"],
        [
            .. figures.Stock.Where(item => item.DaysLeft is not null).OrderBy(item => item.DaysLeft).ThenBy(item => item.Item, StringComparer.Ordinal).Take(ItemsShown)
                .Select(item => new BarRow(
                    item.Name.In(words.Language), item.DaysLeft!.Value / 7.0, words.Say("review_weeks", words.Tenths(item.DaysLeft.Value * 10 / 7)),
                    item.DaysLeft < DaysAlarming)),
        ],
        Wide);

    private static long Present(DaySummary summary, string sex, string age) =>
        summary.Figures.FirstOrDefault(f => f.Indicator == "PRESENT_CLOSE" && f.Sex == sex && f.AgeGroup == age)?.Value ?? 0;
}
