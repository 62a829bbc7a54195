namespace Inventory;

/// <summary>The lines of a count as shelves: those on the sheet, and lots found that the book may not know.</summary>
internal sealed class CountSheet
{
    private readonly StockCount _count;
    private readonly Dictionary<LotId, Lot> _known;
    private readonly LotBook _book;
    private readonly LotCode[] _codes;

    public CountSheet(StockCount count, Dictionary<LotId, Lot> known, LotId nextLot)
    {
        (_count, _known) = (count, known);
        _book = new LotBook(known.Values, nextLot, count.Lines.Min(line => line.Day));
        _codes = new LotCode[count.Lines.Count];
    }

    /// <summary>One for each line; complete once the sheet has no errors.</summary>
    public List<BalanceKey> Shelves { get; } = [];

    public IReadOnlyList<Lot> NewLots => _book.New;

    public IReadOnlyList<Lot> EarlierLots => _book.Earlier;

    public IEnumerable<Lot> Lots => _known.Values
        .Where(lot => !EarlierLots.Any(earlier => earlier.Id == lot.Id)).Concat(EarlierLots).Concat(NewLots);

    public List<PostingError> Errors(ShelfHistory history)
    {
        var errors = new List<PostingError>();
        for (var i = 0; i < _codes.Length; i++)
        {
            CheckLot(i + 1, _count.Lines[i], errors);
            CheckCounted(i + 1, _count.Lines[i].Counted, errors);
        }

        if (errors.Count == 0)
        {
            FindShelves();
            CheckShelves(history, errors);
        }

        return errors;
    }

    private void CheckLot(int number, CountLine line, List<PostingError> errors)
    {
        if (line.Lot is { } id)
        {
            if (!_known.TryGetValue(id, out var lot) || lot.Item != line.Item)
            {
                errors.Add(new PostingError.LotUnknown(number, id));
            }

            return;
        }

        ref var code = ref _codes[number - 1];
        if (!Inventory.LotCode.TryParse(line.LotCode, out code))
        {
            errors.Add(new PostingError.LotCodeUnreadable(number, line.LotCode!));
        }
        else if (line.LastUsableDay is { } typed)
        {
            _book.State(line.Item, code, typed);
            // The box says otherwise than the book: the lot is corrected first, or it is another lot.
            var recorded = _book.LastUsableDayOf(line.Item, code, typed);
            if (recorded != typed)
            {
                errors.Add(new PostingError.LotHasAnotherLastUsableDay(number, code, recorded, typed));
            }
        }
    }

    private static void CheckCounted(int number, Quantity? counted, List<PostingError> errors)
    {
        if (counted < Quantity.Zero)
        {
            errors.Add(new PostingError.CountNegative(number, counted.Value));
        }
        else if (counted is { IsPositive: true, CanBeEntered: false })
        {
            errors.Add(new PostingError.QuantityTooLarge(number, counted.Value));
        }
    }

    private void FindShelves()
    {
        for (var i = 0; i < _codes.Length; i++)
        {
            var line = _count.Lines[i];
            var lot = line.Lot ?? _book.Take(
                line.Item, _codes[i], _book.LastUsableDayOf(line.Item, _codes[i], line.LastUsableDay)).Id;
            Shelves.Add(new BalanceKey(_count.Place, line.Item, lot, line.Condition));
        }
    }

    private void CheckShelves(ShelfHistory history, List<PostingError> errors)
    {
        var seen = new HashSet<BalanceKey>();
        for (var i = 0; i < Shelves.Count; i++)
        {
            var at = _count.Lines[i].CountedAt;
            if (!seen.Add(Shelves[i]))
            {
                errors.Add(new PostingError.CountedTwice(i + 1));
            }
            else if (_count.Lines[i].Counted is not null && history.NextCount(Shelves[i], at)?.CountedAt == at)
            {
                errors.Add(new PostingError.CountedAlready(i + 1, at));
            }
        }
    }
}
