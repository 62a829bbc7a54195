using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Services.Loans;

/// <summary>What a person has on loan, until it comes back or is written off.</summary>
internal sealed class Loan
{
    /// <summary>The event that gave it.</summary>
    public required Guid EventId { get; init; }

    public required long PersonId { get; init; }

    public required long ServiceId { get; init; }

    public required DateTime LentAt { get; init; }

    public DateTime? EndedAt { get; set; }

    public LoanEnd? EndedHow { get; set; }

    public long? EndedBy { get; set; }
}

internal sealed class LoanMap : IEntityTypeConfiguration<Loan>
{
    public void Configure(EntityTypeBuilder<Loan> loan)
    {
        loan.HasKey(l => l.EventId);
        loan.Property(l => l.EndedHow).HasConversion<string>();
        loan.HasIndex(l => new { l.PersonId, l.ServiceId }).HasFilter("ended_at IS NULL");
    }
}
