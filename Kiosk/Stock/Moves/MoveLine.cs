using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Tables;

namespace Kiosk.Stock.Moves;

/// <param name="Lot">Chosen by hand; none leaves it to first expired, first out.</param>
internal sealed record MoveLine(ItemLine Item, string Typed, long Units, PackedUnits Packed, LotLine? Lot)
{
    public string? Reason { get; init; }

    public LossKind? Loss { get; init; }

    public GoodsCondition Condition { get; init; }

    public GoodsCondition? Becomes { get; init; }

    public MovedLine OnTheWire => new(Item.Code, Units)
    {
        Typed = Typed,
        Condition = Condition,
        Becomes = Becomes == Condition ? null : Becomes,
        Lots = Lot is { } lot ? [new ChosenLot(lot.Id, Units)] : [],
        ChoiceReason = Reason,
        Loss = Loss,
    };

    public string Say(Desk desk) => string.Join("  ",
    [
        desk.Say(Item.Name),
        Packed.Say(Units, desk.Say, desk.Amount) + (Packed.HasPacks ? $" ({desk.Amount(Units, Item.Unit)})" : ""),
        .. Lot is { } lot ? [desk.Say("move_lot_said", desk.Lot(lot.Code, lot.LastUsableDay))] : Array.Empty<string>(),
        .. Loss is { } loss ? [StoreWords.Of(desk, loss)] : Array.Empty<string>(),
        .. Condition == GoodsCondition.Sound && Becomes is null or GoodsCondition.Sound
            ? Array.Empty<string>()
            : [StoreWords.Of(desk, Condition) + (Becomes is { } then ? $" → {StoreWords.Of(desk, then)}" : "")],
        .. Reason is { } reason ? [desk.Say("quoted", reason)] : Array.Empty<string>(),
    ]);
}
