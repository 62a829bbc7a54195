using CentreHost.People;

namespace CentreHost.Beds;

internal enum BlockKind { Men, Women, Families, UnaccompaniedChildren, MedicalIsolation, TransitHall }

/// <summary>Why a stay ended.</summary>
internal enum FreedWhy { Moved, Vacated, Departed, Unseen, MotherLeft }

/// <summary>One bed of the map. The occupant is a pseudonymous number; names come with the person's page.</summary>
internal sealed record BedLine(string Bed, string Room, string Block, BlockKind Kind, bool Usable, long? Person, string? CaseNumber)
{
    /// <summary>Laid on the floor for the day; not part of the capacity.</summary>
    public bool Mat { get; init; }

    public HoldLine? Hold { get; init; }

    /// <summary>Infants in the bed with their mother.</summary>
    public int Infants { get; init; }
}

/// <summary>A hold in force.</summary>
internal sealed record HoldLine(long? Person, string? Household, DateTime UntilUtc);

/// <param name="Beds">In order, without mats: the capacity.</param>
/// <param name="Occupied">With those on mats: it may be more than there are beds.</param>
internal sealed record BlockLine(string Block, BlockKind Kind, long Beds, long Occupied)
{
    public long Mats { get; init; }

    public long Held { get; init; }

    public long OutOfOrder { get; init; }
}

internal sealed record BedMap(IReadOnlyList<BlockLine> Blocks, IReadOnlyList<BedLine> Beds);

/// <summary>Gives a person a bed. A person who has one already is moved.</summary>
/// <param name="Override">A second person who takes it upon themselves that there is no room.</param>
/// <param name="Mother">Of an infant who shares her bed.</param>
internal sealed record AssignBed(Guid Id, long Person, string Bed, BedOverride? Override = null, long? Mother = null);

/// <param name="Staff">The second person's code; not the one at the kiosk.</param>
internal sealed record BedOverride(string Staff, string Pin, string Reason);

internal sealed record FreeBed(Guid Id, long Person);

/// <param name="Bed">Over a bed that is taken, the mat laid beside it.</param>
internal sealed record BedAssigned(Guid Id, long Person, string? Bed, string? LeftBed)
{
    public bool OverCapacity { get; init; }
}

/// <summary>Keeps a bed for a person or a household.</summary>
internal sealed record HoldBed(Guid Id, string Bed, long? Person, string? Household, DateTime UntilUtc);

internal sealed record EndHold(Guid Id, string Bed);

/// <summary>Takes a bed out of order, which needs a reason, or back in.</summary>
internal sealed record ChangeBed(Guid Id, string Bed, bool Usable, string? Reason);

internal sealed record LayMat(Guid Id, string Block, string Room);

internal sealed record MatLaid(Guid Id, string Bed);

internal sealed record RemoveMat(Guid Id, string Bed);

/// <summary>A bed the rules allow, the best first.</summary>
/// <param name="HouseholdInRoom">Of the person's household, who lie in that room.</param>
internal sealed record BedProposal(
    string Bed, string Room, string Block, BlockKind Kind, bool Mat, int HouseholdInRoom, int HouseholdInBlock, int FreeInRoom);

/// <summary>Somebody with a bed whom nobody has seen.</summary>
internal sealed record UnseenLine(long Person, string CaseNumber, string Bed, DateTime LastSeenUtc, int Nights);

/// <summary>Frees the beds of those who are unseen still.</summary>
internal sealed record ReleaseBeds(Guid Id, IReadOnlyList<long> People);

internal sealed record BedsReleased(Guid Id, IReadOnlyList<string> Beds);

internal sealed record SetReleaseNights(Guid Id, int Nights);

internal sealed record BedHistoryLine(
    string CaseNumber, DateTime FromUtc, DateTime? UntilUtc, string? FreedBy, FreedWhy? FreedWhy, bool OverCapacity);

internal sealed record CensusLine(string Block, Sex Sex, AgeGroup AgeGroup, long Nights, long Capacity, long Mats);
