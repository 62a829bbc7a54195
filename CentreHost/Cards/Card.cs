using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Cards;

/// <summary>A card on paper. What may become of it stands in <see cref="CardLife"/>; every change is kept beside it.</summary>
internal sealed class Card
{
    public long Id { get; init; }

    /// <summary>The 80 random bits inside the code; the code's MAC is computed, never stored.</summary>
    public required byte[] Token { get; init; }

    public required string ShortCode { get; init; }

    public CardState State { get; set; }

    public long? PersonId { get; set; }

    /// <summary>Whose badge it is; a badge is nobody's card.</summary>
    public long? StaffId { get; init; }

    /// <summary>Of blank cards; 0 in a batch made for people.</summary>
    public required long Sheet { get; init; }

    /// <summary>1 to 10 on its sheet.</summary>
    public required int PlaceOnSheet { get; init; }

    public long? Batch { get; init; }

    public int? PlaceInBatch { get; init; }

    /// <summary>The last service day it is good on; none while the centre sets no limit.</summary>
    public DateOnly? ValidUntil { get; set; }

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
        card.HasIndex(c => c.StaffId).IsUnique().HasFilter("state = 'Bound'").HasDatabaseName("one_badge_a_member");
        card.HasIndex(c => c.PersonId, "cards_of_person");
        card.HasIndex(c => c.Batch);
        card.HasIndex(c => c.ValidUntil).HasFilter("state IN ('Bound', 'Printed')").HasDatabaseName("cards_to_expire");
    }
}
