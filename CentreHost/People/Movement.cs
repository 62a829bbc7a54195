using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.People;

internal enum MovementKind
{
    ArrivalNew, ArrivalReturning, ArrivalTransfer, DepartReturn, DepartTransfer, DepartSelf, DepartReferred, Death,

    /// <summary>Nobody came or went: somebody present is counted under another sex or age group from now on.</summary>
    Regrouped,

    /// <summary>Two numbers were one person: one head fewer from now on, and nobody left. Undone, one more.</summary>
    Merged,
}

/// <summary>
/// An arrival, a departure, or half of a regrouping, as it was at that moment: of one person, or of the heads of a convoy
/// who have no number yet. Only ever added; presence is their sum, also by sex and age group.
/// </summary>
internal sealed class Movement
{
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    /// <summary>None: heads of a convoy, counted and not yet registered.</summary>
    public required long? PersonId { get; init; }

    /// <summary>The convoy whose heads these are; none for a person, also one who came with it.</summary>
    public long? ArrivalGroupId { get; init; }

    public required MovementKind Kind { get; init; }

    /// <summary>+1 for an arrival, −1 for a departure, and so many at once for a convoy; regrouped, −1 under the old sex and
    /// age group and +1 under the new.</summary>
    public required int Change { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required Sex Sex { get; init; }

    public required AgeGroup AgeGroup { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class MovementMap : IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Movement> movement)
    {
        movement.HasKey(m => m.Seq);
        movement.HasIndex(m => m.Id).IsUnique();
        movement.HasIndex(m => new { m.ServiceDay, m.Kind, m.Sex, m.AgeGroup, m.Change });

        // Who is present by sex and age group is summed from this alone, in its order.
        movement.HasIndex(m => new { m.Sex, m.AgeGroup, m.ServiceDay, m.Change }).HasDatabaseName("presence_by_group");
        movement.HasIndex(m => m.PersonId);
        movement.HasIndex(m => m.ArrivalGroupId).HasFilter("arrival_group_id IS NOT NULL");
    }
}
