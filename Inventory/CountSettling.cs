namespace Inventory;

/// <summary>
/// A count that saw every lot of an item in the place says what is there. What was handed out before without cover must
/// then have been there too: it is found and given at the hand-out's own moment, which leaves the shelf as counted.
/// </summary>
internal sealed class CountSettling(
    StockCount count, List<CountedLine> lines, IEnumerable<Lot> lots, ShelfHistory history)
{
    private readonly Dictionary<LotId, Lot> _lots = lots.ToDictionary(lot => lot.Id);

    public List<SettledPart> Settle(IEnumerable<OpenShortage> shortages)
    {
        var settled = new List<SettledPart>();
        foreach (var item in shortages
            .Where(shortage => shortage.Place == count.Place && shortage.Open.IsPositive)
            .GroupBy(shortage => shortage.Item))
        {
            var counted = lines.FindAll(line => line.IsPosted && line.Shelf.Shelf.Item == item.Key);
            if (counted.Count > 0 && SawEveryLot(item.Key, counted))
            {
                var first = counted.Min(line => line.Shelf.CountedAt);
                settled.AddRange(item
                    .Where(shortage => shortage.OccurredAt <= first)
                    .OrderBy(shortage => shortage.OccurredAt).ThenBy(shortage => shortage.Source)
                    .SelectMany(shortage => Found(shortage, counted)));
            }
        }

        return settled;
    }

    private bool SawEveryLot(ItemId item, List<CountedLine> counted)
    {
        var seen = counted.Select(line => line.Shelf.Shelf).ToHashSet();
        var last = counted.Max(line => line.Shelf.CountedAt);
        return history.Shelves(count.Place, item).All(key => seen.Contains(key) || history.AsOf(key, last).IsZero);
    }

    /// <summary>Of the lots counted, the one FEFO would have given that day; none if none could be given.</summary>
    private IEnumerable<SettledPart> Found(OpenShortage shortage, List<CountedLine> counted)
    {
        LotOnHand[] candidates =
        [
            .. counted
                .Where(line => line.Shelf.Shelf.Condition == StockCondition.Sound)
                .Select(line => new LotOnHand(_lots[line.Shelf.Shelf.Lot], shortage.Open)),
        ];
        foreach (var take in Fefo.Pick(candidates, shortage.Open, shortage.Day).Takes)
        {
            var shelf = new BalanceKey(shortage.Place, shortage.Item, take.Lot.Id, StockCondition.Sound);
            yield return new SettledPart(
                shortage.Settle(take.Quantity),
                take.Lot,
                take.Quantity,
                shortage.OccurredAt,
                shortage.Day,
                StockLine.Move(shelf, shelf with { Place = shortage.To }, take.Quantity))
            {
                Found = StockLine.Differing(shelf, take.Quantity),
            };
        }
    }
}
