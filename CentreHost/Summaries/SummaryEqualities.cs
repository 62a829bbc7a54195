using CentreHost.Services;

namespace CentreHost.Summaries;

/// <summary>
/// What must agree before anybody signs: each line sets a figure of the summary beside the same thing counted another
/// way, from the events or the ledger's lines themselves.
/// </summary>
internal static class SummaryEqualities
{
    public static IReadOnlyList<Equality> Of(IReadOnlyList<Figure> figures, DayQuery query, Catalogue catalogue) =>
    [
        Presence(figures),
        Recount(figures, query, catalogue, ServiceKind.Meal, "MEALS"),
        OutOfStock(query, ServiceKind.Meal, "MEAL_PORTIONS"),
        Recount(figures, query, catalogue, ServiceKind.Kit, "KITS"),
        OutOfStock(query, ServiceKind.Kit, "KIT_UNITS"),
        BedNights(figures, query),
        Visits(figures, catalogue),
    ];

    private static Equality Presence(IReadOnlyList<Figure> figures)
    {
        var arrivals = figures.Where(f => f.Sex == SummaryFigures.All && f.Indicator.StartsWith("ARRIVALS_", StringComparison.Ordinal)).Sum(f => f.Value);
        var departures = figures
            .Where(f => f.Sex == SummaryFigures.All && (f.Indicator.StartsWith("DEPART_", StringComparison.Ordinal) || f.Indicator == "DEATHS"))
            .Sum(f => f.Value);
        return new Equality(
            "PRESENT",
            Total(figures, "PRESENT_CLOSE"),
            Total(figures, "PRESENT_OPEN") + arrivals - departures - Total(figures, "DUPLICATES_MERGED"),
            "present at close",
            "present at opening + arrivals - departures - duplicates merged");
    }

    private static Equality Recount(
        IReadOnlyList<Figure> figures, DayQuery query, Catalogue catalogue, ServiceKind kind, string name) => new(
        name,
        Served(figures, catalogue, kind),
        query.Number(
            "SELECT coalesce(sum(e.heads), 0) FROM service_events e JOIN services s ON s.id = e.service_id WHERE e.service_day = @1 AND s.kind = @2",
            kind.ToString()),
        "in the summary",
        "scans less undone, recounted from the events");

    /// <summary>
    /// Units the day's gifts asked, as each of them says of itself, = units that left the shelves + units that stand open
    /// as shortages. What a count had already seen is found and taken back beside them, and is neither.
    /// </summary>
    private static Equality OutOfStock(DayQuery query, ServiceKind kind, string name)
    {
        var asked = query.Number(
            """
            SELECT coalesce(sum(e.units_asked), 0) FROM service_events e JOIN services s ON s.id = e.service_id
            WHERE e.service_day = @1 AND s.kind = @2
            """,
            kind.ToString());
        var left = query.Number(
            """
            SELECT coalesce(-sum(l.units), 0) FROM service_events e JOIN services s ON s.id = e.service_id
            JOIN stock_lines l ON l.source = e.id
            WHERE e.service_day = @1 AND s.kind = @2 AND l.place_id < 100000 AND l.already_in IS NULL
            """,
            kind.ToString());
        var open = query.Number(
            """
            SELECT coalesce(sum(o.missing - o.settled - o.cancelled), 0) FROM service_events e
            JOIN services s ON s.id = e.service_id JOIN open_shortages o ON o.source = e.id
            WHERE e.service_day = @1 AND s.kind = @2
            """,
            kind.ToString());
        return new Equality(name, asked, left + open, "asked by the day's gifts", "taken from the shelf + open shortages");
    }

    private static Equality BedNights(IReadOnlyList<Figure> figures, DayQuery query) => new(
        "BED_NIGHTS",
        Total(figures, "BED_NIGHTS"),
        query.Number(
            """
            SELECT count(DISTINCT bed_id) + count(mother_id) FROM bed_stays
            WHERE from_at < @2 AND (until_at IS NULL OR until_at >= @2)
            """,
            Storage.Columns.Instant(query.UntilUtc)),
        "people in bed at the cut-off",
        "beds taken at the cut-off");

    private static Equality Visits(IReadOnlyList<Figure> figures, Catalogue catalogue) => new(
        "VISITS",
        figures.Where(f => f is { Indicator: "MED_VISITS", Sex: SummaryFigures.All }).Sum(f => f.Value),
        Served(figures, catalogue, ServiceKind.Medical),
        "visits by category",
        "medical services given");

    private static long Served(IReadOnlyList<Figure> figures, Catalogue catalogue, ServiceKind kind)
    {
        var codes = catalogue.Services.Where(s => s.Kind == kind).Select(s => s.Code).ToHashSet();
        return figures.Where(f => f is { Indicator: "SERVED", Sex: SummaryFigures.All } && codes.Contains(f.Detail!)).Sum(f => f.Value);
    }

    private static long Total(IReadOnlyList<Figure> figures, string indicator) =>
        figures.Single(f => f.Indicator == indicator && f.Sex == SummaryFigures.All).Value;
}
