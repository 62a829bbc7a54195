using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Items by the codes people type.</summary>
internal static class ItemCodes
{
    private const string FindId = "SELECT id FROM items WHERE code = @1";

    private const string CodeOfId = "SELECT code FROM items WHERE id = @1";

    public static ItemId? Find(WriteTurn turn, string? code) =>
        turn.Scalar(FindId, code) is long item ? new ItemId(item) : null;

    public static ItemId? Find(StockView view, string? code) =>
        view.Number(FindId, code) is { } item ? new ItemId(item) : null;

    public static string Of(WriteTurn turn, ItemId item) => (string)turn.Scalar(CodeOfId, item.Value)!;
}
