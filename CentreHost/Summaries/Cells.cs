using CentreHost.People;

namespace CentreHost.Summaries;

/// <summary>The cells of an indicator: each sex and age group it is counted in, with its zero, and the total of them.</summary>
internal static class Cells
{
    public const string All = "all";

    private static readonly string[] Sexes = [.. Enum.GetValues<Sex>().Select(Codes.Of)];
    private static readonly string[] Ages = [.. Enum.GetValues<AgeGroup>().Select(Codes.Of)];

    public static Figure Total(string indicator, long value, string? detail = null) => new(indicator, All, All, detail, value);

    public static Figure Missing(Indicator indicator, string status) => new(indicator.Code, All, All, null, 0) { Status = status };

    /// <param name="counts">By the database's words for sex and age group.</param>
    public static IEnumerable<Figure> Of(Indicator indicator, string? detail, IReadOnlyDictionary<(string Sex, string AgeGroup), long> counts)
    {
        foreach (var sex in indicator.BySex ? Enum.GetValues<Sex>() : [])
        {
            var ofSex = counts.Where(c => c.Key.Sex == sex.ToString()).ToDictionary(c => c.Key.AgeGroup, c => c.Value);
            if (!indicator.ByAge)
            {
                yield return new Figure(indicator.Code, Codes.Of(sex), All, detail, ofSex.Values.Sum());
                continue;
            }

            foreach (var group in Enum.GetValues<AgeGroup>())
            {
                yield return new Figure(indicator.Code, Codes.Of(sex), Codes.Of(group), detail, ofSex.GetValueOrDefault(group.ToString()));
            }
        }

        yield return Total(indicator.Code, counts.Values.Sum(), detail);
    }

    public static Dictionary<(string Sex, string AgeGroup), long> Sum(IEnumerable<IReadOnlyDictionary<(string Sex, string AgeGroup), long>> counts) =>
        counts.SelectMany(of => of).GroupBy(cell => cell.Key).ToDictionary(cell => cell.Key, cell => cell.Sum(of => of.Value));

    /// <summary>Equal days give equal bytes: the dictionary's order, then the details', then sexes and ages, the total last.</summary>
    public static List<Figure> InOrder(IEnumerable<Figure> figures, IndicatorDictionary dictionary) =>
    [
        .. figures.OrderBy(f => dictionary.PlaceOf(f.Indicator)).ThenBy(f => f.Detail is null).ThenBy(f => f.Detail, StringComparer.Ordinal)
            .ThenBy(f => PlaceIn(Sexes, f.Sex)).ThenBy(f => PlaceIn(Ages, f.AgeGroup)),
    ];

    private static int PlaceIn(string[] codes, string code) => Array.IndexOf(codes, code) is >= 0 and var place ? place : codes.Length;
}
