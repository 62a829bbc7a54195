using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock;

internal sealed class Item
{
    public long Id { get; init; }

    public required string Code { get; init; }

    public required string NameFr { get; set; }

    public required string NameEn { get; set; }

    /// <summary>The unit that is never split: piece, tablet, gram, portion.</summary>
    public required string Unit { get; init; }

    public required ItemKind Kind { get; set; }

    /// <summary>Whether a receipt must name lot and last usable day.</summary>
    public bool LotTracked { get; set; }

    /// <summary>The item this one turned out to be; it keeps its code and its lines, and what is typed of it goes there.</summary>
    public long? MergedInto { get; set; }
}

internal sealed class ItemMap : IEntityTypeConfiguration<Item>
{
    public void Configure(EntityTypeBuilder<Item> item) => item.HasIndex(i => i.Code).IsUnique();
}

/// <summary>An inside place of the ledger under the name people give it.</summary>
internal sealed class StockPlace
{
    /// <summary><see cref="Inventory.Place.Code"/>: kind and number in one.</summary>
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string NameFr { get; set; }

    public required string NameEn { get; set; }
}

internal sealed class StockPlaceMap : IEntityTypeConfiguration<StockPlace>
{
    public void Configure(EntityTypeBuilder<StockPlace> place)
    {
        place.Property(p => p.Id).ValueGeneratedNever();
        place.HasIndex(p => p.Code).IsUnique();
    }
}

/// <summary>A stored <see cref="Inventory.Lot"/>.</summary>
internal sealed class StockLot
{
    public long Id { get; init; }

    public required long ItemId { get; init; }

    /// <summary>Trimmed and case-folded; empty where goods carry none and the last usable day tells them apart.</summary>
    public required string Code { get; set; }

    /// <summary>Inclusive.</summary>
    public DateOnly? LastUsableDay { get; set; }

    public required DateOnly FirstReceived { get; set; }

    /// <summary><see cref="Inventory.LotStanding"/>.</summary>
    public required int Standing { get; set; }

    /// <summary>The lot this one turned out to be; it keeps its lines and its id.</summary>
    public long? MergedInto { get; set; }
}

internal sealed class StockLotMap : IEntityTypeConfiguration<StockLot>
{
    public void Configure(EntityTypeBuilder<StockLot> lot) => lot.HasIndex(l => new { l.ItemId, l.Code, l.LastUsableDay });
}

/// <summary>A stored <see cref="Inventory.PostedLine"/>. Only ever added; the database refuses the rest.</summary>
internal sealed class StockLineRow
{
    public long Seq { get; init; }

    /// <summary>Sequence of the first of the move's two lines.</summary>
    public required long Move { get; init; }

    public required long DocumentId { get; init; }

    public required Guid Source { get; init; }

    public required long PlaceId { get; init; }

    public required long ItemId { get; init; }

    public required long LotId { get; init; }

    /// <summary><see cref="Inventory.StockCondition"/>.</summary>
    public required int Condition { get; init; }

    /// <summary>Signed whole base units.</summary>
    public required long Units { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public long? Reverses { get; init; }

    /// <summary>The count that had already seen what this document tells late; the line takes it back there.</summary>
    public Guid? AlreadyIn { get; init; }

    /// <summary>Line of the paper, from 1; none where the document has no paper of its own.</summary>
    public int? PaperLine { get; init; }
}

internal sealed class StockLineRowMap : IEntityTypeConfiguration<StockLineRow>
{
    public void Configure(EntityTypeBuilder<StockLineRow> line)
    {
        line.HasKey(l => l.Seq);
        line.HasIndex(l => new { l.PlaceId, l.ItemId, l.OccurredAt });
        line.HasIndex(l => l.Source);
        line.HasIndex(l => l.DocumentId);
        line.HasIndex(l => l.ServiceDay).HasFilter("condition <> 0");
    }
}

/// <summary>On hand at an inside place: a cache written with the lines, proved by rebuilding it from them.</summary>
internal sealed class StockBalance
{
    public required long PlaceId { get; init; }

    public required long ItemId { get; init; }

    public required long LotId { get; init; }

    public required int Condition { get; init; }

    public required long OnHand { get; init; }
}

internal sealed class StockBalanceMap : IEntityTypeConfiguration<StockBalance>
{
    public void Configure(EntityTypeBuilder<StockBalance> balance)
    {
        balance.HasKey(b => new { b.PlaceId, b.ItemId, b.LotId, b.Condition });
        balance.ToTable(t => t.HasCheckConstraint("never_below_nothing", "on_hand >= 0"));
    }
}

/// <summary>What came in and went out of an inside place on a service day, by lot, written with the lines.</summary>
internal sealed class StockDayFigure
{
    public required DateOnly ServiceDay { get; init; }

    public required long PlaceId { get; init; }

    public required long ItemId { get; init; }

    public required long LotId { get; init; }

    public required long UnitsIn { get; init; }

    public required long UnitsOut { get; init; }

    /// <summary>Signed: what counts found or missed, and what they took back of late paper.</summary>
    public required long UnitsCounted { get; init; }
}

internal sealed class StockDayFigureMap : IEntityTypeConfiguration<StockDayFigure>
{
    public void Configure(EntityTypeBuilder<StockDayFigure> figure)
    {
        figure.HasKey(f => new { f.PlaceId, f.ItemId, f.LotId, f.ServiceDay });
        // What a day's summary asks, of every item over all places. Not of the units: a row's own would change with each gift.
        figure.HasIndex(f => new { f.ItemId, f.ServiceDay });
    }
}
