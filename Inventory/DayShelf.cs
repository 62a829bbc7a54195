namespace Inventory;

/// <summary>A shelf at the end of one day after another, asked in order.</summary>
internal sealed class DayShelf(IEnumerable<PostedLine> lines, IEnumerable<Lot> lots)
{
    private readonly Queue<PostedLine> _ahead = new(lines.OrderBy(posted => posted.Day));
    private readonly Dictionary<LotId, Lot> _lots = lots.ToDictionary(lot => lot.Id);
    private readonly Dictionary<(LotId Lot, StockCondition Condition), Quantity> _onHand = [];

    public (Quantity OnHand, Quantity Usable) ClosingOf(DateOnly day)
    {
        while (_ahead.TryPeek(out var next) && next.Day <= day)
        {
            var line = _ahead.Dequeue().Line;
            var key = (line.Lot, line.Condition);
            _onHand[key] = _onHand.GetValueOrDefault(key) + line.Quantity;
        }

        var (onHand, usable) = (Quantity.Zero, Quantity.Zero);
        foreach (var ((lot, condition), units) in _onHand)
        {
            onHand += units;
            if (Fefo.WhyNot(new LotOnHand(_lots[lot], units, condition), day, default) is null)
            {
                usable += units;
            }
        }

        return (onHand, usable);
    }
}
