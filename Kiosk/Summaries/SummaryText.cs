using CentreHost.Summaries;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Summaries;

/// <summary>A summary as lines to read: what must agree first, then every figure.</summary>
internal static class SummaryText
{
    private const string All = "all";
    private static readonly string[] Sexes = ["f", "m", "x", "u"];
    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+", "unknown"];

    internal readonly record struct Line(string Text, Style Style);

    public static List<Line> Of(Desk desk, SummaryPage page) =>
    [
        .. Changes(desk, page),
        new Line(desk.Say("review_equalities"), Theme.Title),
        .. page.Summary.Equalities.Select(equality => Equality(desk, equality)),
        new Line("", Theme.Normal),
        new Line(desk.Say("review_checks"), Theme.Title),
        .. page.Checks.Select(check => Check(desk, page, check)),
        .. page.Summary.Figures.GroupBy(f => f.Indicator).SelectMany(group => Indicator(desk, page, group.Key, [.. group])),
    ];

    private static IEnumerable<Line> Changes(Desk desk, SummaryPage page)
    {
        if (page.Changes.Count == 0)
        {
            yield break;
        }

        yield return new Line(desk.Say("review_changes"), Theme.Title);
        foreach (var change in page.Changes)
        {
            var name = CheckText.Indicator(desk, page, change.Indicator)
                + (change.Detail is { } detail ? $", {CheckText.Detail(desk, page, detail)}" : "");
            yield return new Line($" {desk.Say("review_change", name, Value(desk, change.Now), Value(desk, change.Before))}", Theme.Warning);
        }

        yield return new Line("", Theme.Normal);
    }

    private static Line Check(Desk desk, SummaryPage page, DayCheck check) => new(
        $" {(check.Holds ? '●' : check.MayBeExplained ? '!' : '✗')} {CheckText.Of(desk, page, check)}",
        check.Holds ? Theme.Normal : check.MayBeExplained ? Theme.Warning : Theme.Error);

    private static Line Equality(Desk desk, Equality equality)
    {
        var name = Known(desk, $"equality_{equality.Name}", equality.Name);
        var (left, right) = (desk.Number(equality.Left), desk.Number(equality.Right));
        return equality.Holds
            ? new Line($" ● {desk.Say("review_agrees", name, left, right)}", Theme.Normal)
            : new Line($" ✗ {desk.Say("review_disagrees", name, left, right)}", Theme.Error);
    }

    private static IEnumerable<Line> Indicator(Desk desk, SummaryPage page, string indicator, List<Figure> figures)
    {
        yield return new Line("", Theme.Normal);
        yield return new Line(CheckText.Indicator(desk, page, indicator), Theme.Title);
        foreach (var part in figures.GroupBy(f => f.Detail))
        {
            var total = part.Single(f => f is { Sex: All, AgeGroup: All });
            var name = part.Key is { } detail ? CheckText.Detail(desk, page, detail) : desk.Say("review_all");
            yield return new Line($"  {name,-44}{Value(desk, total),10}", total.Known is null ? Theme.Quiet : Theme.Accent);
            var cells = part.Where(f => f.Sex != All).ToList();
            foreach (var line in cells.Exists(c => c.Value != 0) ? Cells(desk, cells) : [])
            {
                yield return line;
            }
        }
    }

    private static string Value(Desk desk, Figure total) =>
        total.Status == ObsStatus.NotCollected ? desk.Say("review_not_collected") : Value(desk, total.Known);

    private static string Value(Desk desk, long? value) => value is { } known ? desk.Number(known) : desk.Say("review_missing");

    /// <summary>Rows by sex, columns by age group where it is counted by age; a sex nobody has is left out.</summary>
    private static IEnumerable<Line> Cells(Desk desk, List<Figure> cells)
    {
        if (cells.TrueForAll(c => c.AgeGroup == All))
        {
            foreach (var cell in cells.Where(c => c.Value != 0))
            {
                yield return new Line($"    {desk.Say($"sex_long_{cell.Sex}"),-42}{desk.Number(cell.Value),10}", Theme.Normal);
            }

            yield break;
        }

        var heads = string.Concat(Ages.Select(age => $"{(age == "unknown" ? desk.Say("age_short_Unknown") : age),8}"));
        yield return new Line($"    {"",-10}{heads}{desk.Say("review_sum"),9}", Theme.Quiet);
        foreach (var sex in Sexes.Where(sex => cells.Exists(c => c.Sex == sex && c.Value != 0)))
        {
            var row = Ages.Select(age => cells.Where(c => c.Sex == sex && c.AgeGroup == age).Sum(c => c.Value)).ToList();
            var name = desk.Say($"sex_long_{sex}");
            yield return new Line(
                $"    {name,-10}{string.Concat(row.Select(n => $"{desk.Number(n),8}"))}{desk.Number(row.Sum()),9}", Theme.Normal);
        }
    }

    /// <summary>A newer host may count more; its own word is better than none.</summary>
    private static string Known(Desk desk, string key, string otherwise) =>
        desk.Words.Has(key) ? desk.Say(key) : otherwise;
}
