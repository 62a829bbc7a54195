using CentreHost.Medical;

namespace CentreHost.Summaries;

/// <summary>Visits without what they were for, hand-overs, and sessions counted by heads.</summary>
internal static class CareFigures
{
    private const string Visits = "SELECT sex, age_group, visits FROM visit_day_figures WHERE service_day = @1 AND category = @2";

    /// <summary>
    /// People whose first visit ever is on this day. Services by their numbers, not joined: a join let every meal of the day
    /// walk through its eater's whole history.
    /// </summary>
    public const string FirstVisits =
        """
        SELECT count(DISTINCT e.person_id) FROM service_events e
        WHERE e.service_day = @1 AND e.service_id IN (SELECT id FROM services WHERE kind = 'Medical') AND e.heads > 0
          AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq)
          AND NOT EXISTS (
              SELECT 1 FROM service_events b
              WHERE b.person_id = e.person_id AND b.service_day < @1 AND b.service_id IN (SELECT id FROM services WHERE kind = 'Medical')
                AND b.heads > 0 AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = b.seq))
        """;

    private const string Heads =
        "SELECT coalesce(sum(women), 0), coalesce(sum(men), 0), coalesce(sum(children), 0), count(*) FROM outreach_sessions WHERE service_day = @1 AND kind = @2";

    public static IEnumerable<Figure> Of(DayQuery query, IndicatorDictionary dictionary) =>
    [
        .. Enum.GetValues<VisitCategory>().GroupBy(IndicatorOf).SelectMany(of => Cells.Of(
            dictionary[of.Key], null, Cells.Sum(of.Select(category => query.BySexAndAge(Visits, category.ToString()))))),
        Cells.Total("MED_CONSULT_FIRST", query.Number(FirstVisits)),
        Cells.Total("REINTEGRATION_HANDOVER", query.Number(
            "SELECT coalesce(sum(count), 0) FROM case_day_figures WHERE service_day = @1 AND field = 'Return' AND step = 'HandedOver'")),
        .. Sessions(query, "Information", "INFO_SESSIONS", "INFO_SESSION_HEADS"),
        .. Sessions(query, "Outreach", "OUTREACH_SESSIONS", "OUTREACH_HEADS"),
    ];

    /// <summary>What a visit was for stays at the centre: of a small one, a day's category could be one person.</summary>
    private static string IndicatorOf(VisitCategory category) => category switch
    {
        VisitCategory.Screening => "MED_SCREENING",
        VisitCategory.ReferralOut => "REFERRAL_HOSPITAL",
        _ => "MED_CONSULT",
    };

    private static IEnumerable<Figure> Sessions(DayQuery query, string kind, string sessions, string heads)
    {
        var (women, men, children, held) = query.Rows(
            Heads, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), kind)[0];
        return
        [
            Cells.Total(sessions, held), Cells.Total(heads, women, "WOMEN"), Cells.Total(heads, men, "MEN"), Cells.Total(heads, children, "CHILDREN"),
            Cells.Total(heads, women + men + children),
        ];
    }
}
