using CentreHost.Bundles;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Exporting;

/// <summary>One value of a data element, for these people and of this thing.</summary>
/// <param name="Sex">M, F, X, U; none where the element is not told by sex.</param>
/// <param name="Age">As the bundle has it; none where the element is not told by age.</param>
/// <param name="Kind">What the detail is: SESSION, ITEM, REASON, COUNTRY …</param>
internal sealed record ExportCell(string Element, string? Sex, string? Age, string? Kind, string? Detail, long Value)
{
    /// <summary>DHIS2's category option combination; none for its default.</summary>
    public string? Combination => Sex is null && Detail is null ? null : string.Join('_', new[] { Detail, Sex, Age }.OfType<string>().Select(Word));

    private static string Word(string code) => code.Replace("+", "PLUS", StringComparison.Ordinal).Replace('-', '_').ToUpperInvariant();
}

/// <summary>
/// A day as systems that add up want it: every figure once, in its finest cells, so that their sum is the total and the total
/// is not sent beside them. A zero is sent, since such systems cannot tell it from silence; what is missing is not. Pure.
/// </summary>
internal static class ExportCells
{
    private static readonly string[] Sexes = ["m", "f"];
    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+"];

    public static IReadOnlyList<ExportCell> Of(IReadOnlyList<BundleFigure> figures, IndicatorDictionary dictionary) =>
    [
        .. figures.GroupBy(figure => figure.Indicator).SelectMany(indicator => OfIndicator(dictionary[indicator.Key], [.. indicator])),
    ];

    private static IEnumerable<ExportCell> OfIndicator(Indicator indicator, List<BundleFigure> figures)
    {
        var isDetailed = figures.Exists(figure => figure is { Detail: not null, Value: not null });
        return figures.Where(figure => !isDetailed || figure.Detail is not null).GroupBy(figure => figure.Detail)
            .SelectMany(detail => OfDetail(indicator, detail.Key, [.. detail]));
    }

    private static IEnumerable<ExportCell> OfDetail(Indicator indicator, string? detail, List<BundleFigure> figures)
    {
        if (figures.Find(figure => figure is { Gender: Cells.All, AgeRange: Cells.All })?.Value is not { } total)
        {
            return [];
        }

        var kind = detail is null ? null : indicator.Detail!.ToUpperInvariant();
        if (!indicator.BySex)
        {
            return [new ExportCell(indicator.Code, null, null, kind, detail, total)];
        }

        var told = figures.Where(figure => figure.Gender != Cells.All && figure.Value is not null)
            .ToDictionary(figure => (figure.Gender, figure.AgeRange), figure => figure.Value!.Value);
        foreach (var zero in Sexes.SelectMany(sex => indicator.ByAge ? Ages.Select(age => (sex, age)) : [(sex, Cells.All)]))
        {
            told.TryAdd(zero, 0);
        }

        if (total - told.Values.Sum() is var rest and not 0)
        {
            var unknown = ("u", indicator.ByAge ? "unknown" : Cells.All);
            told[unknown] = told.GetValueOrDefault(unknown) + rest;
        }

        return told.OrderBy(cell => cell.Key.Item1, StringComparer.Ordinal).ThenBy(cell => Array.IndexOf(Ages, cell.Key.Item2) is >= 0 and var place ? place : Ages.Length)
            .Select(cell => new ExportCell(
                indicator.Code, cell.Key.Item1.ToUpperInvariant(), cell.Key.Item2 == Cells.All ? null : cell.Key.Item2, kind, detail, cell.Value));
    }
}
