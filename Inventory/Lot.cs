namespace Inventory;

public enum LotStanding
{
    Free = 0,
    Held = 1,
    Recalled = 2,

    /// <summary>A kit with something recalled in it; only ever derived, see <see cref="KitGenealogy"/>.</summary>
    ContainsRecalled = 3,

    /// <summary>A kit with something held in it; only ever derived.</summary>
    ContainsHeld = 4,
}

/// <summary>
/// Goods of one item that came from one production run. Lots with a code are told apart by it; lots without one by
/// their last usable day, so an item nobody tracks has a single lot with neither.
/// </summary>
/// <remarks>
/// <para><paramref name="LastUsableDay"/>: inclusive: the goods may still be handed out on this day. None for what does
/// not expire.</para>
/// <para><paramref name="FirstReceived"/>: the earliest day any of it reached the centre.</para>
/// </remarks>
public sealed record Lot(
    LotId Id,
    ItemId Item,
    LotCode Code,
    DateOnly? LastUsableDay,
    DateOnly FirstReceived,
    LotStanding Standing = LotStanding.Free)
{
    /// <summary>The lot this one turned out to be; what arrives under this code belongs there.</summary>
    public LotId? MergedInto { get; init; }

    public bool IsExpiredOn(DateOnly day) => LastUsableDay < day;

    /// <summary>The last usable day of goods marked only with a month.</summary>
    public static DateOnly LastDayOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
