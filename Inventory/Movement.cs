namespace Inventory;

/// <summary>Goods a storekeeper moves from one place to another.</summary>
/// <remarks>
/// <para><paramref name="OccurredAt"/>: UTC: when they left.</para>
/// <para><paramref name="Day"/>: the centre's day it happened on; lots are judged on it.</para>
/// </remarks>
public sealed record Movement(
    DocumentType Type,
    Place From,
    Place To,
    DateTime OccurredAt,
    DateOnly Day,
    IReadOnlyList<MovementLine> Lines);

public sealed record MovementLine(ItemId Item, Quantity Quantity)
{
    /// <summary>The condition the goods have where they are.</summary>
    public StockCondition Condition { get; init; }

    /// <summary>The condition they are found in; none when it does not change.</summary>
    public StockCondition? Becomes { get; init; }

    /// <summary>Lots named by hand, for all of the quantity or part of it; FEFO finds the rest.</summary>
    public IReadOnlyList<LotChoice> Chosen { get; init; } = [];

    /// <summary>Why those and not FEFO's.</summary>
    public string? ChoiceReason { get; init; }

    /// <summary>How many days after the day of the move the goods must stay usable, where they go to be used.</summary>
    public int MinimumDaysLeft { get; init; }

    /// <summary>Asked for where goods leave for good without serving anybody.</summary>
    public LossReason? Loss { get; init; }
}

public readonly record struct LotChoice(LotId Lot, Quantity Quantity);

public enum LossReason
{
    Expired = 1,
    Damaged = 2,
    Spoiled = 3,
    Spilled = 4,
    Stolen = 5,

    /// <summary>Gone, and nobody knows where.</summary>
    Missing = 6,
    Recalled = 7,
    Other = 99,
}

/// <remarks><paramref name="Line"/>: counted from 1, as on the paper.</remarks>
public readonly record struct LineSkip(int Line, FefoSkip Skip);

public abstract record MovementPlan
{
    private MovementPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: in moves of two, the giving place first.</para>
    /// <para><paramref name="LineNumbers"/>: for each of the lines, the line of the paper it comes from.</para>
    /// <para><paramref name="Skips"/>: lots FEFO passed over, with the reason.</para>
    /// <para><paramref name="Deviating"/>: lines that take other lots than FEFO would have. Against the number of lines
    /// that could have deviated, <paramref name="Picked"/>, it is the deviation rate.</para>
    /// </remarks>
    public sealed record Accepted(
        IReadOnlyList<StockLine> Lines,
        IReadOnlyList<int> LineNumbers,
        IReadOnlyList<LineSkip> Skips,
        IReadOnlyList<int> Deviating,
        int Picked) : MovementPlan;

    public sealed record Refused(IReadOnlyList<PostingError> Errors) : MovementPlan;
}
