using CentreHost.Centre;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>The service a scan asks for and the service day it counts for.</summary>
internal sealed record Asked(Service Service, DateOnly Day)
{
    /// <param name="code">A service's code, or MEAL for the meal being served now.</param>
    /// <returns>None: no such service, no meal at this hour, or a timetable has it rest.</returns>
    public static Asked? Find(WriteTurn turn, string code, CentreState.Snapshot centre)
    {
        var (catalogue, days) = (centre.Catalogue, centre.Days);
        if (code.Equals(Catalogue.MealOfTheHour, StringComparison.OrdinalIgnoreCase))
        {
            var meal = MealClock.Now(catalogue, days, turn.NowUtc, MealSessions.OpenedByStaff(turn, centre));
            return meal is null ? null : new Asked(meal.Service, meal.ServiceDay);
        }

        if (catalogue.Find(code) is not { } service)
        {
            return null;
        }

        var day = service.Kind == ServiceKind.Meal ? MealClock.DayOf(service, catalogue, days, turn.NowUtc) : days.Of(turn.NowUtc);
        return catalogue.Offers(service, day) ? new Asked(service, day) : null;
    }

    /// <summary>What the rules say; of a meal, no earlier than its next sitting: nobody is sent back to a closed counter.</summary>
    public Decision Decide(ServiceFacts facts, DateTime nowUtc, CentreState.Snapshot centre) =>
        ServiceRules.Decide(Service, facts, nowUtc, centre.Days.EndUtc(Day)) switch
        {
            Decision.Refuse { Until: { } until } no => no with { Until = MealClock.Opens(Service, centre.Catalogue, centre.Days, until) },
            var other => other,
        };
}
