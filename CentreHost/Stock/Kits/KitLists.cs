using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock.Kits;

/// <summary>Kits, what is in them, and how many the store could make now.</summary>
internal static class KitLists
{
    private const string Named = "SELECT code, name_fr, name_en, unit FROM items WHERE id = @1";

    private const string Usable =
        """
        SELECT coalesce(sum(b.on_hand), 0) FROM stock_balances b JOIN lots l ON l.id = b.lot_id
        WHERE b.place_id = 1001 AND b.item_id = @1 AND b.condition = 0 AND l.standing = 0
          AND (l.last_usable_day IS NULL OR l.last_usable_day >= @2)
        """;

    private const string SelectNext =
        "SELECT min(CASE WHEN from_day > @2 AND version <> @3 THEN from_day END), max(version) FROM kit_contents WHERE kit_id = @1";

    public static List<KitPage> All(StockView view, DateOnly today)
    {
        var contents = KitStore.Contents(view, today);
        var catalogue = new KitCatalogue(contents);
        return contents.ConvertAll(kit =>
        {
            var (code, name, _) = Of(view, kit.Kit);
            var possible = catalogue.Available(
                kit.Kit, item => new Quantity(view.Number(Usable, item.Value, Columns.Day(today))!.Value));
            var parts = kit.Components.Select(part => Line(view, part)).OrderBy(part => part.Item, StringComparer.Ordinal);
            var (next, last) = view.Rows(
                SelectNext, row => (row.DayOrNone(0), row.GetInt32(1)), kit.Kit.Value, Columns.Day(today), kit.Version).Single();
            return new KitPage(code, name, kit.Version, kit.Making == KitMaking.Virtual, [.. parts], possible.Units)
            {
                ChangesOn = next,
                LastVersion = last,
            };
        });
    }

    private static KitPartLine Line(StockView view, KitComponent part)
    {
        var (code, name, unit) = Of(view, part.Item);
        return new KitPartLine(code, name, unit, part.PerKit.Units);
    }

    private static (string Code, Sentence Name, string Unit) Of(StockView view, ItemId item) =>
        view.Rows(Named, row => (row.GetString(0), row.Name(1), row.GetString(3)), item.Value).Single();
}
