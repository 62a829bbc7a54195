using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock;

/// <summary>What the stock pages show, read from what is kept with the lines.</summary>
internal static class StockLists
{
    private const string SelectItems =
        """
        SELECT i.code, i.name_fr, i.name_en, i.unit, i.kind, i.lot_tracked, t.code
        FROM items i LEFT JOIN items t ON t.id = i.merged_into ORDER BY i.code
        """;

    private const string SelectPlaces = "SELECT code, name_fr, name_en FROM places ORDER BY id";

    private const string SelectOnHand =
        """
        SELECT p.code, i.code, i.name_fr, i.name_en, i.unit, l.code, l.last_usable_day, b.on_hand,
               (SELECT coalesce(sum(r.units), 0) FROM stock_reservations r
                WHERE r.place_id = b.place_id AND r.item_id = b.item_id AND r.lot_id = b.lot_id AND r.condition = b.condition AND r.until > @2)
        FROM stock_balances b JOIN places p ON p.id = b.place_id JOIN items i ON i.id = b.item_id JOIN lots l ON l.id = b.lot_id
        WHERE b.on_hand > 0 AND (@1 IS NULL OR b.place_id = @1)
        ORDER BY p.id, i.code, coalesce(l.last_usable_day, '9999-12-31'), l.first_received, l.id
        """;

    private const string SelectShortages =
        """
        SELECT p.code, i.code, i.name_fr, i.name_en, min(s.occurred_at), sum(s.missing - s.settled - s.cancelled)
        FROM open_shortages s JOIN places p ON p.id = s.place_id JOIN items i ON i.id = s.item_id
        WHERE s.settled + s.cancelled < s.missing GROUP BY p.id, i.id ORDER BY min(s.occurred_at)
        """;

    public static List<ItemLine> Items(StockView view) => view.Rows(SelectItems, row => new ItemLine(
        row.GetString(0), row.Name(1), row.GetString(3), Enum.Parse<ItemKind>(row.GetString(4)), row.GetBoolean(5))
    {
        MergedInto = row.IsDBNull(6) ? null : row.GetString(6),
    });

    public static List<PlaceLine> Places(StockView view) =>
        view.Rows(SelectPlaces, row => new PlaceLine(row.GetString(0), row.Name(1)));

    /// <param name="place">Its number, or none for everywhere.</param>
    /// <param name="today">The centre's day: a lot is usable on its last day and expired the day after.</param>
    public static List<OnHandLine> OnHand(StockView view, long? place, DateOnly today, DateTime nowUtc) =>
        view.Rows(SelectOnHand, row => Line(row, today), place, Columns.Instant(nowUtc));

    public static List<ShortageLine> OpenShortages(StockView view) => view.Rows(SelectShortages, row =>
        new ShortageLine(row.GetString(0), row.GetString(1), row.Name(2), Columns.Instant(row.GetInt64(4)), row.GetInt64(5)));

    public static Sentence Name(this SqliteDataReader row, int column) => new(row.GetString(column), row.GetString(column + 1));

    private static OnHandLine Line(SqliteDataReader row, DateOnly today)
    {
        var last = row.DayOrNone(6);
        var lot = row.GetString(5);
        return new OnHandLine(
            row.GetString(0), row.GetString(1), row.Name(2), row.GetString(4), lot.Length == 0 ? null : lot, last, row.GetInt64(7),
            Expired: last < today)
        {
            Free = Inventory.Reservations.Free(new(row.GetInt64(7)), new(row.GetInt64(8))).Units,
        };
    }
}
