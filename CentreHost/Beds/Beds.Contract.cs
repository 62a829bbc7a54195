namespace CentreHost.Beds;

internal enum BlockKind { Men, Women, Families, UnaccompaniedChildren, MedicalIsolation, TransitHall }

/// <summary>One bed of the map. The occupant is a pseudonymous number; names come with the person's page.</summary>
internal sealed record BedLine(string Bed, string Room, string Block, BlockKind Kind, bool Usable, long? Person, string? CaseNumber);

internal sealed record BlockLine(string Block, BlockKind Kind, long Beds, long Occupied);

internal sealed record BedMap(IReadOnlyList<BlockLine> Blocks, IReadOnlyList<BedLine> Beds);

/// <summary>Gives a person a bed. A person who has one already is moved.</summary>
internal sealed record AssignBed(Guid Id, long Person, string Bed);

internal sealed record FreeBed(Guid Id, long Person);

internal sealed record BedAssigned(Guid Id, long Person, string? Bed, string? LeftBed);
