using CentreHost.Documents;

namespace CentreHost.Stock.Papers;

internal static class PaperTotals
{
    /// <summary>Pieces and grams add up to nothing anybody can hold: then the total only proves the column.</summary>
    public static string Label(PaperWords words, IEnumerable<PaperItem> items) =>
        items.Select(item => item.Unit).Distinct().ToList() is [var unit]
            ? words.Say("total_of", unit)
            : words["total_mixed"];

    /// <summary>Of what is known; none when nothing is, which is not zero.</summary>
    public static long? Known(IReadOnlyCollection<long?> quantities) =>
        quantities.Any(quantity => quantity is not null) ? quantities.Sum() : null;
}
