using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>One scan's turn at the counter: finds the service, gathers the facts, records what was decided.</summary>
internal sealed class CounterVisit(WriteTurn turn, Scan scan, Actor actor, CentreState.Snapshot centre)
{
    private readonly DateOnly _day = centre.Days.Of(turn.NowUtc);

    /// <summary>MEAL means what staff opened, or else what the clock says; a named service means itself.</summary>
    public Service? FindService()
    {
        if (!scan.Service!.Equals(Catalogue.MealOfTheHour, StringComparison.OrdinalIgnoreCase))
        {
            return centre.Catalogue.Find(scan.Service);
        }

        return turn.Scalar(ScanSql.SessionOpenedByStaff, Columns.Day(_day)) is long opened
            ? centre.Catalogue[opened]
            : MealClock.Now(centre.Catalogue.Services, centre.Days, turn.NowUtc)?.Service;
    }

    public Answered Decide(ScannedCard card, Service service)
    {
        var sessionId = service.Kind == ServiceKind.Meal ? FindSession(service) : null;
        var facts = Facts(card, service, sessionId);
        return ServiceRules.Decide(service, facts, turn.NowUtc, centre.Days.EndUtc(_day)) switch
        {
            Decision.Serve => Serve(card, service, sessionId),
            Decision.Refuse refused => Refuse(refused, card, service),
            var other => throw new InvalidOperationException($"No way to answer {other}."),
        };
    }

    public Answered Identify(ScannedCard card) => WithPerson(
        new Answered(scan.Id, Outcome.Identified, ScanCode.Identified, turn.NowUtc), card);

    public Answered RefuseUnknownService(ScannedCard card)
    {
        var next = MealClock.Next(centre.Catalogue.Services, centre.Days, turn.NowUtc);
        var isMeal = scan.Service!.Equals(Catalogue.MealOfTheHour, StringComparison.OrdinalIgnoreCase);
        return isMeal
            ? Refuse(new Decision.Refuse(ScanCode.NoMealNow, next?.FromUtc, next?.Service.Code), card, null)
            : Refuse(new Decision.Refuse(ScanCode.ServiceInactive), card, null);
    }

    public Answered Refuse(Decision.Refuse refused, ScannedCard? card, Service? service)
    {
        turn.Run(
            ScanSql.InsertRefused,
            Columns.Id(scan.Id), refused.Code, service?.Id, card?.PersonId, card?.CardId, Columns.Instant(turn.NowUtc),
            Columns.Day(_day), refused.Until is { } until ? Columns.Instant(until) : null, refused.Argument, actor.Kiosk, actor.StaffId);
        turn.RefusalIsRecorded = true;
        var answered = new Answered(
            scan.Id, Outcome.Refused, refused.Code, turn.NowUtc, service, UntilUtc: refused.Until, Argument: refused.Argument);
        return card is null ? answered : WithPerson(answered, card);
    }

    private ServiceFacts Facts(ScannedCard card, Service service, long? sessionId)
    {
        var (inSession, today) = (0, 0);
        DateTime? last = null;
        Service? instead = null;
        var day = Columns.Day(_day);
        var lookBackDays = service.MinIntervalMinutes is { } minutes ? (minutes / (24 * 60)) + 1 : 0;
        using (var given = turn.Read(ScanSql.GivenSince, card.PersonId, Columns.Day(_day.AddDays(-lookBackDays))))
        {
            while (given.Read())
            {
                var (serviceId, isToday) = (given.GetInt64(0), given.GetString(1) == day);
                if (serviceId == service.Id)
                {
                    today += isToday ? 1 : 0;
                    inSession += isToday && !given.IsDBNull(2) && given.GetInt64(2) == sessionId ? 1 : 0;
                    var at = Columns.Instant(given.GetInt64(3));
                    last = last is null || at > last ? at : last;
                }
                else if (isToday && centre.Catalogue.Exclude(service, serviceId))
                {
                    instead = centre.Catalogue[serviceId];
                }
            }
        }

        var served = service.CentreDailyLimit is null ? 0 : (long)turn.Scalar(ScanSql.CentreServedToday, day, service.Id)!;
        return new ServiceFacts(card.State, card.Status, inSession, today, last, instead, served, actor.Roles);
    }

    private Answered Serve(ScannedCard card, Service service, long? sessionId)
    {
        var gift = new Gift(scan.Id, service, card.PersonId, card.CardId, card.Sex, card.AgeGroup, scan.ReadBy, sessionId ?? Session(service));
        var units = GiftRecord.Add(turn, gift, actor, centre, _day);
        var served = service.Kind == ServiceKind.Meal ? (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(_day), service.Id)! : 0;
        return WithPerson(
            new Answered(
                scan.Id, Outcome.Served, ScanCode.Served, turn.NowUtc, service, Shortage: units > 0, ServedInSession: served),
            card);
    }

    private long? FindSession(Service service) => turn.Scalar(ScanSql.FindSession, Columns.Day(_day), service.Id) as long?;

    private long? Session(Service service) => service.Kind != ServiceKind.Meal
        ? null
        : (long)turn.Scalar(ScanSql.OpenSession, service.Id, Columns.Day(_day), Columns.Instant(turn.NowUtc), null)!;

    private Answered WithPerson(Answered answered, ScannedCard card)
    {
        if (card.PersonId is not { } person)
        {
            return answered;
        }

        using var row = turn.Read(PersonSql.SealedIdentity, person);
        row.Read();
        return answered with
        {
            PersonId = person,
            Sex = card.Sex,
            AgeGroup = card.AgeGroup,
            Identity = row.IsDBNull(0) ? null : (byte[])row[0],
            PersonKey = row.IsDBNull(1) ? null : (byte[])row[1],
        };
    }
}
