namespace Inventory;

/// <summary>
/// Something written about a lot was wrong, or has changed. It is logged as a fact of its own; the lot keeps its id
/// and its lines.
/// </summary>
public abstract record LotCorrection
{
    private LotCorrection(LotId lot, string reason) => (Lot, Reason) = (lot, reason);

    public LotId Lot { get; }

    public string Reason { get; }

    public sealed record OfLastUsableDay(LotId Lot, DateOnly? LastUsableDay, string Reason)
        : LotCorrection(Lot, Reason);

    public sealed record OfStanding(LotId Lot, LotStanding Standing, string Reason) : LotCorrection(Lot, Reason);

    /// <remarks><paramref name="Code"/>: as typed or scanned.</remarks>
    public sealed record OfCode(LotId Lot, string? Code, string Reason) : LotCorrection(Lot, Reason);
}

public abstract record LotCorrectionPlan
{
    private LotCorrectionPlan()
    {
    }

    public sealed record Accepted(Lot Before, Lot After) : LotCorrectionPlan;

    public sealed record Refused(LotCorrectionError Error) : LotCorrectionPlan;
}

public abstract record LotCorrectionError
{
    private LotCorrectionError()
    {
    }

    public sealed record ReasonMissing : LotCorrectionError;

    public sealed record NothingChanges : LotCorrectionError;

    public sealed record CodeUnreadable(string Typed) : LotCorrectionError;

    /// <summary>Another lot bears that name already: if the two are one, they are merged.</summary>
    public sealed record NameTaken(LotId Other) : LotCorrectionError;
}

/// <summary>Two lots that turn out to be one: what is left of the first goes over to the second.</summary>
public sealed record LotMerge(Lot From, Lot Into, DateTime OccurredAt)
{
    /// <summary>What the kits of the first lot were made of; none where it is no kit put together here.</summary>
    public IReadOnlyList<KitLotPart> PartsOfFrom { get; init; } = [];

    public IReadOnlyList<KitLotPart> PartsOfInto { get; init; } = [];
}

public abstract record LotMergePlan
{
    private LotMergePlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: in moves of two that differ in lot.</para>
    /// <para><paramref name="Merged"/>: the first lot, which from now on stands for the second; kept for its history.
    /// </para>
    /// <para><paramref name="Into"/>: the second, first received when the earlier of the two was.</para>
    /// </remarks>
    public sealed record Accepted(IReadOnlyList<StockLine> Lines, Lot Merged, Lot Into) : LotMergePlan;

    public sealed record Refused(LotMergeError Error) : LotMergePlan;
}

public enum LotMergeError
{
    SameLot,
    OtherItem,

    /// <summary>Their last usable days differ: the wrong one is corrected first.</summary>
    OtherLastUsableDay,

    /// <summary>One is held or recalled and the other is not.</summary>
    OtherStanding,

    /// <summary>Kits made of other lots: taken apart or recalled, they must still be told from each other.</summary>
    OtherParts,
    MergedBefore,
}
