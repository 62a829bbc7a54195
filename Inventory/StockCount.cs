namespace Inventory;

/// <summary>A count sheet, filled in while the store stays open.</summary>
/// <remarks><paramref name="Id"/>: the count document; what its counts absorb later is marked with it.</remarks>
public sealed record StockCount(Guid Id, Place Place, IReadOnlyList<CountLine> Lines)
{
    /// <summary>When a difference is so large that it is counted again before it is believed.</summary>
    public RecountRules Recount { get; init; }
}

/// <remarks>
/// <para><paramref name="CountedAt"/>: UTC, when this very shelf was counted; the difference is dated then.</para>
/// <para><paramref name="Counted"/>: none when nobody counted it, which is neither zero nor equal.</para>
/// </remarks>
public sealed record CountLine(ItemId Item, DateTime CountedAt, DateOnly Day, Quantity? Counted)
{
    /// <summary>The lot of the sheet; none for one that was found beside it, told by its code and day.</summary>
    public LotId? Lot { get; init; }

    public string? LotCode { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public StockCondition Condition { get; init; }

    /// <summary>It was counted again, so its difference is believed.</summary>
    public bool IsRecount { get; init; }
}

/// <summary>Asked for when the difference is beyond any of the two that is given.</summary>
/// <remarks>
/// <para><paramref name="Beyond"/>: a share of what the book says, for instance 5 of 100; of nothing, any difference
/// is beyond it.</para>
/// <para><paramref name="BeyondUnits"/>: in base units.</para>
/// </remarks>
public readonly record struct RecountRules(Share? Beyond = null, Quantity? BeyondUnits = null)
{
    public bool Ask(Quantity book, Quantity counted)
    {
        var difference = Int128.Abs((Int128)counted.Units - book.Units);
        return (Beyond is { } share && difference * share.Of > (Int128)book.Units * share.Part)
            || (BeyondUnits is { } units && difference > units.Units);
    }
}

/// <summary>A ratio kept as the pair typed.</summary>
public readonly record struct Share
{
    public Share(long part, long of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        (Part, Of) = (part, of);
    }

    public long Part { get; }

    public long Of { get; }
}

public enum CountOutcome
{
    Uncounted,
    Equal,
    Differs,

    /// <summary>Beyond the threshold, and counted once only.</summary>
    RecountAsked,

    /// <summary>More has since left the shelf than was counted on it: one of the two is wrong.</summary>
    CannotBe,
}

/// <remarks>
/// <para><paramref name="Book"/>: what the book said at that instant.</para>
/// <para><paramref name="Lines"/>: the difference, from or to the count difference; none unless it differs.</para>
/// </remarks>
public sealed record CountedLine(
    int Number,
    CountedShelf Shelf,
    Quantity Book,
    CountOutcome Outcome,
    IReadOnlyList<StockLine> Lines)
{
    /// <summary>It stands as a count from now on, also when nothing differed.</summary>
    public bool IsPosted => Outcome is CountOutcome.Equal or CountOutcome.Differs;

    public Quantity Difference => Shelf.Counted - Book;
}

public abstract record CountPlan
{
    private CountPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: every line of the sheet; each that is posted is recorded as a count, with its
    /// own instant and day.</para>
    /// <para><paramref name="Settled"/>: shortages the count proved to have been covered by goods on the shelf.</para>
    /// </remarks>
    public sealed record Accepted(
        IReadOnlyList<CountedLine> Lines,
        IReadOnlyList<Lot> NewLots,
        IReadOnlyList<Lot> EarlierLots,
        IReadOnlyList<SettledPart> Settled) : CountPlan
    {
        /// <summary>Lines equal to the book, of those counted: the accuracy of the book.</summary>
        public (int Equal, int Counted) Accuracy => (
            Lines.Count(line => line.Outcome == CountOutcome.Equal),
            Lines.Count(line => line.Outcome != CountOutcome.Uncounted));
    }

    public sealed record Refused(IReadOnlyList<PostingError> Errors) : CountPlan;
}
