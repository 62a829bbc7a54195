using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Summaries;

/// <summary>A closed service day in one revision. The bytes are fixed when it is built; a late event makes the next.</summary>
internal sealed class Summary
{
    public long Id { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required int Revision { get; init; }

    public SummaryState State { get; set; }

    public required DateTime BuiltAt { get; init; }

    /// <summary>Canonical JSON, UTF-8.</summary>
    public required byte[] Content { get; init; }

    public required byte[] Sha256 { get; init; }

    public long? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>The head's remark. It stays at the centre and is never written into a file.</summary>
    public byte[]? Comment { get; set; }
}

internal sealed class SummaryMap : IEntityTypeConfiguration<Summary>
{
    public void Configure(EntityTypeBuilder<Summary> summary) =>
        summary.HasIndex(s => new { s.ServiceDay, s.Revision }).IsUnique();
}
