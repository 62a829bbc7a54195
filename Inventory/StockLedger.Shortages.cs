namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// What has arrived in a place first covers what was handed out there without cover, oldest hand-out first, each
    /// from the lots FEFO would have chosen on its day. Shortages of other places and items are left alone.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="arrived"/>: what came, and how much of it is still there; may hold lots of several items.
    /// </para>
    /// <para><paramref name="history"/>: of the shelves it came to, from the arrival on, the arrival itself included;
    /// none when nothing in the book is later.</para>
    /// </remarks>
    public static IReadOnlyList<SettledPart> SettleShortages(
        Place place,
        IEnumerable<OpenShortage> shortages,
        ReadOnlySpan<LotOnHand> arrived,
        DateTime arrivedAt,
        DateOnly arrivalDay,
        ShelfHistory? history = null)
    {
        ThrowIfOutside(place, nameof(place));
        var left = arrived.ToArray();
        var trial = history?.Copy();
        var parts = new List<SettledPart>();
        var oldestFirst = shortages
            .Where(shortage => shortage.Place == place && shortage.Open.IsPositive)
            .OrderBy(shortage => shortage.OccurredAt)
            .ThenBy(shortage => shortage.Source)
            .ThenBy(shortage => shortage.Item);

        foreach (var shortage in oldestFirst)
        {
            var late = shortage.OccurredAt > arrivedAt;
            var day = shortage.Day > arrivalDay ? shortage.Day : arrivalDay;
            Settle(shortage, late ? shortage.OccurredAt : arrivedAt, day, left, trial, parts);
        }

        return parts;
    }

    private static void Settle(
        OpenShortage shortage,
        DateTime occurredAt,
        DateOnly day,
        LotOnHand[] left,
        ShelfHistory? trial,
        List<SettledPart> parts)
    {
        var ofItem = Array.ConvertAll(
            Array.FindAll(left, lot => lot.Lot.Item == shortage.Item),
            lot => trial is null ? lot : lot with { OnHand = StillThere(lot, shortage.Place, occurredAt, trial) });
        foreach (var take in Fefo.Pick(ofItem, shortage.Open, day).Takes)
        {
            var at = Array.FindIndex(left, lot => lot.Lot.Id == take.Lot.Id && lot.Condition == StockCondition.Sound);
            left[at] = left[at] with { OnHand = left[at].OnHand - take.Quantity };
            shortage = shortage.Settle(take.Quantity);

            var lines = new StockLine[2];
            StockLine.WriteMove(
                lines,
                shortage.Place,
                shortage.To,
                shortage.Item,
                take.Lot.Id,
                StockCondition.Sound,
                take.Quantity);
            parts.Add(new SettledPart(shortage, take.Lot, take.Quantity, occurredAt, day, lines));
            trial?.Plan(occurredAt, day, lines);
        }
    }

    private static Quantity StillThere(LotOnHand lot, Place place, DateTime moment, ShelfHistory history)
    {
        var shelf = new BalanceKey(place, lot.Lot.Item, lot.Lot.Id, lot.Condition);
        return Quantity.Max(Quantity.Zero, Quantity.Min(lot.OnHand, history.LowestFrom(shelf, moment).Quantity));
    }
}
