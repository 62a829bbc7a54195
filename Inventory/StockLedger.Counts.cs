namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// Each line against the book as of the instant it was counted, so what moved meanwhile simply stays on top. A line
    /// that cannot be is held back to be counted again; the rest is posted. Of a sheet with faults nothing is posted.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="history"/>: of every shelf of the items in the place, from the earliest line on, and from
    /// the earliest shortage on where there is one.</para>
    /// <para><paramref name="knownLots"/>: at least every lot of the items counted.</para>
    /// <para><paramref name="nextLot"/>: the first free id; lots found take ids from here upward.</para>
    /// <para><paramref name="shortages"/>: those still open of the items in the place.</para>
    /// </remarks>
    public static CountPlan PlanCount(
        StockCount count,
        ShelfHistory history,
        IEnumerable<Lot> knownLots,
        LotId nextLot,
        IEnumerable<OpenShortage>? shortages = null)
    {
        ThrowIfOutside(count.Place, nameof(count));
        if (count.Place.Kind == PlaceKind.Transit)
        {
            return new CountPlan.Refused([new PostingError.PlaceNotCounted(count.Place.Kind)]);
        }

        if (count.Lines.Count == 0)
        {
            return new CountPlan.Refused([new PostingError.NoLines()]);
        }

        var lots = knownLots.ToDictionary(lot => lot.Id);
        var sheet = new CountSheet(count, lots, nextLot);
        var errors = sheet.Errors(history);
        if (errors.Count > 0)
        {
            return new CountPlan.Refused(errors);
        }

        var lines = sheet.Shelves.Select((shelf, i) => Compare(count, i + 1, shelf, history)).ToList();
        var settled = new CountSettling(count, lines, sheet.Lots, history).Settle(shortages ?? []);
        return new CountPlan.Accepted(lines, sheet.NewLots, sheet.EarlierLots, settled);
    }

    private static CountedLine Compare(StockCount count, int number, BalanceKey shelf, ShelfHistory history)
    {
        var line = count.Lines[number - 1];
        var counted = new CountedShelf(shelf, line.CountedAt, line.Day, line.Counted ?? Quantity.Zero, count.Id);
        var book = history.AsOf(shelf, line.CountedAt);
        if (line.Counted is null)
        {
            return new CountedLine(number, counted, book, CountOutcome.Uncounted, []);
        }

        var difference = counted.Counted - book;
        var low = history.LowestFrom(shelf, line.CountedAt).Quantity;
        var outcome = difference.IsZero ? CountOutcome.Equal
            : low + difference < Quantity.Zero ? CountOutcome.CannotBe
            : !line.IsRecount && count.Recount.Ask(book, counted.Counted) ? CountOutcome.RecountAsked
            : CountOutcome.Differs;
        return new CountedLine(
            number, counted, book, outcome,
            outcome == CountOutcome.Differs ? StockLine.Differing(shelf, difference) : []);
    }
}
