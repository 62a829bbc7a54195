namespace Inventory;

public abstract partial record PostingError
{
    /// <summary>This type of document does not lead from there to there.</summary>
    public sealed record PlacesDoNotFit(DocumentType Type, PlaceKind From, PlaceKind To) : PostingError(0);

    /// <summary>Same place, same condition: nothing would change.</summary>
    public sealed record NothingMoves(int Line) : PostingError(Line);

    /// <summary>Only sound goods go where they will be used.</summary>
    public sealed record ConditionStaysHere(int Line, StockCondition Condition) : PostingError(Line);

    /// <summary>There is no such lot of the item.</summary>
    public sealed record LotUnknown(int Line, LotId Lot) : PostingError(Line);

    public sealed record LotNotUsable(int Line, LotId Lot, FefoSkipReason Reason) : PostingError(Line);

    /// <summary>Goods that come back from outside carry a lot only the person who holds them can read.</summary>
    public sealed record LotNotNamed(int Line) : PostingError(Line);

    public sealed record MoreChosenThanMoved(int Line, Quantity Chosen, Quantity Quantity) : PostingError(Line);

    /// <summary>Another lot than FEFO's was chosen and nobody said why.</summary>
    public sealed record ChoiceWithoutReason(int Line) : PostingError(Line);

    public sealed record LossWithoutReason(int Line) : PostingError(Line);

    /// <remarks>
    /// <para><paramref name="Available"/>: the lowest from the moment to the next count, less what other lines of the
    /// document take.</para>
    /// <para><paramref name="LowestAt"/>: when that low is reached; none when it is what there is at the moment.</para>
    /// </remarks>
    public sealed record NotEnough(
        int Line, ItemId Item, Quantity Asked, Quantity Available, DateTime? LowestAt, DateOnly? LowestDay)
        : PostingError(Line);

    /// <summary>No such lot was sent with this transfer, or none of it is still on the way.</summary>
    public sealed record NotInTransit(int Line, LotId Lot) : PostingError(Line);

    /// <summary>More than is still on the way: received twice, or more than was sent.</summary>
    public sealed record MoreThanInTransit(int Line, LotId Lot, Quantity Asked, Quantity InTransit)
        : PostingError(Line);
}
