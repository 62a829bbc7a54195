using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock;

/// <summary>
/// The card that hangs on the shelf. A document of service is one row a day, however many people it served; goods that
/// arrive are one row a lot.
/// </summary>
internal static class StockCardQuery
{
    private const string SelectOpening =
        """
        SELECT coalesce(sum(units_in - units_out + units_counted), 0) FROM stock_day_figures
        WHERE place_id = @1 AND item_id = @2 AND service_day < @3
        """;

    // A row stands where its last line stands: by then all that it took had come in, so no balance shows below nothing.
    // @4 only narrows the index: nothing of a service day happened before the calendar day it bears.
    private const string SelectRows =
        """
        SELECT max(l.occurred_at), d.number, d.type, CASE WHEN count(DISTINCT l.lot_id) = 1 THEN max(t.code) END,
               sum(CASE WHEN NOT (d.type = 19 OR l.already_in IS NOT NULL) AND (l.units > 0) = (l.reverses IS NULL)
                        THEN l.units ELSE 0 END),
               -sum(CASE WHEN d.type = 19 OR l.already_in IS NOT NULL OR (l.units > 0) = (l.reverses IS NULL)
                         THEN 0 ELSE l.units END),
               sum(CASE WHEN d.type = 19 OR l.already_in IS NOT NULL THEN l.units ELSE 0 END),
               (SELECT c.number FROM stock_documents c WHERE c.key = l.already_in)
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id JOIN lots t ON t.id = l.lot_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.service_day >= @3 AND l.occurred_at >= @4
        GROUP BY l.document_id, l.service_day, l.already_in, CASE WHEN d.service_id IS NULL THEN l.lot_id END
        ORDER BY l.service_day, max(l.occurred_at), max(l.seq)
        """;

    private const string FindItem = "SELECT id, name_fr, name_en, unit FROM items WHERE code = @1";

    public static Answer<StockCardPage> Of(
        StockView view, string placeCode, string itemCode, DateOnly from)
    {
        if (view.Number(StockSql.FindPlace, placeCode) is not { } place)
        {
            return StockRefusal.PlaceUnknown(placeCode);
        }

        var found = view.Rows(
            FindItem, row => (Id: row.GetInt64(0), Name: row.Name(1), Unit: row.GetString(3)), itemCode);
        if (found is not [var item])
        {
            return StockRefusal.ItemUnknown(itemCode);
        }

        var opening = view.Number(SelectOpening, place, item.Id, Columns.Day(from))!.Value;
        var earliest = Columns.Instant(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-1));
        var rows = view.Rows(SelectRows, Row, place, item.Id, Columns.Day(from), earliest);
        return WithBalances(placeCode, itemCode, item.Name, item.Unit, opening, rows);
    }

    private static StockCardPage WithBalances(
        string place, string item, Sentence name, string unit, long opening, List<StockCardLine> rows)
    {
        var balance = opening;
        var lines = rows.ConvertAll(row => row with { Balance = balance += row.In - row.Out + row.Counted });
        return new StockCardPage(
            place, item, name, unit, opening, rows.Sum(row => row.In), rows.Sum(row => row.Out), balance, lines)
        {
            Counted = rows.Sum(row => row.Counted),
        };
    }

    private static StockCardLine Row(SqliteDataReader row)
    {
        var lot = row.IsDBNull(3) ? "" : row.GetString(3);
        return new StockCardLine(
            Columns.Instant(row.GetInt64(0)),
            row.GetString(1),
            ((DocumentType)row.GetInt32(2)).ToString(),
            lot.Length == 0 ? null : lot,
            row.GetInt64(4),
            row.GetInt64(5),
            Balance: 0)
        {
            Counted = row.GetInt64(6),
            AlreadyIn = row.IsDBNull(7) ? null : row.GetString(7),
        };
    }
}
