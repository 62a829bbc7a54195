using CentreHost.Services;

namespace CentreHost.Summaries;

/// <summary>How the day was written down, and how many different people ate.</summary>
internal static class QualityFigures
{
    private const string Fed =
        """
        SELECT sex, age_group, count(*) FROM (
            SELECT max(e.sex) AS sex, max(e.age_group) AS age_group
            FROM service_events e JOIN services s ON s.id = e.service_id LEFT JOIN people p ON p.id = e.person_id
            WHERE e.service_day = @1 AND s.kind = 'Meal' AND e.heads > 0 AND e.person_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq)
            GROUP BY coalesce(p.merged_into, e.person_id))
        GROUP BY sex, age_group
        """;

    private const string SpecialPlates =
        """
        SELECT coalesce(sum(e.heads), 0) FROM service_events e JOIN services s ON s.id = e.service_id JOIN people p ON p.id = e.person_id
        WHERE e.service_day = @1 AND s.kind = 'Meal' AND p.diet IS NOT NULL
        """;

    /// <summary>Minutes in which something was written down under an hour two minutes or more behind what stood there already.</summary>
    private const string SuspectMinutes =
        """
        SELECT count(DISTINCT at / 60000) FROM (
            SELECT recorded_at AS at, max(recorded_at) OVER (ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest
            FROM service_events WHERE service_day = @1)
        WHERE at < latest - 120000
        """;

    public const string TypedCards =
        "SELECT count(*) FROM service_events WHERE service_day = @1 AND read_by = 'Typed' AND card_id IS NOT NULL AND reverses_seq IS NULL";

    public static IEnumerable<Figure> Of(DayQuery query, IndicatorDictionary dictionary)
    {
        var refused = query.Pairs("SELECT code, count(*) FROM refused_scans WHERE service_day = @1 GROUP BY code ORDER BY code");
        return
        [
            .. Cells.Of(dictionary["PERSONS_FED"], null, query.BySexAndAge(Fed)),
            Cells.Total("MEALS_NO_CARD", query.Number(
                """
                SELECT coalesce(sum(e.heads), 0) FROM service_events e JOIN services s ON s.id = e.service_id
                WHERE e.service_day = @1 AND s.kind = 'Meal' AND e.person_id IS NULL
                """)),
            Cells.Total("HEADS_NO_CARD", query.Number(
                "SELECT coalesce(sum(heads), 0) FROM service_events WHERE service_day = @1 AND person_id IS NULL")),
            Cells.Total("EVENTS_VOIDED", query.Number(
                "SELECT count(*) FROM service_events WHERE service_day = @1 AND reverses_seq IS NOT NULL")),
            Cells.Total("EVENTS_LATE", query.Number("SELECT count(*) FROM late_lines WHERE service_day = @1 AND served")),
            Cells.Total("MANUAL_ENTRIES", query.Number(TypedCards)),
            Cells.Total("CLOCK_SUSPECT_MIN", query.Number(SuspectMinutes)),
            SpecialDiet(query.Number(SpecialPlates)),
            Cells.Total("DOUBLE_SCAN_REFUSED", refused.Where(r => r.Key is ScanCode.AlreadyThisSession or ScanCode.AlreadyToday).Sum(r => r.Count)),
            .. refused.Select(r => Cells.Total("SCANS_REFUSED", r.Count, r.Key.ToUpperInvariant())),
            Cells.Total("SCANS_REFUSED", refused.Sum(r => r.Count)),
        ];
    }

    /// <summary>By the plates people have now: which plate somebody had on that day is not kept.</summary>
    private static Figure SpecialDiet(long plates) =>
        Cells.Total("SPECIAL_DIET", plates) with { Status = plates > 0 ? ObsStatus.Estimated : ObsStatus.Normal };
}
