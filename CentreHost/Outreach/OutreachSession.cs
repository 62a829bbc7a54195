using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Outreach;

/// <summary>An information or outreach session. Only ever added.</summary>
internal sealed class OutreachSession
{
    public required Guid Id { get; init; }

    public required OutreachKind Kind { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required string Place { get; init; }

    public required string Topic { get; init; }

    public required string Language { get; init; }

    public required int Women { get; init; }

    public required int Men { get; init; }

    public required int Children { get; init; }

    public required long StaffId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class OutreachSessionMap : IEntityTypeConfiguration<OutreachSession>
{
    public void Configure(EntityTypeBuilder<OutreachSession> session)
    {
        session.Property(s => s.Kind).HasConversion<string>();
        session.HasIndex(s => s.ServiceDay);
    }
}
