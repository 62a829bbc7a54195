using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Planning;

/// <summary>A way to type and show quantities, and what a scanner reads on it. A lens: changing it changes no stock.</summary>
internal sealed class ItemPack
{
    public long Id { get; init; }

    public required long ItemId { get; init; }

    public required string NameFr { get; set; }

    public required string NameEn { get; set; }

    public required long Units { get; set; }

    /// <summary>Fourteen digits, shorter article numbers filled with zeros on the left.</summary>
    public string? Gtin { get; set; }
}

internal sealed class ItemPackMap : IEntityTypeConfiguration<ItemPack>
{
    public void Configure(EntityTypeBuilder<ItemPack> pack)
    {
        pack.ToTable("item_packs");
        pack.HasIndex(p => new { p.ItemId, p.NameFr }).IsUnique();
        pack.HasIndex(p => p.Gtin).IsUnique().HasFilter("gtin IS NOT NULL");
    }
}

/// <summary>How an item is planned: how long it takes to come, how much to keep, what heads need of it.</summary>
internal sealed class ItemPlan
{
    public required long ItemId { get; init; }

    public required int LeadDays { get; set; }

    public required int SafetyDays { get; set; }

    public required int ReviewDays { get; set; }

    /// <summary>So many units for so many heads a day; none where only past consumption is known.</summary>
    public long? UnitsPerHeads { get; set; }

    public long? Heads { get; set; }

    /// <summary>Days that goods must stay usable after the day they are given; 0 lets the last day itself through.</summary>
    public int MinimumDaysLeft { get; set; }
}

internal sealed class ItemPlanMap : IEntityTypeConfiguration<ItemPlan>
{
    public void Configure(EntityTypeBuilder<ItemPlan> plan)
    {
        plan.ToTable("item_plans");
        plan.HasKey(p => p.ItemId);
        plan.Property(p => p.ItemId).ValueGeneratedNever();
    }
}

/// <summary>What the centre head decides about the store; one row.</summary>
internal sealed class StockSettings
{
    public int Id { get; init; } = 1;

    /// <summary>Days back a storekeeper may date a document without a second person.</summary>
    public required int StorekeeperWindowDays { get; set; }

    /// <summary>Days back anything may be dated at all.</summary>
    public required int WindowDays { get; set; }

    /// <summary>Last closed day; nothing is written on it or before but by the head.</summary>
    public DateOnly? LockedThrough { get; set; }

    /// <summary>A difference beyond this share of the book is counted again.</summary>
    public required int RecountPercent { get; set; }

    /// <summary>How long what waits for a second person holds the goods it asks for.</summary>
    public required int ReservationHours { get; set; }
}

internal sealed class StockSettingsMap : IEntityTypeConfiguration<StockSettings>
{
    public void Configure(EntityTypeBuilder<StockSettings> settings)
    {
        settings.ToTable("stock_settings");
        settings.HasData(new StockSettings { StorekeeperWindowDays = 3, WindowDays = 30, RecountPercent = 10, ReservationHours = 48 });
    }
}
