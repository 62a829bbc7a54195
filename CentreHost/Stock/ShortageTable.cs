using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock;

/// <summary>A stored <see cref="Inventory.OpenShortage"/>: something was given that the book did not have.</summary>
internal sealed class ShortageRow
{
    public long Id { get; init; }

    /// <summary>The service event that took it.</summary>
    public required Guid Source { get; init; }

    public required long PlaceId { get; init; }

    public required long ItemId { get; init; }

    public required long Missing { get; init; }

    public required long Settled { get; set; }

    public required long Cancelled { get; set; }

    public required DateTime OccurredAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    /// <summary>Where the goods went: to people, or into the pots.</summary>
    public required long ToPlaceId { get; init; }
}

internal sealed class ShortageRowMap : IEntityTypeConfiguration<ShortageRow>
{
    public void Configure(EntityTypeBuilder<ShortageRow> shortage)
    {
        shortage.HasIndex(s => new { s.Source, s.PlaceId, s.ItemId }).IsUnique();
        shortage.Property(s => s.ToPlaceId).HasDefaultValue((long)Inventory.Place.PeopleServed.Code);
        shortage.HasIndex(s => s.ServiceDay);
        shortage.HasIndex(s => new { s.PlaceId, s.ItemId })
            .HasFilter("settled + cancelled < missing").HasDatabaseName("shortages_still_open");
    }
}
