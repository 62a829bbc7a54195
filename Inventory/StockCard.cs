namespace Inventory;

public readonly record struct StockCardRow(PostedLine Posted, Quantity Balance)
{
    /// <summary>Negative for the reversal of something that came in.</summary>
    public Quantity In => Posted is { CountsAsCounted: false, CountsAsIn: true } ? Posted.Quantity : Quantity.Zero;

    /// <summary>Negative for the reversal of something that went out.</summary>
    public Quantity Out => Posted is { CountsAsCounted: false, CountsAsIn: false } ? -Posted.Quantity : Quantity.Zero;

    /// <summary>Found by a count when positive, missed when negative, or already seen by one.</summary>
    public Quantity Counted => Posted.CountsAsCounted ? Posted.Quantity : Quantity.Zero;

    /// <summary>The count that had already seen what this line takes back; none for any other line.</summary>
    public Guid? AlreadyIn => Posted.AlreadyIn;
}

/// <summary>
/// The card that hangs on the shelf: every line of an item in a place with the balance after it. For one lot it is the
/// bin card. Opening + In − Out + Counted = Closing.
/// </summary>
public sealed record StockCard(
    Place Place,
    ItemId Item,
    LotId? Lot,
    Quantity Opening,
    IReadOnlyList<StockCardRow> Rows,
    Quantity In,
    Quantity Out,
    Quantity Counted = default)
{
    public Quantity Closing => Opening + In - Out + Counted;

    /// <remarks>
    /// <para><paramref name="lines"/>: may hold lines of other places and items.</para>
    /// <para><paramref name="from"/>: first day shown; earlier lines are in the opening.</para>
    /// <para><paramref name="through"/>: last day shown.</para>
    /// </remarks>
    public static StockCard Of(
        IEnumerable<PostedLine> lines,
        Place place,
        ItemId item,
        LotId? lot = null,
        DateOnly? from = null,
        DateOnly? through = null)
    {
        var shown = new List<PostedLine>();
        var opening = Quantity.Zero;
        foreach (var posted in lines)
        {
            if (posted.Line.Place != place || posted.Line.Item != item || (lot is { } only && posted.Line.Lot != only)
                || posted.Day > through)
            {
                continue;
            }

            if (posted.Day < from)
            {
                opening += posted.Quantity;
            }
            else
            {
                shown.Add(posted);
            }
        }

        shown.Sort(PostedLine.InBookOrder);
        return WithRunningBalance(place, item, lot, opening, shown);
    }

    private static StockCard WithRunningBalance(
        Place place, ItemId item, LotId? lot, Quantity opening, List<PostedLine> shown)
    {
        var (balance, totalIn, totalOut, counted) = (opening, Quantity.Zero, Quantity.Zero, Quantity.Zero);
        var rows = new StockCardRow[shown.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            balance += shown[i].Quantity;
            rows[i] = new StockCardRow(shown[i], balance);
            totalIn += rows[i].In;
            totalOut += rows[i].Out;
            counted += rows[i].Counted;
        }

        return new StockCard(place, item, lot, opening, rows, totalIn, totalOut, counted);
    }
}
