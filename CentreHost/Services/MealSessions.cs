using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>Sittings that staff opened; they outrank the clock until closed or until the service day turns.</summary>
internal static class MealSessions
{
    private const string CloseAll =
        "UPDATE meal_sessions SET closed_at = @2 WHERE service_day = @1 AND opened_by IS NOT NULL AND closed_at IS NULL";

    private const string OpenOrReopen =
        """
        INSERT INTO meal_sessions (service_id, service_day, opened_at, opened_by) VALUES (@1, @2, @3, @4)
        ON CONFLICT (service_day, service_id) DO UPDATE SET opened_at = excluded.opened_at, opened_by = excluded.opened_by, closed_at = NULL
        """;

    public static int CloseOpenedByStaff(WriteTurn turn, DateOnly day) =>
        turn.Run(CloseAll, Columns.Day(day), Columns.Instant(turn.NowUtc));

    public static void OpenByStaff(WriteTurn turn, Service service, DateOnly day, Actor actor) =>
        turn.Run(OpenOrReopen, service.Id, Columns.Day(day), Columns.Instant(turn.NowUtc), actor.StaffId);
}
