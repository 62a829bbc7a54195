using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>
/// Makes two numbers one person. What was given, treated and slept under the other number stays under it and counts once;
/// only what is open today goes over: bed, card, household, loans, appointments.
/// </summary>
internal sealed class PersonMerging(WriteTurn turn, Actor actor, CentreState.Snapshot centre, Vault vault, PeopleSearch search)
{
    private static readonly string[] OpenThings =
    [
        "UPDATE loans SET person_id = @1 WHERE person_id = @2 AND ended_at IS NULL",
        "UPDATE appointments SET person_id = @1 WHERE person_id = @2 AND kept_by_event IS NULL AND cancelled_at IS NULL",
        "UPDATE OR IGNORE entitlements SET person_id = @1 WHERE person_id = @2",
    ];

    public Answer<PersonMerged> Merge(long person, MergePerson request)
    {
        if (Find(person) is not { } kept || Find(request.Other) is not { } other)
        {
            return PersonRefusal.Unknown();
        }

        var (keptBed, otherBed) = (BedStays.OfPerson(turn, kept.Id), BedStays.OfPerson(turn, other.Id));
        if (MergeRules.Decide(kept, other, keptBed, otherBed) is { } refusal)
        {
            return refusal;
        }

        var before = other.Status;
        LeavePresence(request.Id, other);
        (other.Status, other.MergedInto) = (PersonStatus.Merged, kept.Id);
        var identity = JoinSealed(kept, other);
        Note(request.Id, kept.Id, other.Id, before, null);
        turn.Db.SaveChanges();
        turn.Run("UPDATE people SET merged_into = @1 WHERE merged_into = @2", kept.Id, other.Id);
        foreach (var sql in OpenThings)
        {
            turn.Run(sql, kept.Id, other.Id);
        }

        JoinHousehold(kept.Id, other.Id);
        var (card, revoked) = JoinCards(kept.Id, other.Id);
        turn.OnCommitted(() =>
        {
            search.Remember(kept, identity);
            search.Restatus(other.Id, PersonStatus.Merged);
        });
        return new PersonMerged(
            request.Id, kept.Id, kept.CaseNumber, other.Id, other.CaseNumber, card, revoked, JoinBeds(kept.Id, other.Id) ?? keptBed);
    }

    public Answer<Done> Undo(long person, UndoMerge request)
    {
        if (Find(person) is not { } other)
        {
            return PersonRefusal.Unknown();
        }

        // The newest merge of this number: told apart before, it may have been merged again.
        var merge = turn.Db.PersonMerges.Where(m => m.MergedId == person).OrderByDescending(m => m.At).FirstOrDefault();
        if (other.MergedInto is not { } keptId || merge is null || merge.Undoes is not null)
        {
            return MergeRefusal.NotMerged();
        }

        if (merge.KeptId != keptId)
        {
            return MergeRefusal.MergedSince(Find(merge.KeptId)!.CaseNumber);
        }

        (other.Status, other.MergedInto) = (merge.StatusBefore, null);
        if (MergeRules.IsHere(other) && !TakesHead(request.Id, other))
        {
            Movements.Add(turn, request.Id, other, MovementKind.Merged, turn.NowUtc, actor, centre, change: 1);
        }

        Note(request.Id, keptId, person, PersonStatus.Merged, merge.Id);
        turn.Db.SaveChanges();
        turn.OnCommitted(() => search.Restatus(person, other.Status));
        return new Done(request.Id);
    }

    private Person? Find(long id) => turn.Db.People.SingleOrDefault(p => p.Id == id);

    /// <summary>One head fewer; but where the two numbers took two heads of one open convoy, the second waits again.</summary>
    private void LeavePresence(Guid id, Person other)
    {
        if (!MergeRules.IsHere(other))
        {
            return;
        }

        if (OpenConvoyOf(other) is not { } convoy)
        {
            Movements.Add(turn, id, other, MovementKind.Merged, turn.NowUtc, actor, centre);
            return;
        }

        var cell = new HeadCell(other.Sex, other.AgeGroup);
        Movements.Add(turn, id, other, MovementKind.Regrouped, turn.NowUtc, actor, centre);
        Movements.OfHeads(turn, convoy, cell, 1, MovementKind.Regrouped, turn.NowUtc, actor, centre.Days);
    }

    private bool TakesHead(Guid id, Person other) =>
        OpenConvoyOf(other) is { } convoy && ConvoyBook.TakeHead(turn, convoy, other, id, actor, centre);

    /// <summary>A person's first movement is a regrouping when they took a head's place, an arrival when they did not.</summary>
    private long? OpenConvoyOf(Person person) => person.ArrivalGroupId is { } group
        && turn.Scalar("SELECT kind FROM movements WHERE person_id = @1 ORDER BY seq LIMIT 1", person.Id) is nameof(MovementKind.Regrouped)
        && turn.Scalar("SELECT 1 FROM arrival_groups WHERE id = @1 AND closed_at IS NULL", group) is not null
        ? group
        : null;

    private void Note(Guid id, long kept, long merged, PersonStatus before, Guid? undoes) => turn.Db.PersonMerges.Add(new PersonMerge
    {
        Id = id,
        KeptId = kept,
        MergedId = merged,
        StatusBefore = before,
        Undoes = undoes,
        At = turn.NowUtc,
        StaffId = actor.StaffId,
    });

    /// <summary>The profile kept is this number's, or the other's where this one has none; needs add up.</summary>
    private Identity? JoinSealed(Person kept, Person other)
    {
        var (seal, othersSeal) = (SealOf(kept.Id), SealOf(other.Id));
        var identity = seal.OpenIdentity(kept.Identity) ?? othersSeal.OpenIdentity(other.Identity);
        var needs = seal.OpenNeeds(kept.Needs) | othersSeal.OpenNeeds(other.Needs);
        kept.Identity = identity is null ? null : seal.Close(identity);
        kept.Needs = needs == Needs.None ? null : seal.Close(needs);
        kept.Diet ??= other.Diet;
        EntitlementBook.FollowNeeds(turn, kept.Id, needs, centre.Catalogue, actor);
        return identity;
    }

    private SealedPerson SealOf(long person) =>
        SealedPerson.Of(vault, person, turn.Db.PersonKeys.Single(k => k.PersonId == person).Sealed);

    private void JoinHousehold(long kept, long other)
    {
        if (HouseholdBook.HouseholdOf(turn, other) is { } household && HouseholdBook.HouseholdOf(turn, kept) is null)
        {
            turn.Run("UPDATE household_members SET person_id = @1 WHERE person_id = @2 AND until_at IS NULL", kept, other);
            turn.Run("UPDATE households SET collector_id = @1 WHERE id = @3 AND collector_id = @2", kept, other, household.Id);
        }

        HouseholdBook.Leave(turn, other);
    }

    private (string? InForce, string? Revoked) JoinCards(long kept, long other)
    {
        turn.Run("UPDATE cards SET person_id = @1 WHERE person_id = @2 AND state = 'Printed'", kept, other);
        var (keptCard, othersCard) = (CardBinding.OfPerson(turn, kept), CardBinding.OfPerson(turn, other));
        if (othersCard is null)
        {
            return (Printed(keptCard), null);
        }

        if (keptCard is null)
        {
            turn.Run("UPDATE cards SET person_id = @2 WHERE id = @1", othersCard.Id, kept);
            return (Printed(othersCard), null);
        }

        CardBinding.Revoke(turn, othersCard, CardWhy.Merged, actor);
        return (Printed(keptCard), Printed(othersCard));
    }

    private string? JoinBeds(long kept, long other)
    {
        if (turn.Scalar("SELECT bed_id FROM bed_stays WHERE person_id = @1 AND until_at IS NULL", other) is not long bed)
        {
            return null;
        }

        BedStays.Free(turn, other, FreedWhy.Moved, actor.StaffId);
        BedStays.Take(turn, bed, kept, actor.StaffId);
        return BedStays.OfPerson(turn, kept);
    }

    private static string? Printed(Card? card) => card is null ? null : CardBinding.Printed(card.ShortCode);
}
