using CentreHost.Stock.Moves;
using CentreHost.Storage;

namespace CentreHost.Stock.Counts;

/// <summary>
/// Blind sheets: what stands in a place or stood there in the last month, so that an empty shelf is looked at too.
/// </summary>
internal static class CountSheets
{
    private const string Select =
        """
        SELECT DISTINCT i.code, i.name_fr, i.name_en, i.unit, l.id, l.code, l.last_usable_day, k.condition
        FROM (SELECT item_id, lot_id, condition FROM stock_balances WHERE place_id = @1
              UNION SELECT item_id, lot_id, 0 FROM stock_day_figures WHERE place_id = @1 AND service_day >= @2) k
        JOIN items i ON i.id = k.item_id JOIN lots l ON l.id = k.lot_id
        WHERE i.merged_into IS NULL AND (l.merged_into IS NULL
            OR EXISTS (SELECT 1 FROM stock_balances b WHERE b.place_id = @1 AND b.item_id = k.item_id AND b.lot_id = k.lot_id))
        ORDER BY i.code, coalesce(l.last_usable_day, '9999-12-31'), l.id, k.condition
        """;

    public static CountSheetPage Of(StockView view, long place, DateOnly since) => new(
        Places.CodeOf(view, place),
        Places.NameOf(view, place),
        view.Rows(
            Select,
            row => new CountSheetLine(
                row.GetString(0), row.Name(1), row.GetString(3), row.GetInt64(4), row.GetString(5) is { Length: > 0 } code ? code : null,
                row.DayOrNone(6), (GoodsCondition)row.GetInt32(7)),
            place, Storage.Columns.Day(since)));
}
