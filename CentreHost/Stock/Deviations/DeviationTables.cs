using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Deviations;

/// <summary>A posted document whose lines first expired, first out could choose for. Only ever added to.</summary>
internal sealed class FefoPick
{
    public required long DocumentId { get; init; }

    /// <summary>Where the goods left.</summary>
    public required long PlaceId { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required int Lines { get; init; }
}

internal sealed class FefoPickMap : IEntityTypeConfiguration<FefoPick>
{
    public void Configure(EntityTypeBuilder<FefoPick> pick)
    {
        pick.ToTable("fefo_picks");
        pick.HasKey(p => p.DocumentId);
        pick.Property(p => p.DocumentId).ValueGeneratedNever();
        pick.HasIndex(p => p.ServiceDay);
    }
}

/// <summary>A line of it that took other lots by choice, and the reason given. Only ever added to.</summary>
internal sealed class FefoDeviation
{
    public required long DocumentId { get; init; }

    /// <summary>Line of the paper, from 1; a kit nobody makes beforehand has several items on one.</summary>
    public required int PaperLine { get; init; }

    public required long ItemId { get; init; }

    public required string Reason { get; init; }
}

internal sealed class FefoDeviationMap : IEntityTypeConfiguration<FefoDeviation>
{
    public void Configure(EntityTypeBuilder<FefoDeviation> deviation)
    {
        deviation.ToTable("fefo_deviations");
        deviation.HasKey(d => new { d.DocumentId, d.PaperLine, d.ItemId });
    }
}
