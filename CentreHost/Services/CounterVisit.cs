using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Services.Appointments;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>One scan's turn at the counter: finds the service, gathers the facts, records what was decided.</summary>
internal sealed class CounterVisit(WriteTurn turn, Scan scan, Actor actor, CentreState.Snapshot centre)
{
    private readonly DateOnly _today = centre.Days.Of(turn.NowUtc);

    /// <summary>MEAL means what staff opened, or else what the clock says; a named service means itself.</summary>
    public Asked? FindService() => Asked.Find(turn, scan.Service!, centre);

    public Answered Decide(ScannedCard card, Asked asked)
    {
        var (service, day) = asked;
        if (service.Kind == ServiceKind.Medical && actor.Has(service.Roles))
        {
            return Refuse(new Decision.Refuse(ScanCode.ByVisitOnly), card, asked);
        }

        if (CaseServices.AreCountedBySteps(service.Code) && actor.Has(service.Roles))
        {
            return Refuse(new Decision.Refuse(ScanCode.ByCaseOnly), card, asked);
        }

        var session = MealSessions.Find(turn, service, day);
        var facts = new FactsQuery(turn, centre, day, actor.Roles).Of(card.Holder, card.State, service, session);
        return asked.Decide(facts, turn.NowUtc, centre) switch
        {
            Decision.Serve => Serve(card, asked, session),
            Decision.Refuse { Code: ScanCode.CardExpired } => Refuse(card.SaysNo!, card, asked),
            Decision.Refuse refused => Refuse(refused, card, asked),
            var other => throw new InvalidOperationException($"No way to answer {other}."),
        };
    }

    /// <summary>The same answer as before, and with it how the household stands now: whose answer was lost on the way still
    /// has the others to serve.</summary>
    public Answered Again(Answered before, ScannedCard? card) => (before with { Repeat = true }) is var again && card?.PersonId == before.PersonId
        && card is not null && FindService() is { } asked && asked.Service.Id == before.Service?.Id
            ? WithPerson(again, card, asked.Day)
            : again;

    public Answered Identify(ScannedCard card) => WithPerson(
        new Answered(scan.Id, Outcome.Identified, ScanCode.Identified, turn.NowUtc), card);

    public Answered RefuseUnknownService(ScannedCard card)
    {
        var next = MealClock.Next(centre.Catalogue, centre.Days, turn.NowUtc);
        var isMeal = scan.Service!.Equals(Catalogue.MealOfTheHour, StringComparison.OrdinalIgnoreCase);
        return isMeal
            ? Refuse(new Decision.Refuse(ScanCode.NoMealNow, next?.FromUtc, next?.Service.Code), card, null)
            : Refuse(new Decision.Refuse(ScanCode.ServiceInactive), card, null);
    }

    public Answered Refuse(Decision.Refuse refused, ScannedCard? card, Asked? asked)
    {
        turn.Run(
            ScanSql.InsertRefused,
            Columns.Id(scan.Id), refused.Code, asked?.Service.Id, card?.PersonId, card?.CardId, Columns.Instant(turn.NowUtc),
            Columns.Day(asked?.Day ?? _today), refused.Until is { } until ? Columns.Instant(until) : null, refused.Argument, actor.Kiosk, actor.StaffId);
        turn.RefusalIsRecorded = true;
        var answered = new Answered(
            scan.Id, Outcome.Refused, refused.Code, turn.NowUtc, asked?.Service, UntilUtc: refused.Until, Argument: refused.Argument);
        return card is null ? answered : WithPerson(answered, card, asked?.Day);
    }

    private Answered Serve(ScannedCard card, Asked asked, long? session)
    {
        var (service, day) = asked;
        var who = card.Holder!.Value;
        var gift = new Gift(
            scan.Id, service, who.PersonId, card.CardId, who.Sex, who.AgeGroup, scan.ReadBy,
            session ?? MealSessions.OpenByClock(turn, service, day));
        var units = GiftRecord.Add(turn, gift, actor, centre, day);
        var served = service.Kind == ServiceKind.Meal ? (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(day), service.Id)! : 0;
        return WithPerson(
            new Answered(
                scan.Id, Outcome.Served, ScanCode.Served, turn.NowUtc, service, Shortage: units > 0, ServedInSession: served),
            card,
            day);
    }

    private Answered WithPerson(Answered answered, ScannedCard card, DateOnly? day = null)
    {
        if (card.Holder is not { } holder)
        {
            return answered;
        }

        IReadOnlyList<MemberStanding> household = answered.Service is { } service && day is { } of
            ? HouseholdStanding.Of(turn, centre, card, new Asked(service, of), actor)
            : [];
        return answered with
        {
            PersonId = holder.PersonId,
            Sex = holder.Sex,
            AgeGroup = holder.AgeGroup,
            Diet = holder.Diet,
            Who = SealedIdentity.Of(turn, holder.PersonId),
            Appointments = AppointmentBook.Due(turn, holder.PersonId, _today, centre.Catalogue, actor),
            Household = household,
            Collector = household.Count > 0 ? turn.Scalar(ScanSql.CollectorOf, card.Household) as long? : null,
        };
    }
}
