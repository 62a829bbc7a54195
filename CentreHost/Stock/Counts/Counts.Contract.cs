using CentreHost.Stock.Moves;
using CentreHost.Texts;

namespace CentreHost.Stock.Counts;

/// <summary>A blind sheet: what to look for in a place, never how much the book says there is.</summary>
internal sealed record CountSheetPage(string Place, Sentence Name, IReadOnlyList<CountSheetLine> Lines);

internal sealed record CountSheetLine(
    string Item, Sentence Name, string Unit, long Lot, string? LotCode, DateOnly? LastUsableDay, GoodsCondition Condition);

/// <summary>A sheet filled in while the store stays open.</summary>
internal sealed record PostCount(Guid Id, string Place, IReadOnlyList<CountedEntry> Lines)
{
    public string? Note { get; init; }
}

/// <param name="CountedAtUtc">When this very shelf was counted; what moved since stays on top.</param>
/// <param name="Units">None when nobody counted it: neither zero nor equal.</param>
internal sealed record CountedEntry(string Item, DateTime CountedAtUtc, long? Units)
{
    /// <summary>The lot of the sheet; none for one found beside it, told by its code and last usable day.</summary>
    public long? Lot { get; init; }

    public string? LotCode { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public GoodsCondition Condition { get; init; }

    /// <summary>Counted a second time, so that a large difference is believed.</summary>
    public bool Recount { get; init; }
}

internal enum CountedAs { Uncounted, Equal, Differs, RecountAsked, CannotBe }

/// <param name="Equal">Lines that were as the book said, of <paramref name="Counted"/>.</param>
internal sealed record CountPosted(
    Guid Id, string? Number, IReadOnlyList<CountedOutcome> Lines, int Equal, int Counted, IReadOnlyList<Settled> Settled);

internal sealed record CountedOutcome(int Line, string Item, string? LotCode, long Book, long? Units, CountedAs As);
