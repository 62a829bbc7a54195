using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Staff;

/// <summary>Who did or read what. Rows are only ever added, each carrying the hash of the one before.</summary>
internal sealed class AuditEntry
{
    public long Seq { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }

    public required string Kiosk { get; init; }

    public required string Action { get; init; }

    /// <summary>A number or code, never a name.</summary>
    public required string Subject { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry) => entry.HasKey(e => e.Seq);
}
