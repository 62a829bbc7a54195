using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Beds;

/// <summary>A bed kept free for a person or a household until an hour; past it the bed is anybody's.</summary>
internal sealed class BedHold
{
    public long Id { get; init; }

    public required long BedId { get; init; }

    public long? PersonId { get; init; }

    public long? HouseholdId { get; init; }

    public required DateTime HeldUntil { get; init; }

    public required DateTime MadeAt { get; init; }

    public required long MadeBy { get; init; }

    /// <summary>Let go, taken up, or replaced by another hold.</summary>
    public DateTime? EndedAt { get; set; }
}

internal sealed class BedHoldMap : IEntityTypeConfiguration<BedHold>
{
    public void Configure(EntityTypeBuilder<BedHold> hold) =>
        hold.HasIndex(h => h.BedId).IsUnique().HasFilter("ended_at IS NULL").HasDatabaseName("one_hold_a_bed");
}

internal enum BedChangeKind { OutOfOrder, BackInOrder, MatLaid, MatRemoved }

/// <summary>What was done to a bed itself, by whom and why. Only ever added.</summary>
internal sealed class BedChange
{
    public required Guid Id { get; init; }

    public required long BedId { get; init; }

    public required BedChangeKind Kind { get; init; }

    /// <summary>Sealed: what staff write may name somebody.</summary>
    public byte[]? Reason { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class BedChangeMap : IEntityTypeConfiguration<BedChange>
{
    public void Configure(EntityTypeBuilder<BedChange> change)
    {
        change.Property(c => c.Kind).HasConversion<string>();
        change.HasIndex(c => new { c.BedId, c.At });
    }
}

/// <summary>A second person let somebody sleep where there was no room. Only ever added.</summary>
internal sealed class BedOverrideRow
{
    /// <summary>Of the command that gave the bed.</summary>
    public required Guid Id { get; init; }

    public required long PersonId { get; init; }

    public required long BedId { get; init; }

    /// <summary>The refusal set aside: bed_taken, block_full, centre_full.</summary>
    public required string Rule { get; init; }

    public required long StaffId { get; init; }

    /// <summary>Sealed.</summary>
    public required byte[] Reason { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class BedOverrideRowMap : IEntityTypeConfiguration<BedOverrideRow>
{
    public void Configure(EntityTypeBuilder<BedOverrideRow> row) => row.HasKey(o => o.Id);
}
