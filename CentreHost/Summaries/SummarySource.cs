using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Summaries;

/// <summary>Up to which row of a table every day before the last one built was looked at for its summary.</summary>
internal sealed class SummarySource
{
    /// <summary>The table.</summary>
    public required string Source { get; init; }

    public required long Seq { get; set; }
}

internal sealed class SummarySourceMap : IEntityTypeConfiguration<SummarySource>
{
    public void Configure(EntityTypeBuilder<SummarySource> source) => source.HasKey(s => s.Source);
}
