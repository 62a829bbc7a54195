namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// Never refused: what the eligible lots cannot cover becomes an open shortage, so lines and shortage together are
    /// always the quantity handed out.
    /// </summary>
    /// <remarks>
    /// <paramref name="lots"/>: the lots of the item in the place, in any order; for one entered late, <see
    /// cref="ShelfHistory.Available"/> says what each of them could give at its moment.
    /// </remarks>
    public static HandOutPlan PlanHandOut(HandOut handOut, ReadOnlySpan<LotOnHand> lots, FefoRules rules = default)
    {
        if (!handOut.Quantity.CanBeEntered)
        {
            throw new ArgumentOutOfRangeException(nameof(handOut), handOut.Quantity, "Nobody is handed this quantity.");
        }

        ThrowIfOutside(handOut.From, nameof(handOut));
        ThrowIfAnotherItem(lots, handOut.Item);

        var pick = Fefo.Pick(lots, handOut.Quantity, handOut.Day, rules);
        var lines = pick.Takes.Count == 0 ? [] : new StockLine[2 * pick.Takes.Count];
        for (var i = 0; i < pick.Takes.Count; i++)
        {
            var take = pick.Takes[i];
            StockLine.WriteMove(
                lines.AsSpan(2 * i),
                handOut.From,
                Place.PeopleServed,
                handOut.Item,
                take.Lot.Id,
                StockCondition.Sound,
                take.Quantity);
        }

        var shortage = pick.Uncovered.IsZero
            ? null
            : new OpenShortage(
                handOut.Source, handOut.From, handOut.Item, pick.Uncovered, handOut.OccurredAt, handOut.Day);
        return new HandOutPlan(lines, shortage, pick.Skips);
    }

    private static void ThrowIfAnotherItem(ReadOnlySpan<LotOnHand> lots, ItemId item)
    {
        foreach (ref readonly var lot in lots)
        {
            if (lot.Lot.Item != item)
            {
                throw new ArgumentException("A lot of another item was offered.", nameof(lots));
            }
        }
    }

    private static void ThrowIfOutside(Place place, string argument)
    {
        if (!place.IsInside)
        {
            throw new ArgumentException($"{place} is not a place of the centre.", argument);
        }
    }
}
