using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Items by the codes people type.</summary>
internal static class ItemCodes
{
    private const string FindId = "SELECT coalesce(merged_into, id) FROM items WHERE code = @1";

    private const string FindOwn = "SELECT id FROM items WHERE code = @1";

    private const string CodeOfId = "SELECT code FROM items WHERE id = @1";

    /// <summary>What is written from now on: under a code that turned out to be another's, it is the other's.</summary>
    public static ItemId? Find(WriteTurn turn, string? code) =>
        turn.Scalar(FindId, code) is long item ? new ItemId(item) : null;

    /// <summary>What was written under this very code, whatever it was merged into since.</summary>
    public static ItemId? Own(StockView view, string? code) =>
        view.Number(FindOwn, code) is { } item ? new ItemId(item) : null;

    public static string Of(WriteTurn turn, ItemId item) => (string)turn.Scalar(CodeOfId, item.Value)!;
}
