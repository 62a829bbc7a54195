using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>Who left and is back goes on under the same number; the new stay begins with nothing of the old one but its history.</summary>
internal static class Readmission
{
    public static Answer<Readmitted> Take(
        WriteTurn turn, long person, Readmit request, CardKey? card, Actor actor, CentreState.Snapshot centre, PeopleSearch search)
    {
        if (turn.Db.People.SingleOrDefault(p => p.Id == person) is not { } known)
        {
            return PersonRefusal.Unknown();
        }

        var at = request.ArrivedAtUtc ?? turn.NowUtc;
        var blank = card is { } key ? CardBinding.FindToGive(turn, key, person) : default;
        if ((Decide(known, at, turn.NowUtc) ?? blank.Refusal) is { } refusal)
        {
            return refusal;
        }

        (known.Status, known.ArrivedAt, known.Mode, known.DepartedAt) = (PersonStatus.Present, at, request.Mode, null);
        Movements.Add(turn, request.Id, known, MovementKind.ArrivalReturning, at, actor, centre);
        turn.Db.SaveChanges();
        if (blank.Value is { } blankCard)
        {
            CardBinding.Bind(turn, blankCard, person, actor, centre.Days);
        }

        turn.OnCommitted(() => search.Restatus(person, PersonStatus.Present));
        return new Readmitted(
            request.Id, person, known.CaseNumber, blank.Value is { } bound ? CardBinding.Printed(bound.ShortCode) : null);
    }

    public static Refusal? Decide(Person person, DateTime arrivedAt, DateTime nowUtc) => person switch
    {
        { MergedInto: not null } => MergeRefusal.AlreadyMerged(person.CaseNumber),
        { Status: PersonStatus.Present or PersonStatus.Out } => PersonRefusal.AlreadyPresent(),
        { Status: PersonStatus.Deceased } => PersonRefusal.Deceased(),
        { AnonymisedAt: not null } => PersonRefusal.Anonymised(),
        _ when arrivedAt > nowUtc => PersonRefusal.ArrivalInFuture(),
        _ when arrivedAt < person.DepartedAt => PersonRefusal.ArrivalBeforeDeparture(),
        _ => null,
    };
}
