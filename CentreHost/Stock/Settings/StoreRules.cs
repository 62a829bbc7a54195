using CentreHost.Cards;
using CentreHost.Storage;

namespace CentreHost.Stock.Settings;

/// <summary>What the head decided about the store.</summary>
internal readonly record struct StoreRules(
    int StorekeeperWindowDays, int WindowDays, DateOnly? LockedThrough, int RecountPercent, int ReservationHours)
{
    private const int MostDays = 366;
    private const int MostHours = 30 * 24;
    private const int MostPercent = 100;

    /// <summary>
    /// Only days that are over are closed. The lock moves back only for a reason: a slip of the finger must not stay for
    /// ever, and whoever opens closed days says why, where everybody can read it.
    /// </summary>
    public static Refusal? MayBecome(StoreRules before, StoreRules after, DateOnly today, string? reason) =>
        after.WindowDays is < 0 or > MostDays || after.StorekeeperWindowDays < 0 || after.StorekeeperWindowDays > after.WindowDays
            ? StockRefusal.WindowsWrong(MostDays)
        : after.RecountPercent is < 0 or > MostPercent ? StockRefusal.RecountShareWrong()
        : after.ReservationHours is < 1 or > MostHours ? StockRefusal.ReservationHoursWrong(MostHours)
        : after.LockedThrough >= today ? StockRefusal.LockTooLate(today)
        : OpensDays(before, after) && string.IsNullOrWhiteSpace(reason) ? CardRefusal.ReasonMissing()
        : null;

    /// <summary>By column, as text.</summary>
    public IEnumerable<(string What, string? Value)> Values() =>
    [
        ("storekeeper_window_days", $"{StorekeeperWindowDays}"), ("window_days", $"{WindowDays}"),
        ("locked_through", LockedThrough is { } day ? Columns.Day(day) : null), ("recount_percent", $"{RecountPercent}"),
        ("reservation_hours", $"{ReservationHours}"),
    ];

    private static bool OpensDays(StoreRules before, StoreRules after) =>
        before.LockedThrough is { } locked && (after.LockedThrough is not { } now || now < locked);
}
