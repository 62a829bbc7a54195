using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Cards;

/// <summary>A card's state changed: who, when, why. Only ever added.</summary>
internal sealed class CardChange
{
    public long Seq { get; init; }

    public required long CardId { get; init; }

    public required CardState FromState { get; init; }

    public required CardState ToState { get; init; }

    public required DateTime At { get; init; }

    /// <summary>None where the calendar did it, or it was done before changes were kept.</summary>
    public long? StaffId { get; init; }

    public required string Kiosk { get; init; }

    /// <summary>A word of <see cref="CardWhy"/>, or the reason staff gave.</summary>
    public required string Why { get; init; }
}

internal sealed class CardChangeMap : IEntityTypeConfiguration<CardChange>
{
    public void Configure(EntityTypeBuilder<CardChange> change)
    {
        change.HasKey(c => c.Seq);
        change.HasIndex(c => c.CardId);
    }
}

/// <summary>The head has seen that a revoked card was shown. Only ever added.</summary>
internal sealed class CardAlertSeen
{
    /// <summary>The refused scan's place in the host's order.</summary>
    public required long RefusedSeq { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }
}

internal sealed class CardAlertSeenMap : IEntityTypeConfiguration<CardAlertSeen>
{
    public void Configure(EntityTypeBuilder<CardAlertSeen> seen)
    {
        seen.ToTable("card_alerts_seen");
        seen.HasKey(s => s.RefusedSeq);
        seen.Property(s => s.RefusedSeq).ValueGeneratedNever();
    }
}
