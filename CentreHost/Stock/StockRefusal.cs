using CentreHost.Storage;

namespace CentreHost.Stock;

internal static class StockRefusal
{
    public static Refusal ItemUnknown(string code) => new("item_unknown", 422, code);

    public static Refusal PlaceUnknown(string code) => new("place_unknown", 422, code);

    /// <summary>Portions come out of the pots into a kitchen, never straight into the store.</summary>
    public static Refusal CookedElsewhere(string place) => new("cooked_elsewhere", 422, place);

    public static Refusal ReceiptRefused(ReceiptErrors errors) => new("receipt_refused", 422, errors);

    public static Refusal CachesDiffer(int shelves) => new("stock_caches_differ", 409, shelves);

    public static Refusal HalfMove(long move) => new("stock_half_move", 409, move);
}
