namespace CentreHost.Stock.Settings;

/// <summary>The rules of the store.</summary>
/// <param name="StorekeeperWindowDays">Days back a storekeeper may date a document without a second person.</param>
/// <param name="WindowDays">Days back anything may be dated at all.</param>
/// <param name="LockedThrough">Last closed day: nothing is written on it or before but by the head.</param>
/// <param name="RecountPercent">A difference beyond this share of the book is counted again.</param>
/// <param name="ReservationHours">How long what waits for a second person holds the goods it asks for.</param>
/// <param name="Changes">Newest first.</param>
internal sealed record StockSettingsPage(
    int StorekeeperWindowDays, int WindowDays, DateOnly? LockedThrough, int RecountPercent, int ReservationHours,
    IReadOnlyList<StockSettingChanged> Changes);

/// <param name="What">storekeeper_window_days, window_days, locked_through, recount_percent or reservation_hours.</param>
internal sealed record StockSettingChanged(string What, string? Before, string? After, string? Reason, string Staff, DateTime AtUtc);

/// <summary>What is not given stays as it is.</summary>
internal sealed record ChangeStockSettings(Guid Id)
{
    public int? StorekeeperWindowDays { get; init; }

    public int? WindowDays { get; init; }

    public ChangedDay? LockedThrough { get; init; }

    public int? RecountPercent { get; init; }

    public int? ReservationHours { get; init; }

    /// <summary>Asked for where closed days are opened again.</summary>
    public string? Reason { get; init; }
}
