using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;

namespace CentreHost.Services;

/// <summary>Who is here on the books and has not eaten, or has not been seen at all, for some time.</summary>
internal static class OverdueApi
{
    private const int HoursUnlessSaid = 24;
    private const int MostHours = 24 * 30;

    /// <summary>
    /// Each person's last meal and last sight of any kind, at the gate too: the latest day in the index of a person's events,
    /// not all of a month.
    /// </summary>
    public const string Select =
        """
        SELECT p.id, p.case_number, p.sex, p.age_group, p.arrived_at,
               (SELECT e.occurred_at FROM service_events e
                WHERE e.person_id = p.id AND e.service_day >= @2 AND e.service_id IN (SELECT id FROM services WHERE kind = 'Meal') AND e.heads > 0
                  AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq)
                ORDER BY e.service_day DESC, e.occurred_at DESC LIMIT 1),
               nullif(max(
                   coalesce((SELECT e.occurred_at FROM service_events e WHERE e.person_id = p.id AND e.service_day >= @2 AND e.heads > 0
                             ORDER BY e.service_day DESC, e.occurred_at DESC LIMIT 1), 0),
                   coalesce((SELECT g.occurred_at FROM gate_passages g WHERE g.person_id = p.id AND g.reverses_seq IS NULL
                             ORDER BY g.seq DESC LIMIT 1), 0)), 0),
               (SELECT b.code FROM bed_stays t JOIN beds b ON b.id = t.bed_id WHERE t.person_id = p.id AND t.until_at IS NULL),
               p.identity, k.sealed
        FROM people p LEFT JOIN person_keys k ON k.person_id = p.id WHERE p.status = 'Present' AND p.arrived_at < @1
        """;

    public static void MapOverdue(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/overdue", List).WithTags("Services").WithName("ListOverdue").OpenTo(Role.Head | Role.Reception | Role.Medical);

    private static Ok<List<OverdueLine>> List(int? hours, CentreData data, CentreState centre, TimeProvider clock, Vault vault)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddHours(-Math.Clamp(hours ?? HoursUnlessSaid, 1, MostHours));
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return TypedResults.Ok(statement.Read(null, Columns.Instant(before), Columns.Day(centre.Days.Of(before).AddDays(-MostHours / 24)))
            .ReadAll(row => (row.InstantOrNone(5) ?? DateTime.MinValue) < before ? Line(row, before, vault) : null)
            .OfType<OverdueLine>()
            .OrderBy(line => line.LastMealUtc ?? DateTime.MinValue)
            .ThenBy(line => line.CaseNumber, StringComparer.Ordinal)
            .ToList());
    }

    /// <summary>Only of those it is about: each name has to be unsealed.</summary>
    private static OverdueLine Line(SqliteDataReader row, DateTime before, Vault vault) => new(
        row.GetInt64(0), row.GetString(1), PersonName.Open(row, 0, 8, vault), Enum.Parse<Sex>(row.GetString(2)),
        Enum.Parse<AgeGroup>(row.GetString(3)), row.TextOrNone(7), row.InstantOrNone(5), row.InstantOrNone(6),
        NotSeen: (row.InstantOrNone(6) ?? DateTime.MinValue) < before);
}
