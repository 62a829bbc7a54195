using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>
/// The figures of one service day. Aggregates only: nothing here can name a person. What is counted is present with its
/// zeros; the order is fixed, so equal days give equal bytes.
/// </summary>
internal static class SummaryFigures
{
    public const string Format = "mrrm-day/1";
    public const string All = "all";

    public static DaySummary Of(SqliteConnection connection, SqliteTransaction view, CentreState.Snapshot centre, DateOnly day)
    {
        var query = new DayQuery(connection, view, day, centre.Days.StartUtc(day), centre.Days.EndUtc(day));
        var figures = new List<Figure>();
        figures.AddRange(Presence(query));
        figures.AddRange(Beds(query));
        figures.AddRange(Services(query, centre.Catalogue));
        figures.AddRange(Visits(query));
        figures.AddRange(StockFigures.Of(query));
        figures.AddRange(Quality(query));
        return new DaySummary(
            Format,
            centre.Centre.Code,
            day,
            query.FromUtc,
            query.UntilUtc,
            Revision: 0,
            centre.Centre.Demo,
            figures,
            SummaryEqualities.Of(figures, query, centre.Catalogue));
    }

    /// <summary>Every sex and age group with its zero, and the sum of them.</summary>
    private static IEnumerable<Figure> BySexAndAge(string indicator, string? detail, Dictionary<(string, string), long> counts)
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            foreach (var group in Enum.GetValues<AgeGroup>())
            {
                var count = counts.GetValueOrDefault((sex.ToString(), group.ToString()));
                yield return new Figure(indicator, Codes.Of(sex), Codes.Of(group), detail, count);
            }
        }

        yield return new Figure(indicator, All, All, detail, counts.Values.Sum());
    }

    private static IEnumerable<Figure> Presence(DayQuery query)
    {
        const string before = "SELECT sex, age_group, sum(change) FROM movements WHERE service_day < @1 GROUP BY sex, age_group";
        const string until = "SELECT sex, age_group, sum(change) FROM movements WHERE service_day <= @1 GROUP BY sex, age_group";
        const string came = "SELECT sex, age_group, sum(change) FROM movements WHERE service_day = @1 AND kind = @2 GROUP BY sex, age_group";
        const string went = "SELECT sex, age_group, -sum(change) FROM movements WHERE service_day = @1 AND kind = @2 GROUP BY sex, age_group";
        var figures = BySexAndAge("PRESENT_OPEN", null, query.BySexAndAge(before));
        foreach (var movement in Enum.GetValues<MovementKind>().Where(kind => kind != MovementKind.Regrouped))
        {
            var heads = query.BySexAndAge(movement <= MovementKind.ArrivalTransfer ? came : went, movement.ToString());
            figures = figures.Concat(BySexAndAge(Codes.Of(movement), null, heads));
        }

        return figures.Concat(BySexAndAge("PRESENT_CLOSE", null, query.BySexAndAge(until)));
    }

    /// <summary>The census is taken at the cut-off that ends the day: who has a bed at that instant, under the sex and age group they had then.</summary>
    private static IEnumerable<Figure> Beds(DayQuery query)
    {
        var census =
            $"""
            SELECT substr(who, 1, 1), substr(who, 3), count(*) FROM (
                SELECT {CensusTaking.Who("@2")} AS who FROM bed_stays s JOIN people p ON p.id = s.person_id
                WHERE s.from_at < @2 AND (s.until_at IS NULL OR s.until_at >= @2))
            GROUP BY who
            """;
        var asleep = query.BySexAndAge(census, Columns.Instant(query.UntilUtc));
        return
        [
            Total("BED_CAPACITY", query.Number("SELECT count(*) FROM beds WHERE NOT mat")),
            Total("BED_USABLE", query.Number("SELECT count(*) FROM beds WHERE usable AND NOT mat")),
            .. BySexAndAge("BED_NIGHTS", null, asleep),
            Total("PEAK_OCCUPANCY", PeakOccupancy.Of(query)),
        ];
    }

    private static IEnumerable<Figure> Services(DayQuery query, Catalogue catalogue)
    {
        const string served = "SELECT sex, age_group, heads FROM service_day_figures WHERE service_day = @1 AND service_id = @2";
        return catalogue.Services.SelectMany(service =>
            BySexAndAge("SERVED", service.Code, query.BySexAndAge(served, service.Id)));
    }

    private static IEnumerable<Figure> Visits(DayQuery query)
    {
        const string visits = "SELECT sex, age_group, visits FROM visit_day_figures WHERE service_day = @1 AND category = @2";
        return Enum.GetValues<Medical.VisitCategory>().SelectMany(category =>
            BySexAndAge("MED_VISITS", Codes.Of(category), query.BySexAndAge(visits, category.ToString())));
    }

    private static IEnumerable<Figure> Quality(DayQuery query) =>
    [
        Total("PERSONS_FED", query.Number(
            """
            SELECT count(DISTINCT coalesce(p.merged_into, e.person_id))
            FROM service_events e JOIN services s ON s.id = e.service_id LEFT JOIN people p ON p.id = e.person_id
            WHERE e.service_day = @1 AND s.kind = 'Meal' AND e.heads > 0
              AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq)
            """)),
        Total("HEADS_NO_CARD", query.Number("SELECT coalesce(sum(heads), 0) FROM service_events WHERE service_day = @1 AND person_id IS NULL")),
        Total("EVENTS_VOIDED", query.Number("SELECT count(*) FROM service_events WHERE service_day = @1 AND reverses_seq IS NOT NULL")),
        Total("MANUAL_ENTRIES", query.Number("SELECT count(*) FROM service_events WHERE service_day = @1 AND read_by = 'Typed' AND card_id IS NOT NULL AND reverses_seq IS NULL")),
        .. query.Pairs("SELECT code, count(*) FROM refused_scans WHERE service_day = @1 GROUP BY code ORDER BY code")
            .Select(refused => new Figure("SCANS_REFUSED", All, All, refused.Key, refused.Count)),
        Total("SCANS_REFUSED", query.Number("SELECT count(*) FROM refused_scans WHERE service_day = @1")),
    ];

    private static Figure Total(string indicator, long value) => new(indicator, All, All, null, value);
}
