using CentreHost.Kiosks;

namespace Kiosk.Alone;

/// <summary>Which day and sitting something is given for.</summary>
/// <param name="Meal">None for what is no meal.</param>
internal sealed record AloneMoment(DateTime AtUtc, DateOnly Day, RosterMeal? Meal);

/// <summary>
/// What a kiosk without its host can judge: how often somebody had something, as far as is known here. What it cannot
/// know it does not refuse; the host judges again and lists what should not have been. Pure.
/// </summary>
internal static class AloneRules
{
    private const int DaysOfAWeek = 7;

    /// <returns>The code of the rule that says no, or none.</returns>
    public static string? SaysNo(RosterService service, AloneMoment moment, IReadOnlyList<KnownGift> had)
    {
        var same = had.Where(gift => gift.Service == service.Code).ToList();
        var today = same.Count(gift => gift.Day == moment.Day);
        return had.Any(gift => gift.Day == moment.Day && service.NotWith.Contains(gift.Service)) ? "not_combinable"
            : moment.Meal is not null && today >= service.MaxPerSession ? "already_this_session"
            : today >= service.MaxPerDay ? "already_today"
            : same.Count(gift => gift.Day > moment.Day.AddDays(-DaysOfAWeek) && gift.Day <= moment.Day) >= service.MaxPerWeek ? "already_this_week"
            : same.Count >= service.MaxPerStay ? "already_this_stay"
            : service.MinIntervalMinutes is { } minutes && same.Exists(gift => gift.AtUtc.AddMinutes(minutes) > moment.AtUtc) ? "too_soon"
            : null;
    }
}
