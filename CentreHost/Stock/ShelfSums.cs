using Inventory;

namespace CentreHost.Stock;

/// <summary>What the lines of a shelf come to, added up a stretch of lines at a time by the ledger's own arithmetic.</summary>
internal sealed class ShelfSums
{
    public Dictionary<BalanceKey, Quantity> OnHand { get; } = [];

    public Dictionary<(ShelfKey Shelf, DateOnly Day), (long In, long Out, long Counted)> Moved { get; } = [];

    /// <param name="stretches">Every line once, in any order: neither sum asks which came first.</param>
    public static ShelfSums Of(IEnumerable<IReadOnlyCollection<PostedLine>> stretches)
    {
        var sums = new ShelfSums();
        foreach (var stretch in stretches)
        {
            foreach (var (shelf, units) in Balances.Of(stretch).All)
            {
                sums.OnHand[shelf] = sums.OnHand.GetValueOrDefault(shelf) + units;
            }

            foreach (var figure in DayFigures.Of(stretch).All)
            {
                var key = (ShelfKey.Of(figure.Place, figure.Item, figure.Lot), figure.Day);
                var (moved, left, counted) = sums.Moved.GetValueOrDefault(key);
                sums.Moved[key] = (moved + figure.In.Units, left + figure.Out.Units, counted + figure.Counted.Units);
            }
        }

        return sums;
    }
}
