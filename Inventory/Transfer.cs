namespace Inventory;

/// <summary>What a receiving place finds when goods sent to it come in.</summary>
/// <remarks>
/// <para><paramref name="Transit"/>: the place on the road they were dispatched to.</para>
/// <para><paramref name="Day"/>: the receiving place's service day.</para>
/// </remarks>
public sealed record Arrival(
    Place Transit, Place Into, DateTime OccurredAt, DateOnly Day, IReadOnlyList<ArrivalLine> Lines);

/// <summary>What is neither received, damaged nor lost is short: it stays on the way until found or lost.</summary>
/// <remarks>
/// <para><paramref name="Surplus"/>: sound goods beyond what was sent; they come from the count difference.</para>
/// <para><paramref name="Lost"/>: given up as lost on the way.</para>
/// </remarks>
public sealed record ArrivalLine(
    ItemId Item,
    LotId Lot,
    Quantity Sound,
    Quantity Damaged = default,
    Quantity Surplus = default,
    Quantity Lost = default);

public abstract record ArrivalPlan
{
    private ArrivalPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: in moves of two; posted with the transfer as their source.</para>
    /// <para><paramref name="Expired"/>: lots that came in past their last usable day.</para>
    /// </remarks>
    public sealed record Accepted(IReadOnlyList<StockLine> Lines, IReadOnlyList<Lot> Expired) : ArrivalPlan;

    public sealed record Refused(IReadOnlyList<PostingError> Errors) : ArrivalPlan;
}

/// <summary>
/// One lot of a transfer: sent = received + damaged + lost + in transit, at all times. Surplus was never sent.
/// </summary>
public readonly record struct TransferStanding(
    ItemId Item,
    LotId Lot,
    Quantity Sent,
    Quantity Received,
    Quantity Damaged,
    Quantity Lost,
    Quantity Surplus,
    Quantity InTransit)
{
    /// <summary>How every lot of a transfer stands, by its own lines: two transfers of one lot do not mix.</summary>
    /// <remarks><paramref name="lines"/>: all of the transfer: dispatch, arrivals, and what undid them.</remarks>
    public static IReadOnlyList<TransferStanding> Of(IEnumerable<PostedLine> lines) =>
    [
        .. PostedMove.Of(lines.Where(posted => posted.AlreadyIn is null)).Values
            .GroupBy(move => (move.Giving.Line.Item, move.Giving.Line.Lot))
            .Select(lot => lot.Aggregate(
                new TransferStanding { Item = lot.Key.Item, Lot = lot.Key.Lot },
                (standing, move) => standing.With(move)))
            .OrderBy(standing => standing.Item).ThenBy(standing => standing.Lot),
    ];

    private TransferStanding With(PostedMove move)
    {
        // Undoing a move leads the other way: it is less of what it undoes.
        var (giving, taking) = move.IsReversal ? (move.Taking, move.Giving) : (move.Giving, move.Taking);
        var quantity = move.IsReversal ? -move.Taking.Quantity : move.Taking.Quantity;
        return (giving.Line.Place.Kind, taking.Line.Place.Kind) switch
        {
            (_, PlaceKind.Transit) => this with { Sent = Sent + quantity, InTransit = InTransit + quantity },
            (PlaceKind.Transit, PlaceKind.Lost) =>
                this with { Lost = Lost + quantity, InTransit = InTransit - quantity },
            (PlaceKind.Transit, _) when taking.Line.Condition == StockCondition.Damaged =>
                this with { Damaged = Damaged + quantity, InTransit = InTransit - quantity },
            (PlaceKind.Transit, _) => this with { Received = Received + quantity, InTransit = InTransit - quantity },
            (PlaceKind.CountDifference, _) => this with { Surplus = Surplus + quantity },
            _ => throw new InvalidOperationException($"Move {move.Id} is no part of a transfer."),
        };
    }
}
