using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

internal static class Departure
{
    /// <returns>The person's identity as it now stands, the destination noted.</returns>
    public static Identity? Record(
        WriteTurn turn, Person person, Depart request, Actor actor, CentreState.Snapshot centre, Vault vault)
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
        var key = turn.Db.PersonKeys.Single(k => k.PersonId == person.Id);
        var seal = SealedPerson.Of(vault, person.Id, key.Sealed);
        var identity = seal.OpenIdentity(person.Identity);
        if (identity is not null && request.Destination is { } destination)
        {
            identity = identity with { Destination = destination };
            person.Identity = seal.Close(identity);
        }

        var told = new DepartureWords(Text(request.Destination), Text(request.Reason));
        turn.Db.Departures.Add(new DepartureRecord
        {
            Id = request.Id,
            PersonId = person.Id,
            Kind = request.Kind,
            Words = told == new DepartureWords(null, null) ? null : seal.Close(request.Id, told),
            At = turn.NowUtc,
            StaffId = actor.StaffId,
        });
        Movements.Add(turn, request.Id, person, kind, turn.NowUtc, actor, centre);
        turn.Db.SaveChanges();
        BedStays.Free(turn, person.Id, FreedWhy.Departed, actor.StaffId);
        HouseholdBook.Leave(turn, person.Id);
        CardBinding.ExpireOf(turn, person.Id, actor);
        return identity;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>What was told of a departure, as it is sealed.</summary>
internal sealed record DepartureWords(string? Destination, string? Reason);
