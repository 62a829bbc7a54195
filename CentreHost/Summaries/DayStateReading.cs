using CentreHost.Centre;
using CentreHost.Kiosks;
using CentreHost.Storage;

namespace CentreHost.Summaries;

/// <summary>Reads how the centre stands, at the moment somebody asks.</summary>
internal sealed class DayStateReading(CentreData data, CentreState centre, KiosksHeard heard)
{
    /// <summary>A clock that was set a little back at a correction is no broken clock.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    private const string MealsOpen =
        "SELECT count(*) FROM meal_sessions WHERE service_day = @1 AND opened_by IS NOT NULL AND closed_at IS NULL";

    private const string Kiosks = "SELECT DISTINCT kiosk FROM service_events WHERE service_day = @1";

    private const string LastWritten = "SELECT coalesce(max(recorded_at), 0) FROM (SELECT recorded_at FROM service_events ORDER BY seq DESC LIMIT 1)";

    public DayState Read(DateOnly day, DateTime nowUtc)
    {
        using var connection = SqliteSettings.OpenReader(data);
        var kiosks = Worked(connection, day);
        var synced = kiosks.Count(kiosk => heard.Since(kiosk, centre.Days.EndUtc(day)));
        return new DayState(
            Number(connection, MealsOpen, Columns.Day(day)),
            kiosks.Count,
            synced,
            QueuesOpen: kiosks.Count - synced,
            nowUtc >= Columns.Instant(Number(connection, LastWritten)) - Slack);
    }

    private static List<string> Worked(Microsoft.Data.Sqlite.SqliteConnection connection, DateOnly day)
    {
        using var statement = new Statement(connection, Kiosks);
        return statement.Read(null, Columns.Day(day)).ReadAll(row => row.GetString(0));
    }

    private static long Number(Microsoft.Data.Sqlite.SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql);
        return (long)statement.Scalar(null, values)!;
    }
}
