namespace Inventory;

/// <summary>The moves that bring the kitchen's book to what was counted.</summary>
internal sealed class MealSessionClosing
{
    private readonly MealSessionClose _close;
    private readonly MealSessionBook _book;
    private readonly PortionShelf _shelf;
    private readonly LotBook _lots;
    private readonly List<StockLine> _lines = [];

    public MealSessionClosing(MealSessionClose close, MealSessionBook book)
    {
        (_close, _book) = (close, book);
        _shelf = new PortionShelf(book.Lots, close.Day);
        _lots = new LotBook(book.KnownLots, book.NextLot, close.Day);
    }

    public MealSessionPlan Plan()
    {
        var open = _book.Shortages.Aggregate(Quantity.Zero, (sum, shortage) => sum + shortage.Open);
        var uncarded = _close.Uncarded - Earlier(Place.PeopleServed);
        var waste = _close.Waste - Earlier(Place.Lost);
        var gap = _book.OnBook - open - uncarded - waste - _close.Left;

        ComeBack(Place.PeopleServed, uncarded);
        ComeBack(Place.Lost, waste);
        Find(ComeBack(Place.CountDifference, gap));
        var wanted = open + Positive(uncarded) + Positive(waste) + Positive(gap);
        if (wanted > _shelf.OnHand)
        {
            return new MealSessionPlan.Refused([new MealSessionError.ServedSince(wanted - _shelf.OnHand)]);
        }

        var settled = Settle();
        Leave(Place.PeopleServed, _shelf.TakeGoodFirst(Positive(uncarded)));
        Leave(Place.Lost, _shelf.TakeBadFirst(Positive(waste)));
        Leave(Place.CountDifference, _shelf.TakeGoodFirst(Positive(gap)));
        return new MealSessionPlan.Accepted(
            new Posting.Accepted(_lines, _lots.New, _lots.Earlier), settled, Figures(open));
    }

    private MealSessionFigures Figures(Quantity open)
    {
        var closedBefore = Earlier(Place.PeopleServed) + Earlier(Place.Lost) + Earlier(Place.CountDifference);
        var other = _book.OnBook - open + closedBefore - _book.Opening - _book.Cooked + _book.Scanned;
        return new MealSessionFigures(
            _book.Opening, _book.Cooked, other, _book.Scanned, _close.Uncarded, _close.Waste, _close.Left);
    }

    private Quantity Earlier(Place outside) => _book.Earlier
        .Where(line => line.Place == outside)
        .Aggregate(Quantity.Zero, (sum, line) => sum + line.Quantity);

    /// <summary>
    /// What an earlier close sent there too much comes back in the lots it went in, the last of them first.
    /// </summary>
    /// <returns>What no earlier close sent there.</returns>
    private Quantity ComeBack(Place outside, Quantity difference)
    {
        var missing = Positive(-difference);
        var sent = _book.Earlier
            .Where(line => line.Place == outside)
            .GroupBy(line => (line.Lot, line.Condition))
            .Select(lot => (lot.Key, Units: lot.Aggregate(Quantity.Zero, (sum, line) => sum + line.Quantity)))
            .OrderByDescending(lot => lot.Key.Lot);
        foreach (var (key, units) in sent)
        {
            var part = Quantity.Min(missing, units);
            if (part.IsPositive)
            {
                Arrive(outside, _book.KnownLots.First(lot => lot.Id == key.Lot), key.Condition, part);
                missing -= part;
            }
        }

        return missing;
    }

    // More came out of the pots than was entered as cooked.
    private void Find(Quantity quantity)
    {
        if (quantity.IsPositive)
        {
            var lot = _lots.Take(_close.Portion, LotCode.Blank, _close.LastUsableDay);
            Arrive(Place.CountDifference, lot, StockCondition.Sound, quantity);
        }
    }

    private List<SettledPart> Settle()
    {
        var parts = new List<SettledPart>();
        foreach (var shortage in _book.Shortages.OrderBy(one => one.OccurredAt).ThenBy(one => one.Source))
        {
            var left = shortage;
            foreach (var lot in _shelf.TakeGoodFirst(shortage.Open))
            {
                left = left.Settle(lot.OnHand);
                var at = shortage.OccurredAt > _close.OccurredAt ? shortage.OccurredAt : _close.OccurredAt;
                var day = shortage.Day > _close.Day ? shortage.Day : _close.Day;
                var lines = new StockLine[2];
                StockLine.WriteMove(
                    lines, _close.Kitchen, shortage.To, _close.Portion, lot.Lot.Id, lot.Condition, lot.OnHand);
                parts.Add(new SettledPart(left, lot.Lot, lot.OnHand, at, day, lines));
            }
        }

        return parts;
    }

    private void Arrive(Place from, Lot lot, StockCondition condition, Quantity quantity)
    {
        _shelf.Put(lot, condition, quantity);
        Move(from, _close.Kitchen, lot, condition, quantity);
    }

    private void Leave(Place to, IEnumerable<LotOnHand> taken)
    {
        foreach (var lot in taken)
        {
            Move(_close.Kitchen, to, lot.Lot, lot.Condition, lot.OnHand);
        }
    }

    private void Move(Place from, Place to, Lot lot, StockCondition condition, Quantity quantity)
    {
        var move = new StockLine[2];
        StockLine.WriteMove(move, from, to, _close.Portion, lot.Id, condition, quantity);
        _lines.AddRange(move);
    }

    private static Quantity Positive(Quantity quantity) => Quantity.Max(quantity, Quantity.Zero);
}
