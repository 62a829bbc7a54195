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

    public static List<Line> Of(Desk desk, DaySummary summary) =>
    [
        new Line(desk.Say("review_equalities"), Theme.Title),
        .. summary.Equalities.Select(equality => Equality(desk, equality)),
        .. summary.Figures.GroupBy(f => f.Indicator).SelectMany(group => Indicator(desk, group.Key, [.. group])),
    ];

    private static Line Equality(Desk desk, Equality equality)
    {
        var name = Known(desk, $"equality_{equality.Name}", equality.Name);
        var (left, right) = (desk.Number(equality.Left), desk.Number(equality.Right));
        return equality.Holds
            ? new Line($" ● {desk.Say("review_agrees", name, left, right)}", Theme.Normal)
            : new Line($" ✗ {desk.Say("review_disagrees", name, left, right)}", Theme.Error);
    }

    private static IEnumerable<Line> Indicator(Desk desk, string indicator, List<Figure> figures)
    {
        yield return new Line("", Theme.Normal);
        yield return new Line(Known(desk, $"indicator_{indicator}", indicator), Theme.Title);
        foreach (var part in figures.GroupBy(f => f.Detail))
        {
            var total = part.FirstOrDefault(f => f is { Sex: All, AgeGroup: All })?.Value ?? part.Sum(f => f.Value);
            yield return new Line($"  {Detail(desk, part.Key),-44}{desk.Number(total),10}", Theme.Accent);
            var cells = part.Where(f => f.Sex != All).ToList();
            foreach (var line in cells.Exists(c => c.Value != 0) ? Cells(desk, cells) : [])
            {
                yield return line;
            }
        }
    }

    /// <summary>Rows by sex, columns by age group; a sex nobody has is left out.</summary>
    private static IEnumerable<Line> Cells(Desk desk, List<Figure> cells)
    {
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

    private static string Detail(Desk desk, string? detail) => detail switch
    {
        null => desk.Say("review_all"),
        _ => Known(desk, $"detail_{detail}", detail),
    };

    /// <summary>A newer host may count more; its own word is better than none.</summary>
    private static string Known(Desk desk, string key, string otherwise) =>
        desk.Words.Has(key) ? desk.Say(key) : otherwise;
}
