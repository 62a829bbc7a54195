using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>Gathers what a decision about one person and one service looks at, inside the transaction that records it.</summary>
/// <param name="day">The service day it counts for.</param>
internal sealed class FactsQuery(WriteTurn turn, CentreState.Snapshot centre, DateOnly day, Role roles)
{
    private const int DaysOfAWeek = 7;

    /// <param name="card">The card that was shown: the person's own, or of the one who collects.</param>
    public ServiceFacts Of(Entrant? person, CardState card, Service service, long? session)
    {
        var served = service.CentreDailyLimit is null ? 0 : (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(day), service.Id)!;
        if (person is not { } who)
        {
            return new ServiceFacts(card, PersonStatus.Departed, 0, 0, null, null, served, roles);
        }

        return Given(who, card, service, session, served) with
        {
            Sex = who.Sex,
            AgeGroup = who.AgeGroup,
            ArrivedAt = who.ArrivedAt,
            Lent = service.Lends ? (int)(long)turn.Scalar(ScanSql.LentNow, who.PersonId, service.Id)! : 0,
            Entitled = turn.Scalar(ScanSql.EntitlementOf, who.PersonId, service.Id) is long may ? may != 0 : null,
        };
    }

    private ServiceFacts Given(Entrant who, CardState card, Service service, long? session, long centreServed)
    {
        var (inSession, today, stay) = (0, 0, 0);
        var week = new List<DateOnly>();
        DateTime? last = null;
        Service? instead = null;
        var weekBegins = day.AddDays(1 - DaysOfAWeek);
        using var given = turn.Read(
            ScanSql.GivenSince, who.PersonId, Columns.Day(LookBack(service, who)), service.Id, Columns.Day(day));
        while (given.Read())
        {
            var (serviceId, on, when) = (given.GetInt64(0), given.Day(1), Columns.Instant(given.GetInt64(3)));
            if (serviceId == service.Id)
            {
                today += on == day ? 1 : 0;
                inSession += on == day && !given.IsDBNull(2) && given.GetInt64(2) == session ? 1 : 0;
                stay += when >= who.ArrivedAt ? 1 : 0;
                last = last is null || when > last ? when : last;
                if (on >= weekBegins && on <= day)
                {
                    week.Add(on);
                }
            }
            else if (on == day && centre.Catalogue.Exclude(service, serviceId))
            {
                instead = centre.Catalogue[serviceId];
            }
        }

        return new ServiceFacts(card, who.Status, inSession, today, last, instead, centreServed, roles)
        {
            ServedThisWeek = week.Count,
            WeekFreesUtc = service.MaxPerWeek is { } most && week.Count >= most
                ? centre.Days.StartUtc(week.Order().ElementAt(week.Count - most).AddDays(DaysOfAWeek))
                : null,
            ServedThisStay = stay,
        };
    }

    /// <summary>No further back than the service's own rules ask: most services ask for today.</summary>
    private DateOnly LookBack(Service service, Entrant who)
    {
        var first = service.MinIntervalMinutes is { } minutes ? day.AddDays(-1 - (minutes / (24 * 60))) : day;
        if (service.MaxPerWeek is not null && day.AddDays(1 - DaysOfAWeek) < first)
        {
            first = day.AddDays(1 - DaysOfAWeek);
        }

        return service.MaxPerStay is not null && centre.Days.Of(who.ArrivedAt) is var arrived && arrived < first ? arrived : first;
    }
}
