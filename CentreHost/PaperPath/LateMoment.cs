using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.PaperPath;

/// <summary>When lines told later happened. Pure.</summary>
/// <param name="AtUtc">The hour that was given, or the middle of the meal.</param>
/// <param name="UntilUtc">The latest a line without an hour of its own can have been: the end of the meal, or now.</param>
/// <param name="HourGiven">Else who came in the middle of the meal is taken to have eaten on arrival.</param>
internal sealed record LateMoment(DateTime AtUtc, DateTime UntilUtc, bool HourGiven)
{
    private const int NoonMinutes = 12 * 60;

    public static Answer<LateMoment> Of(Service service, DateOnly day, TimeOnly? at, ServiceDays days, DateTime nowUtc)
    {
        var (from, until) = Window(service, day, days);
        var asked = at is { } hour ? At(from, until, hour, service, day, days) : Default(from, until, service, day, days);
        var begins = at is null ? from : asked;
        if (begins > nowUtc + BackdatingRules.ToleratedAhead)
        {
            return PaperRefusal.InTheFuture();
        }

        return new LateMoment(Earlier(asked, nowUtc), Earlier(until, nowUtc), at is not null);
    }

    /// <summary>A line's own instant, where it belongs to that day at all.</summary>
    public static Refusal? Check(DateTime atUtc, DateOnly day, ServiceDays days, DateTime nowUtc) =>
        atUtc > nowUtc + BackdatingRules.ToleratedAhead ? PaperRefusal.InTheFuture()
        : atUtc < days.StartUtc(day.AddDays(-1)) || atUtc >= days.EndUtc(day.AddDays(1)) ? PaperRefusal.OtherDay()
        : null;

    /// <summary>What is taken where nobody gave an hour: shown before it is used.</summary>
    public static DateTime Default(Service service, DateOnly day, ServiceDays days)
    {
        var (from, until) = Window(service, day, days);
        return Default(from, until, service, day, days);
    }

    private static (DateTime From, DateTime Until) Window(Service service, DateOnly day, ServiceDays days) =>
        service is { Kind: ServiceKind.Meal, FromMinutes: not null } && MealClock.Window(service, days, day) is var meal
            ? (meal.FromUtc, meal.UntilUtc)
            : (days.StartUtc(day), days.EndUtc(day));

    private static DateTime Default(DateTime from, DateTime until, Service service, DateOnly day, ServiceDays days) =>
        service is { Kind: ServiceKind.Meal, FromMinutes: not null }
            ? WholeMinute(from + ((until - from) / 2))
            : days.Utc(day, NoonMinutes);

    /// <summary>An hour is of the calendar day that brings it nearest to the meal: half past midnight belongs to the evening.</summary>
    private static DateTime At(DateTime from, DateTime until, TimeOnly hour, Service service, DateOnly day, ServiceDays days)
    {
        var minutes = (int)hour.ToTimeSpan().TotalMinutes;
        if (service.Kind != ServiceKind.Meal)
        {
            return days.Utc(minutes < days.CutOffMinutes(day) ? day.AddDays(1) : day, minutes);
        }

        var middle = from + ((until - from) / 2);
        return new[] { -1, 0, 1 }.Select(shift => days.Utc(day.AddDays(shift), minutes)).MinBy(at => Math.Abs((at - middle).Ticks));
    }

    private static DateTime WholeMinute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
