using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Reservations;

/// <summary>A stored <see cref="Inventory.Reservation"/>. What has run out holds nothing, also while its row still stands.</summary>
internal sealed class ReservationRow
{
    public required Guid DraftId { get; init; }

    public required long PlaceId { get; init; }

    public required long ItemId { get; init; }

    public required long LotId { get; init; }

    public required int Condition { get; init; }

    public required long Units { get; init; }

    public required DateTime Until { get; init; }
}

internal sealed class ReservationRowMap : IEntityTypeConfiguration<ReservationRow>
{
    public void Configure(EntityTypeBuilder<ReservationRow> reservation)
    {
        reservation.ToTable("stock_reservations");
        reservation.HasKey(r => new { r.PlaceId, r.ItemId, r.LotId, r.Condition, r.DraftId });
        reservation.HasIndex(r => r.DraftId);
    }
}
