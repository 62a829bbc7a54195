using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Merges;

/// <summary>Two codes found to be one thing. Each keeps its history; what comes later is written under one. Only ever added.</summary>
internal sealed class ItemMergeRow
{
    public long Id { get; init; }

    public required long FromId { get; init; }

    public required long IntoId { get; init; }

    /// <summary>What carried the goods over; none where nothing was on a shelf.</summary>
    public long? DocumentId { get; init; }

    public required string Reason { get; init; }

    public required long StaffId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class ItemMergeRowMap : IEntityTypeConfiguration<ItemMergeRow>
{
    public void Configure(EntityTypeBuilder<ItemMergeRow> merge)
    {
        merge.ToTable("item_merges");
        merge.HasIndex(m => m.FromId).IsUnique();
    }
}
