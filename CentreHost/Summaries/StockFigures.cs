namespace CentreHost.Summaries;

/// <summary>Opening, in, out, counted and closing of every item at every place, and what was given without cover.</summary>
internal static class StockFigures
{
    public static IEnumerable<Figure> Of(DayQuery query) =>
    [
        .. query.Rows(
            """
            SELECT p.code || '/' || i.code,
                   coalesce(sum(CASE WHEN f.service_day < @1 THEN f.units_in - f.units_out + f.units_counted END), 0),
                   coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_in END), 0),
                   coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_out END), 0),
                   coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_counted END), 0)
            FROM stock_day_figures f JOIN places p ON p.id = f.place_id JOIN items i ON i.id = f.item_id
            WHERE f.service_day <= @1 GROUP BY p.code, i.code ORDER BY p.code, i.code
            """,
            row => (Key: row.GetString(0), Opening: row.GetInt64(1), In: row.GetInt64(2), Out: row.GetInt64(3), Counted: row.GetInt64(4)))
            .SelectMany(stock => new[]
            {
                Stock("STOCK_OPEN", stock.Key, stock.Opening),
                Stock("STOCK_IN", stock.Key, stock.In),
                Stock("STOCK_OUT", stock.Key, stock.Out),
                Stock("STOCK_COUNTED", stock.Key, stock.Counted),
                Stock("STOCK_CLOSE", stock.Key, stock.Opening + stock.In - stock.Out + stock.Counted),
            }),
        .. query.Rows(
            """
            SELECT p.code || '/' || i.code, sum(s.missing - s.cancelled)
            FROM open_shortages s JOIN places p ON p.id = s.place_id JOIN items i ON i.id = s.item_id
            WHERE s.service_day = @1 GROUP BY p.code, i.code ORDER BY p.code, i.code
            """,
            row => Stock("SHORT", row.GetString(0), row.GetInt64(1))),
    ];

    private static Figure Stock(string indicator, string key, long value) =>
        new(indicator, SummaryFigures.All, SummaryFigures.All, key, value);
}
