using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services.Disputes;

/// <summary>Somebody who was refused and does not accept it, until the supervisor has answered: no one leaves without.</summary>
internal sealed class Dispute
{
    public required Guid Id { get; init; }

    /// <summary>The refused scan it is about, where there was one.</summary>
    public Guid? Scan { get; init; }

    public long? PersonId { get; init; }

    public long? ServiceId { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required long OpenedBy { get; init; }

    public required string Kiosk { get; init; }

    /// <summary>Sealed.</summary>
    public byte[]? Words { get; init; }

    public DisputeAnswer? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public long? AnsweredBy { get; set; }

    /// <summary>Sealed.</summary>
    public byte[]? AnswerWords { get; set; }
}

internal sealed class DisputeMap : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> dispute)
    {
        dispute.Property(d => d.Answer).HasConversion<string>();
        dispute.HasIndex(d => d.AnsweredAt);
    }
}
