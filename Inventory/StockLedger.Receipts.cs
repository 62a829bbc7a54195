namespace Inventory;

/// <summary>
/// What may be written in the stock book. Every function is pure: it is given what the book says, answers the lines to
/// add, and writes nothing.
/// </summary>
public static partial class StockLedger
{
    /// <remarks>
    /// <para><paramref name="knownLots"/>: at least every lot of the items received.</para>
    /// <para><paramref name="nextLot"/>: the first free id; new lots take ids from here upward.</para>
    /// </remarks>
    public static Posting PlanReceipt(Receipt receipt, IEnumerable<Lot> knownLots, LotId nextLot)
    {
        ThrowIfOutside(receipt.Into, nameof(receipt));
        if (receipt.From.IsInside)
        {
            throw new ArgumentException("A receipt comes from outside the centre.", nameof(receipt));
        }

        if (receipt.Lines.Count == 0)
        {
            return new Posting.Refused([new PostingError.NoLines()]);
        }

        if (receipt.Lines.All(line => line.IsWhollyMissing))
        {
            return new Posting.Refused([new PostingError.NothingCame()]);
        }

        var book = new LotBook(knownLots, nextLot, receipt.Day);
        var codes = new LotCode[receipt.Lines.Count];
        var errors = CheckLines(receipt, book, codes);
        return errors.Count > 0 ? new Posting.Refused(errors) : Arrive(receipt, book, codes);
    }

    /// <summary>
    /// Portions come off the bench into the kitchen; the bench owes them until the ingredients that went in are known.
    /// </summary>
    public static Posting PlanCooking(Cooking cooking, IEnumerable<Lot> knownLots, LotId nextLot)
    {
        var line = new ReceiptLine(cooking.Portion, LotCode: null, cooking.LastUsableDay, cooking.Portions);
        var arrival = new Receipt(cooking.Kitchen, cooking.Day, [line]) { From = Place.Bench };
        return PlanReceipt(arrival, knownLots, nextLot);
    }

    private static List<PostingError> CheckLines(Receipt receipt, LotBook book, LotCode[] codes)
    {
        var errors = new List<PostingError>();
        for (var i = 0; i < codes.Length; i++)
        {
            var line = receipt.Lines[i];
            if (!LotCode.TryParse(line.LotCode, out codes[i]))
            {
                errors.Add(new PostingError.LotCodeUnreadable(i + 1, line.LotCode!));
            }
            else if (line is { IsWhollyMissing: false, LastUsableDay: { } typed })
            {
                book.State(line.Item, codes[i], typed);
            }
        }

        for (var i = 0; i < codes.Length; i++)
        {
            if (receipt.Lines[i].IsWhollyMissing)
            {
                CheckQuantity(i + 1, receipt.Lines[i].Missing, errors);
                continue;
            }

            CheckArrived(i + 1, receipt.Lines[i], errors);
            CheckLastUsableDay(i + 1, receipt.Lines[i], receipt.Day, codes[i], book, errors);
        }

        return [.. errors.OrderBy(error => error.Line)];
    }

    private static void CheckArrived(int number, ReceiptLine line, List<PostingError> errors)
    {
        if (line.Quantity.IsZero && line.Damaged.IsPositive)
        {
            CheckQuantity(number, line.Damaged, errors);
            return;
        }

        CheckQuantity(number, line.Quantity, errors);
        if (!line.Damaged.IsZero)
        {
            CheckQuantity(number, line.Damaged, errors);
        }
    }

    private static void CheckQuantity(int number, Quantity quantity, List<PostingError> errors)
    {
        if (!quantity.IsPositive)
        {
            errors.Add(new PostingError.QuantityNotPositive(number, quantity));
        }
        else if (!quantity.CanBeEntered)
        {
            errors.Add(new PostingError.QuantityTooLarge(number, quantity));
        }
    }

    private static void CheckLastUsableDay(
        int number, ReceiptLine line, DateOnly day, LotCode code, LotBook book, List<PostingError> errors)
    {
        var recorded = book.LastUsableDayOf(line.Item, code, line.LastUsableDay);
        if (line.LastUsableDay is { } typed && typed != recorded)
        {
            errors.Add(new PostingError.LotHasAnotherLastUsableDay(number, code, recorded, typed));
        }
        else if (recorded is { } last && last < day)
        {
            errors.Add(new PostingError.ExpiredOnArrival(number, last, day));
        }
    }

    private static Posting.Accepted Arrive(Receipt receipt, LotBook book, LotCode[] codes)
    {
        var lines = new List<StockLine>(2 * codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            var line = receipt.Lines[i];
            if (line.IsWhollyMissing)
            {
                continue;
            }

            var lot = book.Take(line.Item, codes[i], book.LastUsableDayOf(line.Item, codes[i], line.LastUsableDay));
            var sound = new BalanceKey(receipt.From, line.Item, lot.Id, StockCondition.Sound);
            AddMove(lines, sound, sound with { Place = receipt.Into }, line.Quantity);
            var damaged = sound with { Condition = StockCondition.Damaged };
            AddMove(lines, damaged, damaged with { Place = receipt.Into }, line.Damaged);
        }

        return new Posting.Accepted(lines, book.New, book.Earlier);
    }

    private static void AddMove(List<StockLine> lines, BalanceKey giving, BalanceKey taking, Quantity quantity)
    {
        if (quantity.IsPositive)
        {
            lines.AddRange(StockLine.Move(giving, taking, quantity));
        }
    }
}
