using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

internal static class Departure
{
    public static void Record(WriteTurn turn, Person person, Depart request, Actor actor, CentreState.Snapshot centre)
    {
        (person.Status, var kind) = request.Kind switch
        {
            DepartureKind.VoluntaryReturn => (PersonStatus.Departed, MovementKind.DepartReturn),
            DepartureKind.Transfer => (PersonStatus.Transferred, MovementKind.DepartTransfer),
            DepartureKind.Self => (PersonStatus.Departed, MovementKind.DepartSelf),
            DepartureKind.Referred => (PersonStatus.Departed, MovementKind.DepartReferred),
            DepartureKind.Deceased => (PersonStatus.Deceased, MovementKind.Death),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "No such departure."),
        };
        person.DepartedAt = turn.NowUtc;
        Registration.AddMovement(turn, request.Id, person, kind, turn.NowUtc, actor, centre);
        turn.Db.SaveChanges();
        BedStays.Free(turn, person.Id);
        if (CardBinding.OfPerson(turn, person.Id) is { } card)
        {
            turn.Run("UPDATE cards SET state = 'Expired' WHERE id = @1", card.Id);
        }
    }
}
