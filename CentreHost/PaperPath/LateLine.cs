using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.PaperPath;

/// <summary>A line told after the fact: this row is what marks its event as late. Only ever added.</summary>
internal sealed class LateLine
{
    /// <summary>Made by the kiosk, and the id of the event where one was kept.</summary>
    public required Guid Id { get; init; }

    /// <summary>It is a service event. Without one the line alone is kept: who had it decides whether anything was given.</summary>
    public required bool Served { get; init; }

    public long? Sheet { get; init; }

    public required long ServiceId { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime EnteredAt { get; init; }

    public required long EnteredBy { get; init; }

    public required string Kiosk { get; init; }

    public long? PersonId { get; init; }

    /// <summary>Sealed: what was typed where nobody is known by it, which may be a name.</summary>
    public byte[]? Typed { get; init; }
}

internal sealed class LateLineMap : IEntityTypeConfiguration<LateLine>
{
    public void Configure(EntityTypeBuilder<LateLine> line)
    {
        line.HasKey(l => l.Id);
        line.HasIndex(l => l.Sheet).HasFilter("sheet IS NOT NULL");
    }
}

/// <summary>A late line that a rule of its day would have refused. It counts all the same; the head looks at it.</summary>
internal sealed class Conflict
{
    public required Guid LineId { get; init; }

    /// <summary>A code of <see cref="Services.ScanCode"/>.</summary>
    public required string Rule { get; init; }

    public string? Argument { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class ConflictMap : IEntityTypeConfiguration<Conflict>
{
    public void Configure(EntityTypeBuilder<Conflict> conflict) => conflict.HasKey(c => c.LineId);
}

/// <summary>What the head decided, and why. Only ever added, once for a conflict.</summary>
internal sealed class ConflictDecision
{
    public required Guid Id { get; init; }

    public required Guid LineId { get; init; }

    public required ConflictEnd Decision { get; init; }

    /// <summary>Sealed: people write names into reasons.</summary>
    public required byte[] Reason { get; init; }

    /// <summary>The line that stands for the person it was given to.</summary>
    public Guid? NewLineId { get; init; }

    public required long StaffId { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class ConflictDecisionMap : IEntityTypeConfiguration<ConflictDecision>
{
    public void Configure(EntityTypeBuilder<ConflictDecision> decision)
    {
        decision.Property(d => d.Decision).HasConversion<string>();
        decision.HasIndex(d => d.LineId).IsUnique();
    }
}
