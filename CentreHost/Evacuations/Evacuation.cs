using CentreHost.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Evacuations;

/// <summary>Everybody out, and counted where they gather. One at a time.</summary>
internal sealed class Evacuation
{
    public long Id { get; init; }

    public required DateTime StartedAt { get; init; }

    public required long StartedBy { get; init; }

    /// <summary>An exercise is counted like the real thing and says so on its report.</summary>
    public required bool Drill { get; init; }

    public DateTime? EndedAt { get; set; }

    public long? EndedBy { get; set; }
}

internal sealed class EvacuationMap : IEntityTypeConfiguration<Evacuation>
{
    public void Configure(EntityTypeBuilder<Evacuation> evacuation) => evacuation.HasIndex(e => e.EndedAt);
}

/// <summary>Who was on site when it began, and where: what becomes of their status meanwhile loses nobody.</summary>
internal sealed class EvacuationExpected
{
    public required long EvacuationId { get; init; }

    public required long PersonId { get; init; }

    public string? Bed { get; init; }

    public string? Household { get; init; }
}

internal sealed class EvacuationExpectedMap : IEntityTypeConfiguration<EvacuationExpected>
{
    public void Configure(EntityTypeBuilder<EvacuationExpected> expected) =>
        expected.HasKey(e => new { e.EvacuationId, e.PersonId });
}

/// <summary>Somebody seen at the assembly point. The first time counts; every time is kept.</summary>
internal sealed class EvacuationScan
{
    public long Seq { get; init; }

    public required Guid Id { get; init; }

    public required long EvacuationId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>None: known by sight, and found on the list of the missing.</summary>
    public long? CardId { get; init; }

    public required DateTime At { get; init; }

    public required string Kiosk { get; init; }

    public required long StaffId { get; init; }

    public required ReadBy ReadBy { get; init; }
}

internal sealed class EvacuationScanMap : IEntityTypeConfiguration<EvacuationScan>
{
    public void Configure(EntityTypeBuilder<EvacuationScan> scan)
    {
        scan.HasKey(s => s.Seq);
        scan.HasIndex(s => s.Id).IsUnique();
        scan.HasIndex(s => new { s.EvacuationId, s.PersonId });
    }
}
