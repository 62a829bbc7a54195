using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Tables;

namespace Kiosk.Stock.Receipts;

/// <param name="Units">Base units; none where nothing is written.</param>
internal readonly record struct TypedUnits(string Text, long? Units);

/// <summary>A line of what arrived beside what was ordered and what the waybill says.</summary>
/// <param name="Sound">What came in sound.</param>
internal sealed record ReceiptLine(ItemLine Item, PackedUnits Packed, TypedUnits Sound)
{
    public TypedUnits Ordered { get; init; }

    public TypedUnits OnWaybill { get; init; }

    public TypedUnits Damaged { get; init; }

    public string? Lot { get; init; }

    public DateOnly? LastUsableDay { get; init; }

    public string? Claim { get; init; }

    public ReceiptDifference Difference => ReceiptDifference.Of(OnWaybill.Units, Sound.Units ?? 0, Damaged.Units ?? 0);

    public ReceivedLine OnTheWire => new(Item.Code, Lot, LastUsableDay, Sound.Units ?? 0)
    {
        Damaged = Damaged.Units ?? 0,
        Ordered = Ordered.Units,
        OnWaybill = OnWaybill.Units,
        Typed = Sound.Text,
        Claim = Claim,
    };

    public string Say(Desk desk) => string.Join("  ",
    [
        desk.Say(Item.Name),
        Packed.Say(Sound.Units ?? 0, desk.Say, desk.Amount) + (Packed.HasPacks ? $" ({desk.Amount(Sound.Units ?? 0, Item.Unit)})" : ""),
        .. Difference.Marks(desk),
        .. Lot is null && LastUsableDay is null ? Array.Empty<string>() : [desk.Say("move_lot_said", desk.Lot(Lot, LastUsableDay))],
        .. Ordered.Units is { } ordered ? [desk.Say("receive_ordered_said", desk.Number(ordered))] : Array.Empty<string>(),
        .. Claim is { } claim ? [desk.Say("quoted", claim)] : Array.Empty<string>(),
    ]);
}
