using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services;

/// <summary>A gift against a rule, and who answers for it. Only ever added.</summary>
internal sealed class Override
{
    /// <summary>The gift.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The scan that was refused; overridden once.</summary>
    public required Guid Scan { get; init; }

    /// <summary>The refusal it set aside.</summary>
    public required string Rule { get; init; }

    /// <summary>The second person; who was at the counter stands in the event.</summary>
    public required long StaffId { get; init; }

    /// <summary>Sealed: people write names into reasons.</summary>
    public required byte[] Reason { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class OverrideMap : IEntityTypeConfiguration<Override>
{
    public void Configure(EntityTypeBuilder<Override> one)
    {
        one.HasKey(o => o.EventId);
        one.HasIndex(o => o.Scan).IsUnique();
    }
}

/// <summary>Why a gift was taken back after its minute at the counter had passed. Only ever added.</summary>
internal sealed class ReversalReason
{
    /// <summary>The reversing event.</summary>
    public required Guid EventId { get; init; }

    public required byte[] Reason { get; init; }

    public required long StaffId { get; init; }

    public required DateTime At { get; init; }
}

internal sealed class ReversalReasonMap : IEntityTypeConfiguration<ReversalReason>
{
    public void Configure(EntityTypeBuilder<ReversalReason> reason) => reason.HasKey(r => r.EventId);
}
