using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Deviations;

/// <summary>What was issued out of order by choice, by place and by line. A document wholly undone issued nothing.</summary>
internal static class DeviationLists
{
    // Partly undone still counts whole: what was chosen was chosen.
    private const string Stands =
        """
        (NOT EXISTS (SELECT 1 FROM stock_documents u WHERE u.reverses_id = k.document_id)
         OR EXISTS (SELECT 1 FROM stock_lines l WHERE l.document_id = k.document_id AND l.units > 0 AND l.already_in IS NULL
            AND l.units > (SELECT coalesce(sum(r.units), 0) FROM stock_documents u JOIN stock_lines r ON r.document_id = u.id
                           WHERE u.reverses_id = k.document_id AND r.reverses = l.move AND r.units > 0)))
        """;

    private const string SelectPlaces =
        $"""
        SELECT p.code, p.name_fr, p.name_en, sum(k.lines),
               sum((SELECT count(*) FROM fefo_deviations f WHERE f.document_id = k.document_id))
        FROM fefo_picks k JOIN places p ON p.id = k.place_id
        WHERE k.service_day BETWEEN @1 AND @2 AND (@3 IS NULL OR k.place_id = @3) AND {Stands} GROUP BY p.id ORDER BY p.code
        """;

    private const string SelectLines =
        $"""
        SELECT k.service_day, d.number, p.code, i.code, i.name_fr, i.name_en, f.reason, s.id, s.code, s.name
        FROM fefo_picks k JOIN fefo_deviations f ON f.document_id = k.document_id JOIN stock_documents d ON d.id = k.document_id
        JOIN places p ON p.id = k.place_id JOIN items i ON i.id = f.item_id LEFT JOIN staff s ON s.id = d.staff_id
        WHERE k.service_day BETWEEN @1 AND @2 AND (@3 IS NULL OR k.place_id = @3) AND {Stands}
        ORDER BY k.service_day DESC, d.id DESC, f.paper_line LIMIT 500
        """;

    /// <param name="place">None for all.</param>
    public static DeviationPage Of(StockView view, Vault vault, DateOnly from, DateOnly through, long? place) => new(
        from, through, Places(view, from, through, place),
        view.Rows(
            SelectLines,
            row => new DeviationLine(
                row.Day(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Name(4), row.GetString(6), row.StaffName(7, vault)),
            Columns.Day(from), Columns.Day(through), place));

    /// <summary>Of the whole centre.</summary>
    public static DeviationRate Rate(StockView view, DateOnly from, DateOnly through)
    {
        var places = Places(view, from, through, null);
        return new DeviationRate(places.Sum(place => place.Issued), places.Sum(place => place.Deviating));
    }

    private static List<PlaceDeviations> Places(StockView view, DateOnly from, DateOnly through, long? place) => view.Rows(
        SelectPlaces,
        row => new PlaceDeviations(
            row.GetString(0), row.Name(1), row.GetInt64(3), row.GetInt64(4),
            new DeviationRate(row.GetInt64(3), row.GetInt64(4)).PerThousand),
        Columns.Day(from), Columns.Day(through), place);
}
