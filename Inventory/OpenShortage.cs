namespace Inventory;

/// <summary>
/// The part of a hand-out the book could not cover, one for each place and item of its source. The person was served:
/// it counts as consumption of its day from the start, and is closed when stock is found for it or the hand-out is
/// undone.
/// </summary>
/// <remarks>
/// <para><paramref name="Source"/>: the service entry that handed the goods out.</para>
/// <para><paramref name="Missing"/>: what was missing when it happened; never changes.</para>
/// <para><paramref name="Settled"/>: what stock has since been found for.</para>
/// <para><paramref name="Cancelled"/>: what was undone with the hand-out.</para>
/// </remarks>
public sealed record OpenShortage(
    Guid Source,
    Place Place,
    ItemId Item,
    Quantity Missing,
    DateTime OccurredAt,
    DateOnly Day,
    Quantity Settled = default,
    Quantity Cancelled = default)
{
    /// <summary>Where the goods went: to people, or into the pots.</summary>
    public Place To { get; init; } = Place.PeopleServed;

    public Quantity Open => Missing - Settled - Cancelled;

    public int AgeInDays(DateOnly day) => day.DayNumber - Day.DayNumber;

    public OpenShortage Settle(Quantity part) => part > Open || part < Quantity.Zero
        ? throw new ArgumentOutOfRangeException(nameof(part), part, "Only what is open can be settled.")
        : this with { Settled = Settled + part };

    public OpenShortage Cancel(Quantity part) => part > Open || part < Quantity.Zero
        ? throw new ArgumentOutOfRangeException(nameof(part), part, "Only what is open can be cancelled.")
        : this with { Cancelled = Cancelled + part };

    /// <summary>The stock found for it went back to the shelf because the hand-out itself was undone.</summary>
    public OpenShortage CancelSettled(Quantity part) => part > Settled || part < Quantity.Zero
        ? throw new ArgumentOutOfRangeException(nameof(part), part, "Only what was settled can be taken back.")
        : this with { Settled = Settled - part, Cancelled = Cancelled + part };

    /// <summary>What it was short for has been undone, and all that was found for it went back.</summary>
    public OpenShortage Undone() => Cancel(Open).CancelSettled(Settled);

    /// <summary>The stock found for it turned out not to be there.</summary>
    public OpenShortage Reopen(Quantity part) => part > Settled || part < Quantity.Zero
        ? throw new ArgumentOutOfRangeException(nameof(part), part, "Only what was settled can be opened again.")
        : this with { Settled = Settled - part };
}
