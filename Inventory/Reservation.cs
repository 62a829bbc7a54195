namespace Inventory;

/// <summary>
/// Goods a document that waits asks for. They stay on their shelf; other documents that wait reckon without them, and a
/// service at the counter takes them all the same: people come first.
/// </summary>
/// <remarks>
/// <para><paramref name="Document"/>: the document that waits.</para>
/// <para><paramref name="Until"/>: UTC; from that instant on it holds nothing, whether anybody remembers it or not.</para>
/// </remarks>
public readonly record struct Reservation(Guid Document, BalanceKey Shelf, Quantity Quantity, DateTime Until)
{
    public bool HoldsAt(DateTime now) => now < Until;
}

public static class Reservations
{
    /// <remarks><paramref name="lines"/>: as planned; what they take from inside is what is held.</remarks>
    public static IReadOnlyList<Reservation> Of(Guid document, IEnumerable<StockLine> lines, DateTime until) =>
    [
        .. lines.Where(line => line.Place.IsInside && !line.Quantity.IsPositive)
            .GroupBy(line => line.Key)
            .Select(shelf => new Reservation(
                document, shelf.Key, shelf.Aggregate(Quantity.Zero, (sum, line) => sum - line.Quantity), until)),
    ];

    /// <summary>What is held of each shelf, for others than the document itself.</summary>
    /// <remarks><paramref name="except"/>: the document that asks; none when nobody's own are left out.</remarks>
    public static IReadOnlyDictionary<BalanceKey, Quantity> Held(
        IEnumerable<Reservation> reservations, DateTime now, Guid? except = null) =>
        reservations.Where(one => one.HoldsAt(now) && one.Document != except)
            .GroupBy(one => one.Shelf)
            .ToDictionary(shelf => shelf.Key, shelf => shelf.Aggregate(Quantity.Zero, (sum, one) => sum + one.Quantity));

    /// <summary>Never less than nothing: services may have taken of what was held.</summary>
    public static Quantity Free(Quantity onHand, Quantity held) => Quantity.Max(Quantity.Zero, onHand - held);
}
