using CentreHost.Delivery;
using CentreHost.PaperPath;
using CentreHost.Services;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Centre;

/// <summary>The head's page, read from the figures that are kept with every event.</summary>
internal sealed class TodayFigures(CentreData data, CentreState centre)
{
    private const int DaysShown = 14;

    public Today At(DateTime nowUtc)
    {
        var state = centre.Now;
        var day = state.Days.Of(nowUtc);
        using var connection = SqliteSettings.OpenReader(data);
        var key = Columns.Day(day);
        var present = Number(connection, "SELECT coalesce(sum(change), 0) FROM movements");
        return new Today(
            day,
            nowUtc,
            Present: present,
            Arrivals: Number(connection, "SELECT coalesce(sum(change), 0) FROM movements WHERE service_day = @1 AND kind LIKE 'Arrival%'", key),
            Departures: Number(connection, "SELECT coalesce(-sum(change), 0) FROM movements WHERE service_day = @1 AND kind NOT LIKE 'Arrival%' AND kind NOT IN ('Regrouped', 'Merged')", key),
            BedsUsable: Number(connection, "SELECT count(*) FROM beds WHERE usable AND NOT mat"),
            BedsOccupied: Number(connection, "SELECT count(*) FROM bed_stays WHERE until_at IS NULL AND mother_id IS NULL"),
            Services(connection, state.Catalogue, key),
            Refusals: Number(connection, "SELECT count(*) FROM refused_scans WHERE service_day = @1", key),
            Undone: Number(connection, "SELECT count(*) FROM service_events WHERE service_day = @1 AND reverses_seq IS NOT NULL", key),
            OpenShortages: Number(connection, "SELECT coalesce(sum(missing - settled - cancelled), 0) FROM open_shortages WHERE settled + cancelled < missing"),
            Last14Days(connection, state.Catalogue, day, present),
            DaysToReview(connection))
        {
            CardAlerts = Number(connection, Cards.CardAlerts.Unseen),
            OpenConflicts = Number(connection, PaperSql.OpenConflicts),
            NightsUnacknowledged = OutboxReading.Overdue(connection, nowUtc),
        };
    }

    private static List<ServiceCount> Services(SqliteConnection connection, Catalogue catalogue, string day)
    {
        using var statement = new Statement(
            connection, "SELECT service_id, sum(heads) FROM service_day_figures WHERE service_day = @1 GROUP BY service_id");
        using var row = statement.Read(null, day);
        var counts = new Dictionary<long, long>();
        while (row.Read())
        {
            counts[row.GetInt64(0)] = row.GetInt64(1);
        }

        return [.. catalogue.Services
            .Where(service => service.Active || counts.ContainsKey(service.Id))
            .Select(service => new ServiceCount(
                service.Code, new Sentence(service.NameFr, service.NameEn), counts.GetValueOrDefault(service.Id)))];
    }

    /// <summary>Present at the end of each day, and meals served on it: counted back from who is here now.</summary>
    private static List<DayPoint> Last14Days(SqliteConnection connection, Catalogue catalogue, DateOnly today, long present)
    {
        var meals = catalogue.Services.Where(s => s.Kind == ServiceKind.Meal).Select(s => s.Id).ToHashSet();
        using var changes = new Statement(connection, "SELECT service_day, sum(change) FROM movements WHERE service_day > @1 GROUP BY service_day");
        using var served = new Statement(connection, "SELECT service_id, sum(heads) FROM service_day_figures WHERE service_day = @1 GROUP BY service_id");
        var since = changes.Read(null, Columns.Day(today.AddDays(-DaysShown))).ReadAll(row => (Day: row.Day(0), Change: row.GetInt64(1)));
        return [.. Enumerable.Range(0, DaysShown)
            .Select(back => today.AddDays(back - DaysShown + 1))
            .Select(day => new DayPoint(day, present - since.Where(later => later.Day > day).Sum(later => later.Change), Meals(served, day, meals)))];
    }

    private static long Meals(Statement served, DateOnly day, HashSet<long> meals)
    {
        using var row = served.Read(null, Columns.Day(day));
        var sum = 0L;
        while (row.Read())
        {
            sum += meals.Contains(row.GetInt64(0)) ? row.GetInt64(1) : 0;
        }

        return sum;
    }

    private static List<DateOnly> DaysToReview(SqliteConnection connection)
    {
        using var statement = new Statement(
            connection,
            """
            SELECT service_day FROM summaries s
            WHERE state = 'Draft' AND revision = (SELECT max(revision) FROM summaries n WHERE n.service_day = s.service_day)
            ORDER BY service_day
            """);
        using var row = statement.Read(null);
        var days = new List<DateOnly>();
        while (row.Read())
        {
            days.Add(DateOnly.Parse(row.GetString(0), System.Globalization.CultureInfo.InvariantCulture));
        }

        return days;
    }

    private static long Number(SqliteConnection connection, string sql, params object?[] values)
    {
        using var statement = new Statement(connection, sql);
        return (long)statement.Scalar(null, values)!;
    }
}
