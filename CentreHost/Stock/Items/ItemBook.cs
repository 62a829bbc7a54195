using System.Text.RegularExpressions;
using CentreHost.Centre;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Stock.Items;

/// <summary>Items as the centre calls them. What is counted in a unit keeps it for good.</summary>
internal static partial class ItemBook
{
    private const int LongestName = 80;
    private const int LongestUnit = 24;

    private const string Insert =
        "INSERT INTO items (code, name_fr, name_en, unit, kind, lot_tracked) VALUES (@1, @2, @3, @4, @5, @6)";

    private const string Update =
        "UPDATE items SET name_fr = @2, name_en = @3, unit = @4, kind = @5, lot_tracked = @6 WHERE id = @1";

    // Every line of the ledger has a lot; the others are figures somebody gave in the unit before any stock came.
    private const string IsCountedIn =
        """
        SELECT EXISTS (SELECT 1 FROM lots WHERE item_id = @1) OR EXISTS (SELECT 1 FROM open_shortages WHERE item_id = @1)
            OR EXISTS (SELECT 1 FROM kit_components WHERE item_id = @1) OR EXISTS (SELECT 1 FROM recipe_ingredients WHERE item_id = @1)
            OR EXISTS (SELECT 1 FROM item_packs WHERE item_id = @1) OR EXISTS (SELECT 1 FROM services WHERE item_id = @1)
        """;

    public static Answer<Done> Add(WriteTurn turn, AddItem request)
    {
        var code = request.Code.Trim().ToUpperInvariant();
        if (!CodeForm().IsMatch(code))
        {
            return ItemRefusal.CodeForm(request.Code);
        }

        if (ItemCodes.Find(turn, code) is not null)
        {
            return ItemRefusal.CodeTaken(code);
        }

        if (Wrong(request.Name, request.Unit) is { } refusal)
        {
            return refusal;
        }

        turn.Run(
            Insert, code, request.Name.Fr.Trim(), request.Name.En.Trim(), request.Unit.Trim(), request.Kind.ToString(), request.LotTracked);
        return new Done(request.Id);
    }

    public static Answer<Done> Change(WriteTurn turn, ChangeItem request)
    {
        if (ItemCodes.Find(turn, request.Code) is not { Value: var item })
        {
            return StockRefusal.ItemUnknown(request.Code);
        }

        if (Wrong(request.Name, request.Unit) is { } refusal)
        {
            return refusal;
        }

        var unit = (string)turn.Scalar("SELECT unit FROM items WHERE id = @1", item)!;
        if (request.Unit.Trim() != unit && turn.Scalar(IsCountedIn, item) is 1L)
        {
            return ItemRefusal.UnitFixed(request.Code, unit);
        }

        turn.Run(
            Update, item, request.Name.Fr.Trim(), request.Name.En.Trim(), request.Unit.Trim(), request.Kind.ToString(), request.LotTracked);
        return new Done(request.Id);
    }

    public static Answer<Done> Drop(WriteTurn turn, DropPack request)
    {
        if (ItemCodes.Find(turn, request.Item) is not { Value: var item })
        {
            return StockRefusal.ItemUnknown(request.Item);
        }

        if (turn.Scalar("SELECT id FROM item_packs WHERE item_id = @1 AND name_fr = @2", item, request.Pack) is not long pack)
        {
            return ItemRefusal.PackUnknown(request.Item, request.Pack);
        }

        turn.Run("DELETE FROM item_packs WHERE id = @1", pack);
        return new Done(request.Id);
    }

    private static Refusal? Wrong(Sentence name, string unit) =>
        IsNot(name.Fr, LongestName) || IsNot(name.En, LongestName) ? ItemRefusal.NamesMissing()
        : IsNot(unit, LongestUnit) ? ItemRefusal.UnitMissing()
        : null;

    private static bool IsNot(string text, int longest) => string.IsNullOrWhiteSpace(text) || text.Trim().Length > longest;

    [GeneratedRegex("^[A-Z0-9][A-Z0-9_./-]{0,23}$")]
    private static partial Regex CodeForm();
}
