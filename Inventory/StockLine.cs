namespace Inventory;

public enum StockCondition
{
    Sound = 0,
    Held = 1,
    Damaged = 2,
}

/// <summary>
/// One signed entry of the ledger. Planners return lines in moves of two, the giving place first: what leaves one place
/// arrives at another, so the lines of every item in a document add up to zero over all places. The two may differ in
/// condition instead of place, when goods are found damaged, and in lot, when two lots turn out to be one.
/// </summary>
public readonly record struct StockLine(
    Place Place,
    ItemId Item,
    LotId Lot,
    StockCondition Condition,
    Quantity Quantity)
{
    public BalanceKey Key => new(Place, Item, Lot, Condition);

    public StockLine Opposite(Quantity part) => this with { Quantity = Quantity.IsPositive ? -part : part };

    internal static void WriteMove(
        Span<StockLine> two, Place from, Place to, ItemId item, LotId lot, StockCondition condition, Quantity quantity)
    {
        two[0] = new StockLine(from, item, lot, condition, -quantity);
        two[1] = new StockLine(to, item, lot, condition, quantity);
    }

    internal static StockLine[] Move(BalanceKey from, BalanceKey to, Quantity quantity) =>
        [from.Line(-quantity), to.Line(quantity)];

    /// <summary>Between the shelf and the count difference, so that the shelf changes by the quantity.</summary>
    internal static StockLine[] Differing(BalanceKey shelf, Quantity change)
    {
        var difference = shelf with { Place = Place.CountDifference };
        return change.IsPositive ? Move(difference, shelf, change) : Move(shelf, difference, -change);
    }
}

/// <summary>The shelf a line counts on.</summary>
public readonly record struct BalanceKey(Place Place, ItemId Item, LotId Lot, StockCondition Condition)
{
    internal StockLine Line(Quantity quantity) => new(Place, Item, Lot, Condition, quantity);
}
