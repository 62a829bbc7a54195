using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Beds;

internal sealed class Block
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public required BlockKind Kind { get; set; }
}

internal sealed class BlockMap : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> block) => block.HasIndex(b => b.Code).IsUnique();
}

internal sealed class Room
{
    public long Id { get; init; }

    public required long BlockId { get; init; }

    public required string Code { get; init; }
}

internal sealed class RoomMap : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room) => room.HasIndex(r => new { r.BlockId, r.Code }).IsUnique();
}

internal sealed class Bed
{
    public long Id { get; init; }

    public required long RoomId { get; init; }

    /// <summary>Unique in the centre: block, room, bed, as painted on it.</summary>
    public required string Code { get; init; }

    public bool Usable { get; set; } = true;

    /// <summary>Laid on the floor for the day, over what the room is made for: never part of the capacity.</summary>
    public bool Mat { get; set; }

    /// <summary>A mat that was rolled up again. Its stays stay on record.</summary>
    public DateTime? RemovedAt { get; set; }
}

internal sealed class BedRowMap : IEntityTypeConfiguration<Bed>
{
    public void Configure(EntityTypeBuilder<Bed> bed) => bed.HasIndex(b => b.Code).IsUnique();
}

/// <summary>Who sleeps where, from when until when; open while it lasts.</summary>
internal sealed class BedStay
{
    public long Id { get; init; }

    public required long BedId { get; init; }

    public required long PersonId { get; init; }

    public required DateTime FromAt { get; init; }

    public DateTime? UntilAt { get; set; }

    public required long StaffId { get; init; }

    /// <summary>An infant in its mother's bed; none for everybody else.</summary>
    public long? MotherId { get; set; }

    public bool OverCapacity { get; init; }

    public long? FreedBy { get; set; }

    public FreedWhy? FreedWhy { get; set; }
}

internal sealed class BedStayMap : IEntityTypeConfiguration<BedStay>
{
    public void Configure(EntityTypeBuilder<BedStay> stay)
    {
        stay.Property(s => s.FreedWhy).HasConversion<string>();

        // One occupant a bed (an infant is its mother's guest) and one bed a person at an instant, whatever the program believes.
        stay.HasIndex(s => s.BedId).IsUnique().HasFilter("until_at IS NULL AND mother_id IS NULL").HasDatabaseName("one_occupant_a_bed");
        stay.HasIndex(s => s.PersonId).IsUnique().HasFilter("until_at IS NULL").HasDatabaseName("one_bed_a_person");
        stay.HasIndex(s => s.MotherId).HasFilter("mother_id IS NOT NULL");
        stay.HasIndex(s => s.FromAt);
        stay.HasIndex(s => s.UntilAt);
    }
}
