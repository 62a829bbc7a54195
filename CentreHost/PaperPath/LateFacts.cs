using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace CentreHost.PaperPath;

/// <summary>Something the person was given and that was not taken back.</summary>
internal readonly record struct GivenGift(long Service, DateOnly Day, long? Session, DateTime AtUtc);

/// <summary>The person and the card as they were at the moment on the paper.</summary>
/// <param name="Stay">The stay that moment lies in; none: they were not there.</param>
internal sealed record PersonThen(
    long PersonId, Sex Sex, AgeGroup AgeGroup, CardState Card, Stay? Stay, bool IsOut, int Lent, bool? Entitled)
{
    public PersonStatus Status => Stay is null ? PersonStatus.Departed : IsOut ? PersonStatus.Out : PersonStatus.Present;
}

/// <summary>What is being told: this service, of this day and sitting, at this moment.</summary>
internal sealed record ToldGift(Service Service, DateOnly Day, long? Session, DateTime AtUtc);

/// <summary>
/// What a late line is judged on. A line looks both ways: what was given before its moment and what was given after it
/// count towards the same maximum, in whichever order they were written down. Pure.
/// </summary>
internal static class LateFacts
{
    private const int DaysOfAWeek = 7;

    /// <summary>Whose hands gave it is not known any more, so no role is asked.</summary>
    private const Role Anybody = (Role)int.MaxValue;

    /// <param name="given">To this person, at least in the days the service's rules look at.</param>
    /// <param name="centreServed">Heads of the whole centre that day, told so far.</param>
    public static ServiceFacts Of(
        ToldGift told, PersonThen then, IReadOnlyCollection<GivenGift> given, Catalogue catalogue, long centreServed)
    {
        var (service, day, session, at) = told;
        var same = given.Where(gift => gift.Service == service.Id).ToList();
        var instead = given.Where(gift => gift.Day == day && gift.Service != service.Id && catalogue.Exclude(service, gift.Service))
            .Select(gift => catalogue[gift.Service]).FirstOrDefault();
        return new ServiceFacts(
            then.Card,
            then.Status,
            same.Count(gift => gift.Day == day && gift.Session is not null && gift.Session == session),
            same.Count(gift => gift.Day == day),
            Nearest(same, at, service.MinIntervalMinutes),
            instead,
            centreServed,
            Anybody)
        {
            Sex = then.Sex,
            AgeGroup = then.AgeGroup,
            ArrivedAt = then.Stay?.FromUtc,
            ServedThisWeek = FullestWeek(same, day),
            ServedThisStay = then.Stay is { } stay ? same.Count(gift => stay.Has(gift.AtUtc)) : 0,
            Lent = then.Lent,
            Entitled = then.Entitled,
        };
    }

    /// <summary>How far back the rules look, and so how much must be read.</summary>
    public static DateOnly LookBack(Service service, DateOnly day, Stay? stay, ServiceDays days)
    {
        var first = service.MinIntervalMinutes is { } minutes ? day.AddDays(-1 - (minutes / (24 * 60))) : day;
        first = service.MaxPerWeek is not null && day.AddDays(1 - DaysOfAWeek) < first ? day.AddDays(1 - DaysOfAWeek) : first;
        return service.MaxPerStay is not null && stay is { } of && days.Of(of.FromUtc) is var arrived && arrived < first ? arrived : first;
    }

    /// <summary>The gift that breaks the interval, before or after; none where none does.</summary>
    private static DateTime? Nearest(List<GivenGift> same, DateTime at, int? minutes) => minutes is { } least
        ? same.Select(gift => (DateTime?)gift.AtUtc).Where(gift => (gift!.Value - at).Duration() < TimeSpan.FromMinutes(least)).Max()
        : null;

    /// <summary>Most gifts in any seven days this day is one of.</summary>
    private static int FullestWeek(List<GivenGift> same, DateOnly day) => Enumerable.Range(0, DaysOfAWeek)
        .Max(ends => same.Count(gift => gift.Day <= day.AddDays(ends) && gift.Day > day.AddDays(ends - DaysOfAWeek)));
}
