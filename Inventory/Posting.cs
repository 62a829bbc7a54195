namespace Inventory;

/// <summary>What a planner answers: everything may be posted, or nothing is and every reason is named.</summary>
public abstract record Posting
{
    private Posting()
    {
    }

    /// <remarks>
    /// <para><paramref name="NewLots"/>: to be recorded with the lines.</para>
    /// <para><paramref name="EarlierLots"/>: known lots that turn out to have come earlier than thought, with the
    /// earlier day.</para>
    /// </remarks>
    public sealed record Accepted(
        IReadOnlyList<StockLine> Lines, IReadOnlyList<Lot> NewLots, IReadOnlyList<Lot> EarlierLots) : Posting;

    public sealed record Refused(IReadOnlyList<PostingError> Errors) : Posting;
}

public abstract partial record PostingError
{
    private PostingError(int line) => Line = line;

    /// <summary>Counted from 1, as on the paper; 0 for the document as a whole.</summary>
    public int Line { get; }

    public sealed record NoLines() : PostingError(0);

    /// <summary>Everything on the waybill is missing.</summary>
    public sealed record NothingCame() : PostingError(0);

    public sealed record QuantityNotPositive(int Line, Quantity Quantity) : PostingError(Line);

    public sealed record QuantityTooLarge(int Line, Quantity Quantity) : PostingError(Line);

    public sealed record LotCodeUnreadable(int Line, string Typed) : PostingError(Line);

    public sealed record ExpiredOnArrival(int Line, DateOnly LastUsableDay, DateOnly Day) : PostingError(Line);

    /// <remarks><paramref name="Recorded"/>: none when the lot is recorded as never expiring.</remarks>
    public sealed record LotHasAnotherLastUsableDay(int Line, LotCode Code, DateOnly? Recorded, DateOnly Typed)
        : PostingError(Line);
}
