using CentreHost.Documents;

namespace CentreHost.Summaries.Review;

/// <summary>A figure as it is read: its name, its value or why there is none.</summary>
internal sealed record ReviewLine(string Section, string Name, string Value, bool IsMissing);

/// <summary>The totals of a summary by section, zeros left out where a section has anything else. Pure.</summary>
internal static class ReviewLines
{
    public static List<ReviewLine> Of(DaySummary summary, IReadOnlyDictionary<string, string> details, PaperWords words)
    {
        var dictionary = IndicatorDictionary.Current;
        return
        [
            .. summary.Figures.Where(f => f is { Sex: Cells.All, AgeGroup: Cells.All } && dictionary.Find(f.Indicator) is not null && IsTold(f))
                .Select(f => Line(f, dictionary, details, words)),
        ];
    }

    /// <summary>As the field writes it: 504 migrants, including 27 women and 23 children.</summary>
    public static string People(DaySummary summary, string phrase, PaperWords words, params string[] indicators)
    {
        var cells = summary.Figures.Where(f => indicators.Contains(f.Indicator) && f.Sex != Cells.All).ToList();
        var children = cells.Where(f => f.AgeGroup is "0-4" or "5-11" or "12-17").Sum(f => f.Value);
        var women = cells.Where(f => f.Sex == "f" && f.AgeGroup is not ("0-4" or "5-11" or "12-17")).Sum(f => f.Value);
        return words.Say(phrase, words.Number(cells.Sum(f => f.Value)), words.Number(women), words.Number(children));
    }

    private static bool IsTold(Figure figure) => figure.Known is not 0 || figure is { Detail: null, Indicator: "PRESENT_CLOSE" or "MEALS_SERVED" or "BED_NIGHTS" };

    private static ReviewLine Line(
        Figure figure, IndicatorDictionary dictionary, IReadOnlyDictionary<string, string> details, PaperWords words)
    {
        var declared = dictionary[figure.Indicator];
        var section = dictionary.Sections.Single(one => one.Code == declared.Section);
        var name = declared.Name.In(words.Language);
        return new ReviewLine(
            words.Language == "en" ? section.En : section.Fr,
            figure.Detail is { } detail ? words.Say("review_detail", name, details.GetValueOrDefault(detail, detail)) : name,
            figure.Known is { } value ? words.Number(value) : words[figure.Status == ObsStatus.NotCollected ? "review_not_collected" : "review_missing"],
            figure.Known is null);
    }
}
