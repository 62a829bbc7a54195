using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock.Settings;

/// <summary>The rules of the store, read by every paper, changed by the head alone; every change stays readable.</summary>
internal static class StoreSettings
{
    private const int LongestReason = 200;

    private const string Select =
        """
        SELECT storekeeper_window_days, window_days, locked_through, recount_percent, reservation_hours FROM stock_settings WHERE id = 1
        """;

    private const string SelectChanges =
        """
        SELECT c.what, c.before, c.after, c.reason, c.recorded_at, s.id, s.code, s.name
        FROM stock_setting_changes c LEFT JOIN staff s ON s.id = c.staff_id ORDER BY c.id DESC LIMIT 200
        """;

    private const string Update =
        """
        UPDATE stock_settings SET storekeeper_window_days = @1, window_days = @2, locked_through = @3, recount_percent = @4,
            reservation_hours = @5 WHERE id = 1
        """;

    private const string Log =
        """
        INSERT INTO stock_setting_changes (what, before, after, reason, staff_id, recorded_at) VALUES (@1, @2, @3, @4, @5, @6)
        """;

    public static StoreRules Of(WriteTurn turn) => turn.Read(Select).ReadAll(Row).Single();

    public static StockSettingsPage Page(StockView view, Vault vault)
    {
        var rules = view.Rows(Select, Row).Single();
        var changes = view.Rows(SelectChanges, row => new StockSettingChanged(
            row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), row.StaffName(5, vault), Columns.Instant(row.GetInt64(4))));
        return new StockSettingsPage(
            rules.StorekeeperWindowDays, rules.WindowDays, rules.LockedThrough, rules.RecountPercent, rules.ReservationHours, changes);
    }

    public static Answer<Done> Change(WriteTurn turn, ChangeStockSettings request, ServiceDays days, Actor actor)
    {
        var before = Of(turn);
        var after = new StoreRules(
            request.StorekeeperWindowDays ?? before.StorekeeperWindowDays, request.WindowDays ?? before.WindowDays,
            request.LockedThrough is { } through ? through.Day : before.LockedThrough, request.RecountPercent ?? before.RecountPercent,
            request.ReservationHours ?? before.ReservationHours);
        if (request.Reason?.Length > LongestReason)
        {
            return PersonRefusal.TextTooLong(LongestReason);
        }

        if (StoreRules.MayBecome(before, after, days.Of(turn.NowUtc), request.Reason) is { } refusal)
        {
            return refusal;
        }

        var locked = after.LockedThrough is { } day ? Columns.Day(day) : null;
        turn.Run(Update, after.StorekeeperWindowDays, after.WindowDays, locked, after.RecountPercent, after.ReservationHours);
        foreach (var ((what, was), (_, now)) in before.Values().Zip(after.Values()).Where(pair => pair.First != pair.Second))
        {
            turn.Run(Log, what, was, now, request.Reason, actor.StaffId, Columns.Instant(turn.NowUtc));
        }

        return new Done(request.Id);
    }

    private static StoreRules Row(SqliteDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.DayOrNone(2), row.GetInt32(3), row.GetInt32(4));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
