namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// A hand-out told after its shelf was counted: what the book does not know of it had been there and was gone when
    /// they counted, so it is found and given at its own moment, which leaves the shelf as counted.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="history"/>: of the shelf, from the hand-out on.</para>
    /// <para><paramref name="lots"/>: the lots of the item.</para>
    /// </remarks>
    /// <returns>Each part with the count that saw its lot; none where no count saw every lot.</returns>
    public static IReadOnlyList<(SettledPart Part, CountedShelf Count)> FindForHandOut(
        OpenShortage shortage, ShelfHistory history, IEnumerable<Lot> lots)
    {
        ThrowIfOutside(shortage.Place, nameof(shortage));
        var counts = history.NextCounts(shortage.Place, shortage.Item, shortage.OccurredAt).ToDictionary(count => count.Shelf);
        if (counts.Count == 0 || !SawEveryLot(shortage, history, counts))
        {
            return [];
        }

        var facts = lots.ToDictionary(lot => lot.Id);
        LotOnHand[] candidates =
        [
            .. counts.Keys.Where(shelf => shelf.Condition == StockCondition.Sound)
                .Select(shelf => new LotOnHand(facts[shelf.Lot], shortage.Open)),
        ];
        var parts = new List<(SettledPart, CountedShelf)>();
        foreach (var take in Fefo.Pick(candidates, shortage.Open, shortage.Day).Takes)
        {
            var shelf = new BalanceKey(shortage.Place, shortage.Item, take.Lot.Id, StockCondition.Sound);
            shortage = shortage.Settle(take.Quantity);
            parts.Add((
                new SettledPart(
                    shortage, take.Lot, take.Quantity, shortage.OccurredAt, shortage.Day,
                    StockLine.Move(shelf, shelf with { Place = shortage.To }, take.Quantity))
                {
                    Found = StockLine.Differing(shelf, take.Quantity),
                },
                counts[shelf]));
        }

        return parts;
    }

    private static bool SawEveryLot(
        OpenShortage shortage, ShelfHistory history, Dictionary<BalanceKey, CountedShelf> counts)
    {
        var last = counts.Values.Max(count => count.CountedAt);
        return history.Shelves(shortage.Place, shortage.Item).All(shelf => counts.ContainsKey(shelf) || history.AsOf(shelf, last).IsZero);
    }
}
