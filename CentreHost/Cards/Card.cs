using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Cards;

/// <summary>A printed card: blank until it is bound, revoked for ever. It carries nothing personal.</summary>
internal sealed class Card
{
    public long Id { get; init; }

    /// <summary>The 80 random bits inside the code; the code's MAC is computed, never stored.</summary>
    public required byte[] Token { get; init; }

    public required string ShortCode { get; init; }

    public CardState State { get; set; }

    public long? PersonId { get; set; }

    public required long Sheet { get; init; }

    /// <summary>1 to 10 on its sheet.</summary>
    public required int PlaceOnSheet { get; init; }

    public required DateTime MadeAt { get; init; }

    public DateTime? BoundAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public string? RevokedBecause { get; set; }
}

internal sealed class CardMap : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> card)
    {
        card.HasIndex(c => c.Token).IsUnique();
        card.HasIndex(c => c.ShortCode).IsUnique();
        card.HasIndex(c => c.Sheet);

        // One card in force a person: a second binding is an error of ours, not a matter of timing.
        card.HasIndex(c => c.PersonId).IsUnique().HasFilter("state = 'Bound'");
    }
}
