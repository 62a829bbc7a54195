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

    public static List<ShortageLine> OpenShortages(StockView view) => view.Rows(SelectShortages, row =>
        new ShortageLine(row.GetString(0), row.GetString(1), row.Name(2), Columns.Instant(row.GetInt64(4)), row.GetInt64(5)));

    public static Sentence Name(this SqliteDataReader row, int column) => new(row.GetString(column), row.GetString(column + 1));
}
