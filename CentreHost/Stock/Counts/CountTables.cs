using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Counts;

/// <summary>A shelf that was counted, also where nothing differed. Only ever added; late paper is judged by it.</summary>
internal sealed class CountedShelfRow
{
    public long Id { get; init; }

    public required long DocumentId { get; init; }

    /// <summary>The count document's key, which lines absorbed later bear as their <c>already_in</c>.</summary>
    public required Guid Count { get; init; }

    public required long PlaceId { get; init; }

    public required long ItemId { get; init; }

    public required long LotId { get; init; }

    public required int Condition { get; init; }

    public required DateTime CountedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required long Counted { get; init; }

    /// <summary>What the book said at that instant, when the count was posted.</summary>
    public required long Book { get; init; }
}

internal sealed class CountedShelfRowMap : IEntityTypeConfiguration<CountedShelfRow>
{
    public void Configure(EntityTypeBuilder<CountedShelfRow> shelf)
    {
        shelf.ToTable("stock_counts");
        shelf.HasIndex(s => new { s.PlaceId, s.ItemId, s.CountedAt });
        shelf.HasIndex(s => s.DocumentId);
    }
}
