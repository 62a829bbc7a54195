namespace Inventory;

/// <remarks><paramref name="Lot"/>: a kit lot itself where kits are nested.</remarks>
public readonly record struct KitLotPart(ItemId Item, LotId Lot, Quantity PerKit);

/// <summary>
/// Kits that are alike to the lot: each was made of the same lots in the same quantities, so any of them can be taken
/// apart or recalled exactly.
/// </summary>
/// <remarks><paramref name="ContentsVersion"/>: the list they were made by; the parts count, not the list.</remarks>
public sealed record KitLot(Lot Lot, int ContentsVersion, Quantity Made, IReadOnlyList<KitLotPart> Parts);
