using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Alerts;

/// <summary>A stored <see cref="Inventory.AlertMemory"/>: what of an item has been told, and through which day.</summary>
internal sealed class ItemAlertMemory
{
    public required long ItemId { get; init; }

    public required DateOnly Through { get; set; }

    /// <summary><see cref="Inventory.StockLevel"/>.</summary>
    public required int Level { get; set; }

    public required bool ExpiredOnShelf { get; set; }
}

internal sealed class ItemAlertMemoryMap : IEntityTypeConfiguration<ItemAlertMemory>
{
    public void Configure(EntityTypeBuilder<ItemAlertMemory> memory)
    {
        memory.ToTable("item_alert_memories");
        memory.HasKey(m => m.ItemId);
        memory.Property(m => m.ItemId).ValueGeneratedNever();
    }
}

/// <summary>The nearest band to its last day a lot has been told in.</summary>
internal sealed class LotExpiryTold
{
    public required long LotId { get; init; }

    /// <summary><see cref="Inventory.ExpiryBand"/>.</summary>
    public required int Band { get; set; }
}

internal sealed class LotExpiryToldMap : IEntityTypeConfiguration<LotExpiryTold>
{
    public void Configure(EntityTypeBuilder<LotExpiryTold> told)
    {
        told.ToTable("lot_expiries_told");
        told.HasKey(t => t.LotId);
        told.Property(t => t.LotId).ValueGeneratedNever();
    }
}

/// <summary>Something the store was told, once. Only ever added.</summary>
internal sealed class StockAlertRow
{
    public long Id { get; init; }

    public required long ItemId { get; init; }

    public long? LotId { get; init; }

    /// <summary><see cref="StockAlertKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The level or band before and since, by name.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    public long? Units { get; init; }

    /// <summary>Since when it is so; it may be days before it was told.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime ToldAt { get; init; }
}

internal sealed class StockAlertRowMap : IEntityTypeConfiguration<StockAlertRow>
{
    public void Configure(EntityTypeBuilder<StockAlertRow> alert)
    {
        alert.ToTable("stock_alerts");
        alert.HasIndex(a => a.ToldAt);
    }
}
