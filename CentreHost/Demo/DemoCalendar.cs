using System.Globalization;

namespace CentreHost.Demo;

/// <summary>The hours of the day the demo plays, as clocks in Agadez show them (UTC+1 all year).</summary>
internal static class DemoCalendar
{
    private static readonly TimeSpan Niger = TimeSpan.FromHours(1);

    public static DateTime DawnUtc => At(5, 30).UtcDateTime;

    public static DateTime NoonUtc => At(12, 20).UtcDateTime;

    /// <param name="hour">24 and more is the small hours of the next calendar day.</param>
    public static DateTimeOffset At(int hour, int minute) =>
        new DateTimeOffset(DemoCentre.Day.ToDateTime(TimeOnly.MinValue), Niger).AddHours(hour).AddMinutes(minute);

    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
