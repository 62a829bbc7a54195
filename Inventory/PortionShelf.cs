namespace Inventory;

/// <summary>Portions in a kitchen while a close is worked out. What was eaten was eaten, expired or not.</summary>
internal sealed class PortionShelf(IEnumerable<LotOnHand> lots, DateOnly day)
{
    private readonly List<LotOnHand> _lots = [.. lots];

    public Quantity OnHand => _lots.Aggregate(Quantity.Zero, (sum, lot) => sum + lot.OnHand);

    public void Put(Lot lot, StockCondition condition, Quantity quantity)
    {
        var at = _lots.FindIndex(one => one.Lot.Id == lot.Id && one.Condition == condition);
        if (at < 0)
        {
            _lots.Add(new LotOnHand(lot, quantity, condition));
        }
        else
        {
            _lots[at] = _lots[at] with { OnHand = _lots[at].OnHand + quantity };
        }
    }

    /// <summary>People eat what may be eaten first; the rest only when nothing else explains it.</summary>
    public IEnumerable<LotOnHand> TakeGoodFirst(Quantity quantity) => Take(quantity, goodFirst: true);

    public IEnumerable<LotOnHand> TakeBadFirst(Quantity quantity) => Take(quantity, goodFirst: false);

    private List<LotOnHand> Take(Quantity quantity, bool goodFirst)
    {
        var taken = new List<LotOnHand>();
        var inOrder = _lots
            .OrderBy(lot => Fefo.WhyNot(lot, day, default) is null != goodFirst)
            .ThenBy(lot => lot.Lot.LastUsableDay ?? DateOnly.MaxValue)
            .ThenBy(lot => lot.Lot.FirstReceived)
            .ThenBy(lot => lot.Lot.Id)
            .ToList();
        foreach (var lot in inOrder)
        {
            var part = Quantity.Min(quantity, lot.OnHand);
            if (part.IsPositive)
            {
                taken.Add(lot with { OnHand = part });
                Put(lot.Lot, lot.Condition, -part);
                quantity -= part;
            }
        }

        return quantity.IsZero ? taken : throw new InvalidOperationException($"{quantity} portions are not there.");
    }
}
