using System.Globalization;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Planning;
using CentreHost.Storage;
using Inventory;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock.Files;

/// <summary>A table of the store: what stands above its columns, and its rows as they are read.</summary>
internal sealed record StockTable(string[] Header, IEnumerable<object?[]> Rows);

/// <summary>The store as tables. Hours are the centre's own.</summary>
internal static class StockExport
{
    private const string SelectItems =
        """
        SELECT i.code, i.name_fr, i.name_en, i.unit, i.kind, i.lot_tracked, p.lead_days, p.safety_days, p.review_days,
               p.units_per_heads, p.heads
        FROM items i LEFT JOIN item_plans p ON p.item_id = i.id ORDER BY i.code
        """;

    private const string SelectOnHand =
        """
        SELECT p.code, i.code, i.name_fr, i.name_en, l.code, l.last_usable_day, b.on_hand, i.unit, b.condition, l.standing
        FROM stock_balances b JOIN places p ON p.id = b.place_id JOIN items i ON i.id = b.item_id JOIN lots l ON l.id = b.lot_id
        WHERE b.on_hand > 0 AND (@1 IS NULL OR b.place_id = @1)
        ORDER BY p.id, i.code, coalesce(l.last_usable_day, '9999-12-31'), l.first_received, l.id, b.condition
        """;

    private const string SelectLines =
        """
        SELECT l.seq, d.number, d.type, l.occurred_at, l.recorded_at, l.service_day, l.place_id, o.place_id, i.code, i.unit, t.code,
               t.last_usable_day, l.condition, l.units, l.reverses, (SELECT c.number FROM stock_documents c WHERE c.key = l.already_in)
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id JOIN items i ON i.id = l.item_id JOIN lots t ON t.id = l.lot_id
        JOIN stock_lines o ON o.seq = 2 * l.move + 1 - l.seq
        WHERE l.service_day BETWEEN @1 AND @2 AND (@3 IS NULL OR l.place_id = @3) AND (@4 IS NULL OR l.item_id = @4) ORDER BY l.seq
        """;

    private const string SelectDocuments =
        $"""
        SELECT d.number, d.type, d.occurred_at, d.recorded_at, d.service_day, d.from_place_id, d.to_place_id, d.partner, d.waybill,
               d.reference, coalesce(s.code, '{StaffSessions.ConsoleKiosk}'), a.code, r.number,
               (SELECT coalesce(sum(l.units), 0) FROM stock_lines l WHERE l.document_id = d.id AND l.units > 0 AND l.already_in IS NULL)
        FROM stock_documents d LEFT JOIN staff s ON s.id = d.staff_id LEFT JOIN staff a ON a.id = d.approved_by
        LEFT JOIN stock_documents r ON r.id = d.reverses_id
        WHERE d.service_day BETWEEN @1 AND @2 ORDER BY d.id
        """;

    /// <summary>The very columns an import takes.</summary>
    public static StockTable Items(StockView view)
    {
        var packs = PlanBook.Packs(view).ToLookup(pack => pack.Item);
        return new StockTable(
            [
                "code", "name_fr", "name_en", "unit", "kind", "lot_tracked", "packs", "lead_days", "safety_days", "review_days",
                "units_for_heads", "heads",
            ],
            view.Stream(SelectItems, row => (object?[])[
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetBoolean(5),
                ItemsWithPacks.Said(packs[row.GetString(0)]), Number(row, 6), Number(row, 7), Number(row, 8), Number(row, 9), Number(row, 10),
            ]));
    }

    public static StockTable OnHand(StockView view, long? place, DateOnly today) => new(
        ["place", "item", "name_fr", "name_en", "lot", "last_usable_day", "quantity", "unit", "condition", "standing", "expired"],
        view.Stream(SelectOnHand, row => (object?[])[
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.DayOrNone(5), row.GetInt64(6),
            row.GetString(7), $"{(StockCondition)row.GetInt32(8)}", $"{(LotStanding)row.GetInt32(9)}", row.DayOrNone(5) < today,
        ], place));

    /// <summary>Both ends of every move, so that every document adds up to nothing.</summary>
    public static StockTable Lines(StockView view, StockPeriod period, long? place, long? item, ServiceDays days)
    {
        var places = PlaceCodes(view);
        return new StockTable(
            [
                "line", "document", "type", "occurred_at", "recorded_at", "service_day", "place", "other_place", "item", "unit", "lot",
                "last_usable_day", "condition", "quantity", "reverses_move", "already_in_count",
            ],
            view.Stream(SelectLines, row => (object?[])[
                row.GetInt64(0), row.GetString(1), $"{(DocumentType)row.GetInt32(2)}", Hour(row, 3, days), Hour(row, 4, days), row.Day(5),
                places[row.GetInt64(6)], places[row.GetInt64(7)], row.GetString(8), row.GetString(9), row.GetString(10), row.DayOrNone(11),
                $"{(StockCondition)row.GetInt32(12)}", row.GetInt64(13), Number(row, 14), Text(row, 15),
            ], Columns.Day(period.From), Columns.Day(period.Through), place, item));
    }

    public static StockTable Documents(StockView view, StockPeriod period, ServiceDays days)
    {
        var places = PlaceCodes(view);
        return new StockTable(
            [
                "document", "type", "occurred_at", "recorded_at", "service_day", "from", "to", "partner", "waybill", "reference", "staff",
                "approved_by", "reverses", "quantity",
            ],
            view.Stream(SelectDocuments, row => (object?[])[
                row.GetString(0), $"{(DocumentType)row.GetInt32(1)}", Hour(row, 2, days), Hour(row, 3, days), row.Day(4),
                Number(row, 5) is { } from ? places[from] : null, Number(row, 6) is { } to ? places[to] : null, Text(row, 7), Text(row, 8),
                Text(row, 9), row.GetString(10), Text(row, 11), Text(row, 12), row.GetInt64(13),
            ], Columns.Day(period.From), Columns.Day(period.Through)));
    }

    private static Dictionary<long, string> PlaceCodes(StockView view) => view
        .Rows("SELECT id FROM places UNION SELECT DISTINCT place_id FROM stock_lines", row => row.GetInt64(0))
        .ToDictionary(id => id, id => Places.CodeOf(view, id));

    private static string Hour(SqliteDataReader row, int column, ServiceDays days) =>
        days.Local(Columns.Instant(row.GetInt64(column))).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>Service days, both included.</summary>
internal readonly record struct StockPeriod(DateOnly From, DateOnly Through);
