using CentreHost.Stock.Moves;
using CentreHost.Texts;

namespace CentreHost.Stock;

internal enum ItemKind { Ration, Meal, Kit, Relief, Medicine, Consumable }

internal sealed record ItemLine(string Code, Sentence Name, string Unit, ItemKind Kind, bool LotTracked)
{
    /// <summary>Code of the item this one turned out to be; what is written of it goes there.</summary>
    public string? MergedInto { get; init; }
}

internal sealed record PlaceLine(string Code, Sentence Name);

/// <summary>Goods that arrived, in whole base units; what they settle of open shortages is answered.</summary>
/// <param name="Place">Where they are put: a store, the kitchen, the clinic.</param>
/// <param name="Cooked">Portions from the kitchen's own pots, not from a supplier.</param>
/// <param name="Reference">Anything else written on the paper.</param>
internal sealed record Receive(Guid Id, string Place, bool Cooked, string? Reference, IReadOnlyList<ReceivedLine> Lines)
{
    public PaperDate? On { get; init; }

    public string? Supplier { get; init; }

    /// <summary>One supplier uses a number once; two suppliers may use the same.</summary>
    public string? Waybill { get; init; }

    public string? Vehicle { get; init; }

    public string? Driver { get; init; }

    /// <summary>Given for nothing, and taken also without lot and last usable day.</summary>
    public bool Donation { get; init; }
}

/// <param name="LastUsableDay">Inclusive; none where the goods do not expire.</param>
/// <param name="Units">What came in sound.</param>
internal sealed record ReceivedLine(string Item, string? Lot, DateOnly? LastUsableDay, long Units)
{
    /// <summary>Came in damaged: kept apart until it is sent back or destroyed.</summary>
    public long Damaged { get; init; }

    public long? Ordered { get; init; }

    /// <summary>What the waybill says; what is missing or too much is written on the note.</summary>
    public long? OnWaybill { get; init; }

    /// <summary>What was typed: "3 cartons de 12".</summary>
    public string? Typed { get; init; }

    public string? Claim { get; init; }
}

/// <param name="Number">Empty while a second person is asked.</param>
internal sealed record Received(Guid Id, string Number, IReadOnlyList<Settled> Settled)
{
    public string? WaitsBecause { get; init; }
}

internal sealed record Settled(string Item, long Units);

internal sealed record OnHandLine(
    string Place, string Item, Sentence Name, string Unit, string? Lot, DateOnly? LastUsableDay, long Units, bool Expired)
{
    /// <summary>What of them no document that waits holds. Services reckon with all of them.</summary>
    public long Free { get; init; }

    public GoodsCondition Condition { get; init; }
}

internal sealed record ShortageLine(string Place, string Item, Sentence Name, DateTime SinceUtc, long Units);

/// <summary>A stock card: opening + in − out + counted = closing, always.</summary>
internal sealed record StockCardPage(
    string Place, string Item, Sentence Name, string Unit, long Opening, long In, long Out, long Closing, IReadOnlyList<StockCardLine> Lines)
{
    /// <summary>Signed: what counts found or missed.</summary>
    public long Counted { get; init; }
}

internal sealed record StockCardLine(DateTime AtUtc, string Document, string Kind, string? Lot, long In, long Out, long Balance)
{
    /// <summary>Signed: what a count found or missed, or took back of late paper it had already seen.</summary>
    public long Counted { get; init; }

    /// <summary>Number of the count that had already seen it.</summary>
    public string? AlreadyIn { get; init; }
}

/// <summary>Balances and day figures made again from the ledger's lines.</summary>
/// <param name="Differing">Lots on shelves whose kept figures are not what the lines say.</param>
/// <param name="HalfMove">A move of the ledger itself that does not add up; none when all do.</param>
internal sealed record StockProved(long Lines, int Differing, long? HalfMove);

/// <summary>What stands on the shelves of a place when the book begins there, item by item.</summary>
internal sealed record OpenStock(Guid Id, string Place, IReadOnlyList<ReceivedLine> Lines)
{
    public PaperDate? On { get; init; }

    public string? Note { get; init; }
}
