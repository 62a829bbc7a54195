using CentreHost.Centre;

namespace CentreHost.Services;

/// <summary>A meal's window, and the service day it belongs to.</summary>
internal sealed record MealWindow(Service Service, DateOnly ServiceDay, DateTime FromUtc, DateTime UntilUtc);

/// <summary>A sitting that staff opened and nobody closed.</summary>
internal sealed record OpenedByStaff(Service Service, DateOnly ServiceDay, DateTime OpenedAt);

/// <summary>
/// Which meal is being served. Windows may cross midnight and the cut-off: a night meal belongs to the day it begins on,
/// suhur to the day it is eaten for.
/// </summary>
internal static class MealClock
{
    /// <summary>How long a sitting opened by staff holds against the clock's next meal: who forgot to close lunch is not
    /// told at dinner that everybody has eaten.</summary>
    private static readonly TimeSpan StaffHold = TimeSpan.FromHours(3);

    private const int DaysAhead = 33;

    /// <summary>What staff opened outranks the clock, until the clock has gone on to another meal for good.</summary>
    public static MealWindow? Now(Catalogue catalogue, ServiceDays days, DateTime nowUtc, OpenedByStaff? opened)
    {
        var clock = ByClock(catalogue, days, nowUtc);
        if (opened is null)
        {
            return clock;
        }

        var movedOn = clock is not null && clock.Service.Id != opened.Service.Id && clock.FromUtc > opened.OpenedAt
            && nowUtc - opened.OpenedAt >= StaffHold;
        return movedOn ? clock : new MealWindow(opened.Service, opened.ServiceDay, opened.OpenedAt, days.EndUtc(opened.ServiceDay));
    }

    public static MealWindow? ByClock(Catalogue catalogue, ServiceDays days, DateTime nowUtc) => Windows(catalogue, days, nowUtc)
        .Where(window => window.FromUtc <= nowUtc && nowUtc < window.UntilUtc)
        .OrderByDescending(window => window.FromUtc)
        .FirstOrDefault();

    /// <summary>The next meal of the timetable, for the sentence that says there is none now.</summary>
    public static MealWindow? Next(Catalogue catalogue, ServiceDays days, DateTime nowUtc) => Windows(catalogue, days, nowUtc)
        .Where(window => window.FromUtc > nowUtc)
        .OrderBy(window => window.FromUtc)
        .FirstOrDefault();

    /// <summary>When it is given next, from an instant on; that very instant for what has no hours, or none within a month.</summary>
    public static DateTime Opens(Service service, Catalogue catalogue, ServiceDays days, DateTime notBeforeUtc)
    {
        if (service is not { Kind: ServiceKind.Meal, FromMinutes: not null })
        {
            return notBeforeUtc;
        }

        var first = days.Of(notBeforeUtc).AddDays(-1);
        var next = Enumerable.Range(0, DaysAhead).Select(first.AddDays)
            .Where(day => catalogue.Offers(service, day))
            .Select(day => Window(service, days, day))
            .FirstOrDefault(window => window.UntilUtc > notBeforeUtc);
        return next is null || next.FromUtc < notBeforeUtc ? notBeforeUtc : next.FromUtc;
    }

    /// <summary>The service day a gift of it counts for: a meal's own while its window is open, otherwise this day.</summary>
    public static DateOnly DayOf(Service service, Catalogue catalogue, ServiceDays days, DateTime nowUtc) =>
        Windows(catalogue, days, nowUtc)
            .FirstOrDefault(window => window.Service.Id == service.Id && window.FromUtc <= nowUtc && nowUtc < window.UntilUtc)
            ?.ServiceDay ?? days.Of(nowUtc);

    private static IEnumerable<MealWindow> Windows(Catalogue catalogue, ServiceDays days, DateTime nowUtc)
    {
        var today = days.Of(nowUtc);
        DateOnly[] around = [today.AddDays(-1), today, today.AddDays(1)];
        return catalogue.Services
            .Where(service => service.Active && service.Kind == ServiceKind.Meal && service.FromMinutes is not null)
            .SelectMany(service => around.Where(day => catalogue.Offers(service, day)).Select(day => Window(service, days, day)));
    }

    /// <summary>Local times before the cut-off stand after midnight, at the end of the service day; a meal for the coming day
    /// stands at that day's own small hours.</summary>
    internal static MealWindow Window(Service service, ServiceDays days, DateOnly day)
    {
        var from = service.FromMinutes!.Value;
        var until = service.UntilMinutes ?? from;
        var fromDay = from < days.CutOffMinutes(day) && !service.ForComingDay ? day.AddDays(1) : day;
        var untilDay = until <= from ? fromDay.AddDays(1) : fromDay;
        return new MealWindow(service, day, days.Utc(fromDay, from), days.Utc(untilDay, until));
    }
}
