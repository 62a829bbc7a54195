using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>Sittings. Those that staff opened outrank the clock until closed or until the service day turns.</summary>
internal static class MealSessions
{
    private const string CloseAll =
        "UPDATE meal_sessions SET closed_at = @2 WHERE service_day BETWEEN @1 AND @3 AND opened_by IS NOT NULL AND closed_at IS NULL";

    private const string OpenOrReopen =
        """
        INSERT INTO meal_sessions (service_id, service_day, opened_at, opened_by) VALUES (@1, @2, @3, @4)
        ON CONFLICT (service_day, service_id) DO UPDATE SET opened_at = excluded.opened_at, opened_by = excluded.opened_by, closed_at = NULL
        """;

    /// <summary>None for what is no meal, and for a meal nobody has been served yet.</summary>
    public static long? Find(WriteTurn turn, Service service, DateOnly day) =>
        service.Kind == ServiceKind.Meal ? turn.Scalar(ScanSql.FindSession, Columns.Day(day), service.Id) as long? : null;

    public static long? OpenByClock(WriteTurn turn, Service service, DateOnly day) => service.Kind == ServiceKind.Meal
        ? (long)turn.Scalar(ScanSql.OpenSession, service.Id, Columns.Day(day), Columns.Instant(turn.NowUtc), null)!
        : null;

    public static OpenedByStaff? OpenedByStaff(WriteTurn turn, CentreState.Snapshot centre)
    {
        var today = centre.Days.Of(turn.NowUtc);
        using var row = turn.Read(ScanSql.SessionOpenedByStaff, Columns.Day(today), Columns.Day(today.AddDays(1)));
        return row.Read() ? new OpenedByStaff(centre.Catalogue[row.GetInt64(0)], row.Day(1), Columns.Instant(row.GetInt64(2))) : null;
    }

    public static int CloseOpenedByStaff(WriteTurn turn, DateOnly today) =>
        turn.Run(CloseAll, Columns.Day(today), Columns.Instant(turn.NowUtc), Columns.Day(today.AddDays(1)));

    public static void OpenByStaff(WriteTurn turn, Service service, DateOnly day, Actor actor) =>
        turn.Run(OpenOrReopen, service.Id, Columns.Day(day), Columns.Instant(turn.NowUtc), actor.StaffId);
}
