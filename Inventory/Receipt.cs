namespace Inventory;

/// <summary>Goods that reached the centre.</summary>
/// <remarks><paramref name="Day"/>: the centre's day they arrived on.</remarks>
public sealed record Receipt(Place Into, DateOnly Day, IReadOnlyList<ReceiptLine> Lines)
{
    /// <summary>The outside place they came from.</summary>
    public Place From { get; init; } = Place.Supplier;
}

/// <remarks>
/// <para><paramref name="LotCode"/>: as typed or scanned; blank when the goods carry none.</para>
/// <para><paramref name="LastUsableDay"/>: none when the goods carry none, or when the lot is known already.</para>
/// <para><paramref name="Quantity"/>: what came in sound; may be zero when all of it is damaged, or
/// when the waybill names it and none of it came.</para>
/// </remarks>
public sealed record ReceiptLine(ItemId Item, string? LotCode, DateOnly? LastUsableDay, Quantity Quantity)
{
    /// <summary>Came in damaged; kept apart until it is sent back or disposed of.</summary>
    public Quantity Damaged { get; init; }

    /// <summary>What the waybill says; none when the goods came without one.</summary>
    public Quantity? OnWaybill { get; init; }

    /// <summary>On the waybill and not there: it moves nothing, so nobody asks for its lot.</summary>
    public bool IsWhollyMissing => Quantity.IsZero && Damaged.IsZero && OnWaybill is { IsPositive: true };

    public Quantity Missing => Quantity.Max(Quantity.Zero, (OnWaybill ?? Arrived) - Arrived);

    public Quantity Surplus => Quantity.Max(Quantity.Zero, Arrived - (OnWaybill ?? Arrived));

    private Quantity Arrived => Quantity + Damaged;
}

/// <summary>Portions that left the cooking pot.</summary>
/// <remarks>
/// <paramref name="LastUsableDay"/>: the last day they may be served on; none where the kitchen does not track it.
/// </remarks>
public sealed record Cooking(Place Kitchen, ItemId Portion, Quantity Portions, DateOnly Day, DateOnly? LastUsableDay);
