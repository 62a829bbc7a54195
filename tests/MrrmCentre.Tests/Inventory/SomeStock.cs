using Inventory;

namespace MrrmCentre.Tests.Inventory;

/// <summary>Ready-made stock: a store with soap in it, on the first days of March.</summary>
internal static class SomeStock
{
    public static readonly ItemId Soap = new(1), Portion = new(2);

    public static readonly DateTime Noon = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    public static readonly DateOnly Today = new(2026, 3, 10);

    public static DateOnly March(int day) => new(2026, 3, day);

    public static Quantity Units(long units) => new(units);

    public static Lot Lot(
        long id, DateOnly? lastUsableDay = null, DateOnly? received = null, LotStanding standing = LotStanding.Free) =>
        new(new LotId(id), Soap, LotCode.Parse($"L{id}"), lastUsableDay, received ?? March(1), standing);

    public static LotOnHand OnHand(this Lot lot, long units, StockCondition condition = StockCondition.Sound) =>
        new(lot, new Quantity(units), condition);

    public static HandOut HandOut(long units, DateOnly? day = null) =>
        new(Guid.NewGuid(), Place.Store, Soap, new Quantity(units), Noon, day ?? Today);

    public static Receipt Receipt(params ReceiptLine[] lines) => new(Place.Store, Today, lines);

    public static ReceiptLine Box(string? code, long units, DateOnly? lastUsableDay = null) =>
        new(Soap, code, lastUsableDay, new Quantity(units));

    /// <summary>Lines as the book would hold them, in moves of two.</summary>
    public static List<PostedLine> Posted(
        this IReadOnlyList<StockLine> lines,
        DocumentType type,
        DateTime? at = null,
        Guid source = default,
        long after = 0) =>
        [.. lines.Select((line, i) => new PostedLine(
            after + i + 1,
            after + i + 1 - i % 2,
            type,
            Guid.Empty,
            source,
            at ?? Noon,
            DateOnly.FromDateTime(at ?? Noon),
            line))];

    public static List<PostedLine> Posted(this IReadOnlyList<ReversalLine> lines, DateTime at, long after) =>
        [.. lines.Select(line => line.Line).ToList().Posted(DocumentType.Reversal, at, after: after)
            .Select((posted, i) => posted with { Reverses = lines[i].Reverses })];

    /// <summary>A move of one soap lot, as posted on a day at noon.</summary>
    public static List<PostedLine> Moved(
        Place from, Place to, long units, int day, long after = 0, long lot = 1, int hour = 12) =>
        new StockLine[]
        {
            new(from, Soap, new LotId(lot), StockCondition.Sound, new Quantity(-units)),
            new(to, Soap, new LotId(lot), StockCondition.Sound, new Quantity(units)),
        }.Posted(DocumentType.Receipt, March(day).ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc), after: after);
}
