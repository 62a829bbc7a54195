using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>Gives beds and frees them, each in one turn of the writer.</summary>
internal static class BedBook
{
    public const int LongestReason = 500;

    private const string InsertOverride =
        "INSERT INTO bed_overrides (id, person_id, bed_id, rule, staff_id, reason, at) VALUES (@1, @2, @3, @4, @5, @6, @7)";

    /// <param name="second">Proven already; none where nobody stands in for the rule.</param>
    public static Answer<BedAssigned> Assign(WriteTurn turn, AssignBed request, StaffMember? second, Actor actor, Vault vault)
    {
        if (BedSiteReading.Sleeper(turn, request.Person) is not { } who)
        {
            return PersonRefusal.Unknown();
        }

        var site = BedSiteReading.Of(turn);
        if (site.Find(request.Bed) is not { } bed)
        {
            return BedRefusal.Unknown(request.Bed);
        }

        var left = BedStays.OfPerson(turn, who.Person);
        if (request.Mother is { } mother)
        {
            return WithMother(turn, request, who, mother, bed, left, actor);
        }

        var refusal = BedRules.Decide(site, who, bed);
        if (refusal is null)
        {
            BedStays.Move(turn, who.Person, bed.Id, actor.StaffId, overCapacity: false);
            return new BedAssigned(request.Id, who.Person, bed.Bed, left);
        }

        return second is null || !BedRules.CanBeOverridden(refusal) ? refusal
            : !second.Roles.HasFlag(Role.Head) ? BedRefusal.OverrideNotTheirs(second.Code)
            : OverCapacity(turn, request, who, bed, refusal, second, left, actor, vault);
    }

    public static Answer<BedAssigned> Free(WriteTurn turn, FreeBed request, Actor actor)
    {
        var left = BedStays.OfPerson(turn, request.Person);
        return BedStays.Free(turn, request.Person, FreedWhy.Vacated, actor.StaffId)
            ? new BedAssigned(request.Id, request.Person, null, left)
            : BedRefusal.NoBed();
    }

    private static Answer<BedAssigned> WithMother(
        WriteTurn turn, AssignBed request, Sleeper infant, long mother, BedNow bed, string? left, Actor actor)
    {
        if (left == bed.Bed)
        {
            return BedRefusal.AlreadyThere(bed.Bed);
        }

        if (BedRules.DecideInfant(infant, mother, bed) is { } refusal)
        {
            return refusal;
        }

        BedStays.Free(turn, infant.Person, FreedWhy.Moved, actor.StaffId);
        BedStays.Take(turn, bed.Id, infant.Person, actor.StaffId, mother: mother);
        return new BedAssigned(request.Id, infant.Person, bed.Bed, left);
    }

    /// <summary>A bed keeps its one occupant: over it, a mat is laid in the same room.</summary>
    private static BedAssigned OverCapacity(
        WriteTurn turn, AssignBed request, Sleeper who, BedNow bed, Refusal refusal, StaffMember second, string? left, Actor actor,
        Vault vault)
    {
        var (id, code) = bed.Occupant is null
            ? (bed.Id, bed.Bed)
            : BedUpkeep.Lay(turn, Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc)), bed.RoomId, bed.Room, actor);
        turn.Run(
            InsertOverride, Columns.Id(request.Id), who.Person, id, refusal.Code, second.Id,
            vault.SealField("bed_overrides.reason", request.Id, request.Override!.Reason), Columns.Instant(turn.NowUtc));
        Audit.Add(turn, actor, "beds/override", $"{request.Id} {second.Code} {refusal.Code}");
        BedStays.Move(turn, who.Person, id, actor.StaffId, overCapacity: true);
        return new BedAssigned(request.Id, who.Person, code, left) { OverCapacity = true };
    }
}
