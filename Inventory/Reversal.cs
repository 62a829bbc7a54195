namespace Inventory;

/// <summary>A wish to undo what was posted.</summary>
/// <remarks>
/// <para><paramref name="Lines"/>: every line of what is undone, with the lines of its earlier reversals: those of a
/// document, or those of one hand-out including what settled its shortage.</para>
/// <para><paramref name="History"/>: of every shelf of the centre and of a partner in the lines, from the earliest of
/// them on.</para>
/// <para><paramref name="Now"/> and <paramref name="Day"/>: when it is undone. What a later count has already seen the
/// effect of is undone at its own instant and day instead, and absorbed.</para>
/// <para><paramref name="Shortage"/>: the hand-out's shortage of this item in this place, if it has one.</para>
/// </remarks>
public sealed record Reversal(
    IReadOnlyList<PostedLine> Lines,
    ShelfHistory History,
    DateTime Now,
    DateOnly Day,
    ReversalExtent Extent,
    OpenShortage? Shortage = null)
{
    /// <summary>
    /// Every line of the transfers touched, so that one does not give back what is on the way for another.
    /// </summary>
    public IReadOnlyList<PostedLine> Transfers { get; init; } = [];
}

public abstract record ReversalExtent
{
    private ReversalExtent()
    {
    }

    /// <summary>All that has not been undone before; the shortage is cancelled.</summary>
    public sealed record Whole : ReversalExtent;

    /// <summary>
    /// So much of each of these moves. What was never covered stays open, and undoing what settled a shortage opens it
    /// again: the stock was not there after all, but the person was served.
    /// </summary>
    public sealed record OfMoves(IReadOnlyList<ReversalPart> Parts) : ReversalExtent;

    /// <summary>
    /// So much of a single hand-out: first what the book never covered, then the moves posted last.
    /// </summary>
    public sealed record OfHandOut(Quantity Quantity) : ReversalExtent;
}

public readonly record struct ReversalPart(long Move, Quantity Quantity);

/// <remarks>
/// <para><paramref name="OccurredAt"/> and <paramref name="Day"/>: now, or those of the move it undoes.</para>
/// </remarks>
public readonly record struct ReversalLine(StockLine Line, long Reverses, DateTime OccurredAt, DateOnly Day);

public abstract record ReversalPlan
{
    private ReversalPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: in moves of two, the giving place first.</para>
    /// <para><paramref name="Shortage"/>: as it stands afterwards; none when the hand-out had none.</para>
    /// </remarks>
    public sealed record Accepted(IReadOnlyList<ReversalLine> Lines, OpenShortage? Shortage) : ReversalPlan;

    public sealed record Refused(IReadOnlyList<ReversalError> Errors) : ReversalPlan;
}

public abstract record ReversalError
{
    private ReversalError(long move) => Move = move;

    /// <summary>0 when no single move is at fault.</summary>
    public long Move { get; }

    public sealed record NothingLeft() : ReversalError(0);

    public sealed record IsItselfAReversal(long Move) : ReversalError(Move);

    public sealed record AlreadyReversed(long Move) : ReversalError(Move);

    public sealed record QuantityNotPositive(long Move, Quantity Asked) : ReversalError(Move);

    public sealed record MoreThanRemains(long Move, Quantity Asked, Quantity Remaining) : ReversalError(Move);

    /// <summary>The goods have left the place they would be taken back from.</summary>
    public sealed record ShelfTooLow(long Move, BalanceKey Shelf, Quantity OnHand, Quantity Asked)
        : ReversalError(Move);
}
