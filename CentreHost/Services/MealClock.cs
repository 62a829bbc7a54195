using CentreHost.Centre;

namespace CentreHost.Services;

/// <summary>A meal's window on one service day.</summary>
internal sealed record MealWindow(Service Service, DateOnly ServiceDay, DateTime FromUtc, DateTime UntilUtc);

/// <summary>Which meal the clock says is being served. Windows may cross midnight and belong to the day they begin on.</summary>
internal static class MealClock
{
    public static MealWindow? Now(IEnumerable<Service> catalogue, ServiceDays days, DateTime nowUtc)
    {
        var today = days.Of(nowUtc);
        return catalogue
            .Where(service => service.Active && service.Kind == ServiceKind.Meal && service.FromMinutes is not null)
            .Select(service => Window(service, days, today))
            .Where(window => window.FromUtc <= nowUtc && nowUtc < window.UntilUtc)
            .OrderByDescending(window => window.FromUtc)
            .FirstOrDefault();
    }

    /// <summary>The next meal of the timetable, for the sentence that says there is none now.</summary>
    public static MealWindow? Next(IEnumerable<Service> catalogue, ServiceDays days, DateTime nowUtc)
    {
        var today = days.Of(nowUtc);
        return catalogue
            .Where(service => service.Active && service.Kind == ServiceKind.Meal && service.FromMinutes is not null)
            .SelectMany(service => new[] { Window(service, days, today), Window(service, days, today.AddDays(1)) })
            .Where(window => window.FromUtc > nowUtc)
            .OrderBy(window => window.FromUtc)
            .FirstOrDefault();
    }

    /// <summary>Local times before the cut-off stand at the end of the service day, after midnight.</summary>
    private static MealWindow Window(Service service, ServiceDays days, DateOnly day)
    {
        var from = service.FromMinutes!.Value;
        var until = service.UntilMinutes ?? from;
        var fromDay = from < days.CutOffMinutes(day) ? day.AddDays(1) : day;
        var untilDay = until <= from ? fromDay.AddDays(1) : fromDay;
        return new MealWindow(service, day, days.Utc(fromDay, from), days.Utc(untilDay, until));
    }
}
