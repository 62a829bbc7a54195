using CentreHost.Stock.Moves;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Stock;

/// <summary>
/// What stands where. Names are read once and met in memory: joined to every balance they cost more than the balances.
/// </summary>
internal static class OnHandLists
{
    private const string SelectBalances =
        """
        SELECT place_id, item_id, lot_id, condition, on_hand FROM stock_balances WHERE on_hand > 0 AND (@1 IS NULL OR place_id = @1)
        """;

    private const string SelectReserved =
        """
        SELECT place_id, item_id, lot_id, condition, sum(units) FROM stock_reservations WHERE until > @1
        GROUP BY place_id, item_id, lot_id, condition
        """;

    /// <param name="place">Its number, or none for everywhere.</param>
    /// <param name="today">The centre's day: a lot is usable on its last day and expired the day after.</param>
    public static List<OnHandLine> OnHand(StockView view, long? place, DateOnly today, DateTime nowUtc)
    {
        var places = view.Rows("SELECT id, code FROM places", row => (row.GetInt64(0), row.GetString(1))).ToDictionary();
        var items = view.Rows(
            "SELECT id, code, name_fr, name_en, unit FROM items",
            row => (row.GetInt64(0), new Goods(row.GetString(1), row.Name(2), row.GetString(4)))).ToDictionary();
        var lots = view.Rows(
            "SELECT id, code, last_usable_day, first_received FROM lots",
            row => (row.GetInt64(0), new Batch(row.GetString(1), row.DayOrNone(2), row.Day(3)))).ToDictionary();
        var reserved = view.Rows(SelectReserved, row => (Shelf.Read(row), row.GetInt64(4)), Columns.Instant(nowUtc)).ToDictionary();
        var standing = view.Rows(SelectBalances, row => (Shelf: Shelf.Read(row), Units: row.GetInt64(4)), place);
        return
        [
            .. standing.Select(s => (s.Shelf, s.Units, Item: items[s.Shelf.Item], Lot: lots[s.Shelf.Lot]))
                .OrderBy(s => s.Shelf.Place)
                .ThenBy(s => s.Item.Code, StringComparer.Ordinal)
                .ThenBy(s => s.Lot.LastUsableDay ?? DateOnly.MaxValue)
                .ThenBy(s => s.Lot.FirstReceived)
                .ThenBy(s => s.Shelf.Lot)
                .Select(s => new OnHandLine(
                    places[s.Shelf.Place], s.Item.Code, s.Item.Name, s.Item.Unit, s.Lot.Code.Length == 0 ? null : s.Lot.Code,
                    s.Lot.LastUsableDay, s.Units, Expired: s.Lot.LastUsableDay < today)
                {
                    Condition = (GoodsCondition)s.Shelf.Condition,
                    Free = Inventory.Reservations.Free(new(s.Units), new(reserved.GetValueOrDefault(s.Shelf))).Units,
                }),
        ];
    }

    private readonly record struct Shelf(long Place, long Item, long Lot, long Condition)
    {
        public static Shelf Read(Microsoft.Data.Sqlite.SqliteDataReader row) =>
            new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    private sealed record Goods(string Code, Sentence Name, string Unit);

    private sealed record Batch(string Code, DateOnly? LastUsableDay, DateOnly FirstReceived);
}
