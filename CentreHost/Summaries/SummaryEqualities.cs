using CentreHost.Services;

namespace CentreHost.Summaries;

/// <summary>
/// What must agree before anybody signs: each line sets a figure of the summary beside the same thing counted another
/// way, from the events or the ledger's lines themselves.
/// </summary>
internal static class SummaryEqualities
{
    public static IReadOnlyList<Equality> Of(
        IReadOnlyList<Figure> figures, DayQuery query, IReadOnlyList<DayGifts> gifts, Catalogue catalogue) =>
    [
        Presence(figures),
        Recount(figures, gifts, catalogue, ServiceKind.Meal, "MEALS"),
        OutOfStock(query, gifts, ServiceKind.Meal, "MEAL_PORTIONS"),
        Recount(figures, gifts, catalogue, ServiceKind.Kit, "KITS"),
        OutOfStock(query, gifts, ServiceKind.Kit, "KIT_UNITS"),
        BedNights(figures, query),
        Visits(figures, query),
    ];

    private static Equality Presence(IReadOnlyList<Figure> figures) => new(
        "PRESENT",
        Total(figures, "PRESENT_CLOSE"),
        Total(figures, "PRESENT_OPEN") + figures.Where(f => f is { Sex: Cells.All, Detail: null }).Sum(f => SignOf(f.Indicator) * f.Value),
        "present at close",
        "present at opening + arrivals - departures + corrections");

    /// <summary>What an indicator does to presence: arrivals and corrections add, departures and deaths take away.</summary>
    public static int SignOf(string indicator) =>
        indicator.StartsWith("ARRIVALS_", StringComparison.Ordinal) || indicator == "CORRECTION" ? 1
        : indicator.StartsWith("DEPART_", StringComparison.Ordinal) || indicator == "DEATHS" ? -1
        : 0;

    /// <summary>What the summary counts under the indicators of a kind's services, beside those services' own events.</summary>
    private static Equality Recount(
        IReadOnlyList<Figure> figures, IReadOnlyList<DayGifts> gifts, Catalogue catalogue, ServiceKind kind, string name)
    {
        var placed = catalogue.Services.Select(service => (service.Id, service.Kind, Place: PlaceOf(service))).Where(one => one.Place is not null).ToList();
        var places = placed.Where(one => one.Kind == kind).Select(one => one.Place).ToHashSet();
        return new Equality(
            name,
            figures.Where(f => f.Sex == Cells.All && places.Contains((f.Indicator, f.Detail))).Sum(f => f.Value),
            placed.Where(one => places.Contains(one.Place)).Join(gifts, one => one.Id, given => given.Service, (_, given) => given.Heads).Sum(),
            "in the summary",
            "scans less undone, recounted from the events");
    }

    private static (string Indicator, string? Detail)? PlaceOf(Service service) =>
        ServiceFigures.PlaceOf(service, IndicatorDictionary.Current) is { } place ? (place.Indicator.Code, place.Detail) : null;

    /// <summary>
    /// Units the day's gifts asked, as each of them says of itself, = units that left the shelves + units that stand open
    /// as shortages. What a count had already seen is found and taken back beside them, and is neither.
    /// </summary>
    private static Equality OutOfStock(DayQuery query, IReadOnlyList<DayGifts> gifts, ServiceKind kind, string name)
    {
        var asked = gifts.Where(one => one.Kind == kind).Sum(one => one.UnitsAsked);
        var left = query.Number(
            """
            SELECT coalesce(-sum(l.units), 0) FROM service_events e JOIN stock_lines l ON l.source = e.id
            WHERE e.service_day = @1 AND e.service_id IN (SELECT id FROM services WHERE kind = @2) AND l.place_id < 100000 AND l.already_in IS NULL
            """,
            kind.ToString());
        var open = query.Number(
            """
            SELECT coalesce(sum(o.missing - o.settled - o.cancelled), 0) FROM open_shortages o JOIN service_events e ON e.id = o.source
            WHERE o.service_day = @1 AND e.service_id IN (SELECT id FROM services WHERE kind = @2)
            """,
            kind.ToString());
        return new Equality(name, asked, left + open, "asked by the day's gifts", "taken from the shelf + open shortages");
    }

    private static Equality BedNights(IReadOnlyList<Figure> figures, DayQuery query) => new(
        "BED_NIGHTS",
        Total(figures, "BED_NIGHTS"),
        query.Number(
            $"SELECT count(DISTINCT s.bed_id) + count(s.mother_id) FROM bed_stays s WHERE {Beds.BedStays.At("@2")}",
            Storage.Columns.Instant(query.UntilUtc)),
        "people in bed at the cut-off",
        "beds taken at the cut-off");

    private static Equality Visits(IReadOnlyList<Figure> figures, DayQuery query) => new(
        "VISITS",
        Total(figures, "MED_CONSULT") + Total(figures, "MED_SCREENING") + Total(figures, "REFERRAL_HOSPITAL"),
        query.Number(
            """
            SELECT coalesce(sum(f.heads), 0) FROM service_day_figures f JOIN services s ON s.id = f.service_id
            WHERE f.service_day = @1 AND s.kind = 'Medical'
            """),
        "visits by category",
        "medical services given");

    private static long Total(IReadOnlyList<Figure> figures, string indicator) =>
        figures.Single(f => f.Indicator == indicator && f is { Sex: Cells.All, Detail: null }).Value;
}
