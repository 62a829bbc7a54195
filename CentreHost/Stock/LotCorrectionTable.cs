using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock;

/// <summary>What was written about a lot and is now otherwise: who said so, when and why. Only ever added.</summary>
internal sealed class LotCorrectionRow
{
    public long Id { get; init; }

    public required long LotId { get; init; }

    /// <summary>expiry, standing, code or merged.</summary>
    public required string What { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required string Reason { get; init; }

    public required long StaffId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class LotCorrectionRowMap : IEntityTypeConfiguration<LotCorrectionRow>
{
    public void Configure(EntityTypeBuilder<LotCorrectionRow> correction)
    {
        correction.ToTable("lot_corrections");
        correction.HasIndex(c => c.LotId);
    }
}
