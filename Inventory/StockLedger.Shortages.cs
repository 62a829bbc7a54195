namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// What has arrived in a place first covers what was handed out there without cover, oldest hand-out first, each
    /// from the lots FEFO would have chosen on its day. Shortages of other places and items are left alone.
    /// </summary>
    /// <remarks>
    /// <paramref name="arrived"/>: what came, and how much of it is still there; may hold lots of several items.
    /// </remarks>
    public static IReadOnlyList<SettledPart> SettleShortages(
        Place place,
        IEnumerable<OpenShortage> shortages,
        ReadOnlySpan<LotOnHand> arrived,
        DateTime arrivedAt,
        DateOnly arrivalDay)
    {
        ThrowIfOutside(place, nameof(place));
        var left = arrived.ToArray();
        var parts = new List<SettledPart>();
        var oldestFirst = shortages
            .Where(shortage => shortage.Place == place && shortage.Open.IsPositive)
            .OrderBy(shortage => shortage.OccurredAt)
            .ThenBy(shortage => shortage.Source);

        foreach (var shortage in oldestFirst)
        {
            var late = shortage.OccurredAt > arrivedAt;
            var day = shortage.Day > arrivalDay ? shortage.Day : arrivalDay;
            Settle(shortage, late ? shortage.OccurredAt : arrivedAt, day, left, parts);
        }

        return parts;
    }

    private static void Settle(
        OpenShortage shortage, DateTime occurredAt, DateOnly day, LotOnHand[] left, List<SettledPart> parts)
    {
        var ofItem = Array.FindAll(left, lot => lot.Lot.Item == shortage.Item);
        foreach (var take in Fefo.Pick(ofItem, shortage.Open, day).Takes)
        {
            var at = Array.FindIndex(left, lot => lot.Lot.Id == take.Lot.Id && lot.Condition == StockCondition.Sound);
            left[at] = left[at] with { OnHand = left[at].OnHand - take.Quantity };
            shortage = shortage.Settle(take.Quantity);

            var lines = new StockLine[2];
            StockLine.WriteMove(
                lines,
                shortage.Place,
                Place.PeopleServed,
                shortage.Item,
                take.Lot.Id,
                StockCondition.Sound,
                take.Quantity);
            parts.Add(new SettledPart(shortage, take.Lot, take.Quantity, occurredAt, day, lines));
        }
    }
}
