using System.Globalization;

namespace CentreHost.Summaries;

/// <summary>Opening, in, out, counted and closing of every item over all places, and what was given without cover.</summary>
internal static class StockFigures
{
    private const string Items =
        """
        SELECT i.id, i.code,
               coalesce(sum(CASE WHEN f.service_day < @1 THEN f.units_in - f.units_out + f.units_counted END), 0),
               coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_in END), 0),
               coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_out END), 0),
               coalesce(sum(CASE WHEN f.service_day = @1 THEN f.units_counted END), 0)
        FROM stock_day_figures f JOIN items i ON i.id = f.item_id
        WHERE f.service_day <= @1 GROUP BY i.id ORDER BY i.code
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
