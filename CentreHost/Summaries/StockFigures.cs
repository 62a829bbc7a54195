using System.Globalization;

namespace CentreHost.Summaries;

/// <summary>Opening, in, out, counted and closing of every item over all places, and what was given without cover.</summary>
internal static class StockFigures
{
    /// <summary>
    /// Counted back from what is there now, which the proof of the book holds equal to the lines: a day's figures cost what
    /// happened since, not what ever happened. An item nobody had yet on that day is not told.
    /// </summary>
    private const string Items =
        """
        WITH standing AS MATERIALIZED (SELECT item_id, sum(on_hand) AS units FROM stock_balances GROUP BY item_id)
        SELECT i.id, i.code,
               coalesce(max(s.units), 0) - coalesce(sum(f.units_in - f.units_out + f.units_counted), 0),
               coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_in END), 0),
               coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_out END), 0),
               coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_counted END), 0)
        FROM items i LEFT JOIN standing s ON s.item_id = i.id
        LEFT JOIN stock_day_figures f ON f.item_id = i.id AND f.service_day >= @1
        WHERE EXISTS (SELECT 1 FROM stock_day_figures e WHERE e.item_id = i.id AND e.service_day <= @1)
        GROUP BY i.id ORDER BY i.code
        """;

    private const string Uncovered =
        """
        SELECT i.id, i.code, sum(s.missing - s.cancelled) FROM open_shortages s JOIN items i ON i.id = s.item_id
        WHERE s.service_day = @1 GROUP BY i.id ORDER BY i.code
        """;

    public static IEnumerable<Figure> Of(DayQuery query, IndicatorDictionary dictionary)
    {
        var uncovered = query.Rows(
            Uncovered, row => Cells.Total("SHORT", row.GetInt64(2), DetailOf(row.GetInt64(0), row.GetString(1), dictionary)));
        return [.. OfItems(query, dictionary), .. uncovered.Length > 0 ? uncovered : [Cells.Total("SHORT", 0)]];
    }

    private static IEnumerable<Figure> OfItems(DayQuery query, IndicatorDictionary dictionary) =>
        query.Rows(
            Items,
            row => (Key: DetailOf(row.GetInt64(0), row.GetString(1), dictionary), Opening: row.GetInt64(2), In: row.GetInt64(3),
                Out: row.GetInt64(4), Counted: row.GetInt64(5)))
            .SelectMany(stock => new[]
            {
                Cells.Total("STOCK_OPEN", stock.Opening, stock.Key),
                Cells.Total("STOCK_IN", stock.In, stock.Key),
                Cells.Total("STOCK_OUT", stock.Out, stock.Key),
                Cells.Total("STOCK_COUNTED", stock.Counted, stock.Key),
                Cells.Total("STOCK_CLOSE", stock.Opening + stock.In - stock.Out + stock.Counted, stock.Key),
            });

    /// <summary>A code headquarters knows, or a number: what a centre calls its own items may name a person or a donor.</summary>
    public static string DetailOf(long item, string code, IndicatorDictionary dictionary) =>
        dictionary.KnowsItem(code) ? code : string.Create(CultureInfo.InvariantCulture, $"ITEM-{item}");
}
