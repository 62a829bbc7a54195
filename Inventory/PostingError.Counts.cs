namespace Inventory;

public abstract partial record PostingError
{
    /// <summary>What is on the road is counted where it arrives.</summary>
    public sealed record PlaceNotCounted(PlaceKind Place) : PostingError(0);

    public sealed record CountNegative(int Line, Quantity Counted) : PostingError(Line);

    /// <summary>The same shelf stands on the sheet twice.</summary>
    public sealed record CountedTwice(int Line) : PostingError(Line);

    /// <summary>Another count of this shelf has this very instant, and two cannot both be right.</summary>
    public sealed record CountedAlready(int Line, DateTime CountedAt) : PostingError(Line);
}
