namespace CentreHost.Centre;

/// <summary>
/// The centre's own days: a service day runs from its cut-off to the next day's, in local time, so what happens after
/// midnight belongs to the evening it ends. Zone and cut-offs are facts of the centre; the instant is an argument.
/// </summary>
internal sealed class ServiceDays(TimeZoneInfo zone, IReadOnlyList<CutOff> cutOffs)
{
    public const int DefaultCutOffMinutes = 4 * 60;

    private readonly CutOff[] _newestFirst = [.. cutOffs.OrderByDescending(c => c.FromDay)];

    public TimeZoneInfo Zone => zone;

    public IReadOnlyList<CutOff> CutOffs => cutOffs;

    public DateOnly Of(DateTime utc)
    {
        var local = Local(utc);
        var day = DateOnly.FromDateTime(local);
        return local.TimeOfDay.TotalMinutes < CutOffMinutes(day) ? day.AddDays(-1) : day;
    }

    public DateTime StartUtc(DateOnly day) => Utc(day, CutOffMinutes(day));

    public DateTime EndUtc(DateOnly day) => StartUtc(day.AddDays(1));

    public int CutOffMinutes(DateOnly day) =>
        Array.Find(_newestFirst, c => c.FromDay <= day)?.Minutes ?? DefaultCutOffMinutes;

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    public string LocalHour(DateTime utc) => Local(utc).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A local wall time of a calendar day as an instant. A time a clock change skips is moved past the gap.</summary>
    public DateTime Utc(DateOnly day, int minutes)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }
}
