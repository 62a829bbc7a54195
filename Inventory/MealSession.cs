namespace Inventory;

/// <summary>What the kitchen counts when a meal is over.</summary>
/// <remarks>
/// <para><paramref name="Uncarded"/>: portions served to people who showed no card.</para>
/// <para><paramref name="Left"/>: counted in the pots, not worked out.</para>
/// <para><paramref name="LastUsableDay"/>: of portions that are found and belong to no known lot.</para>
/// </remarks>
public sealed record MealSessionClose(
    Place Kitchen,
    ItemId Portion,
    Quantity Uncarded,
    Quantity Waste,
    Quantity Left,
    DateTime OccurredAt,
    DateOnly Day,
    DateOnly? LastUsableDay);

/// <summary>What the book says of the session at the moment of the close.</summary>
/// <remarks>
/// <para><paramref name="Opening"/>: portions in the kitchen when the session opened.</para>
/// <para><paramref name="Scanned"/>: portions served by card, voided scans taken off, shortages included.</para>
/// <para><paramref name="OnBook"/>: portions in the kitchen as of the close, earlier closes posted.</para>
/// <para><paramref name="Lots"/>: what may leave the kitchen since then; for a close on the spot the same
/// portions.</para>
/// <para><paramref name="Shortages"/>: the session's own scans that found no portion.</para>
/// <para><paramref name="Earlier"/>: lines of the session's earlier closes; empty for the first.</para>
/// </remarks>
public sealed record MealSessionBook(
    Quantity Opening,
    Quantity Cooked,
    Quantity Scanned,
    Quantity OnBook,
    IReadOnlyList<LotOnHand> Lots,
    IReadOnlyList<OpenShortage> Shortages,
    IReadOnlyList<StockLine> Earlier,
    IReadOnlyList<Lot> KnownLots,
    LotId NextLot);

/// <summary>Opening + cooked + other = scanned + uncarded + waste + left + gap.</summary>
/// <remarks>
/// <paramref name="Other"/>: what else moved portions meanwhile: a transfer, an earlier meal's shortage settled. Zero
/// on an ordinary day.
/// </remarks>
public sealed record MealSessionFigures(
    Quantity Opening,
    Quantity Cooked,
    Quantity Other,
    Quantity Scanned,
    Quantity Uncarded,
    Quantity Waste,
    Quantity Left)
{
    /// <summary>Portions that went nobody knows where; negative when more came out of the pots than went in.</summary>
    public Quantity Gap => Opening + Cooked + Other - Scanned - Uncarded - Waste - Left;
}

public abstract record MealSessionPlan
{
    private MealSessionPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Posting"/>: what differs from the earlier closes; no lines when nothing does.</para>
    /// <para><paramref name="Settled"/>: the session's shortages, all covered now; posted with their own
    /// sources.</para>
    /// </remarks>
    public sealed record Accepted(
        Posting.Accepted Posting, IReadOnlyList<SettledPart> Settled, MealSessionFigures Figures) : MealSessionPlan;

    public sealed record Refused(IReadOnlyList<MealSessionError> Errors) : MealSessionPlan;
}

public abstract record MealSessionError
{
    private MealSessionError()
    {
    }

    /// <summary>Less than nothing, or past what one entry may hold.</summary>
    public sealed record UncardedWrong(Quantity Uncarded) : MealSessionError;

    public sealed record WasteWrong(Quantity Waste) : MealSessionError;

    public sealed record LeftWrong(Quantity Left) : MealSessionError;

    /// <summary>
    /// Portions that this close takes away have been served since: the later meal is to be closed anew.
    /// </summary>
    public sealed record ServedSince(Quantity Missing) : MealSessionError;
}
