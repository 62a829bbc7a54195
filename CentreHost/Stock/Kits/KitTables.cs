using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Kits;

/// <summary>A version of what a kit holds. A new version never changes the kits made by an older one.</summary>
internal sealed class KitContentsRow
{
    public long Id { get; init; }

    public required long KitId { get; init; }

    public required int Version { get; init; }

    /// <summary><see cref="Inventory.KitMaking"/>.</summary>
    public required int Making { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The service day it counts from; of two from one day the later version.</summary>
    public required DateOnly FromDay { get; init; }
}

internal sealed class KitContentsRowMap : IEntityTypeConfiguration<KitContentsRow>
{
    public void Configure(EntityTypeBuilder<KitContentsRow> contents)
    {
        contents.ToTable("kit_contents");
        contents.HasIndex(c => new { c.KitId, c.Version }).IsUnique();
    }
}

internal sealed class KitComponentRow
{
    public required long ContentsId { get; init; }

    public required long ItemId { get; init; }

    public required long Units { get; init; }
}

internal sealed class KitComponentRowMap : IEntityTypeConfiguration<KitComponentRow>
{
    public void Configure(EntityTypeBuilder<KitComponentRow> component)
    {
        component.ToTable("kit_components");
        component.HasKey(c => new { c.ContentsId, c.ItemId });
    }
}

/// <summary>Kits made of exactly the same lots, so that taking them apart and recalling them is exact.</summary>
internal sealed class KitLotRow
{
    public required long LotId { get; init; }

    public required int ContentsVersion { get; init; }

    public required long Made { get; init; }
}

internal sealed class KitLotRowMap : IEntityTypeConfiguration<KitLotRow>
{
    public void Configure(EntityTypeBuilder<KitLotRow> lot)
    {
        lot.ToTable("kit_lots");
        lot.HasKey(l => l.LotId);
        lot.Property(l => l.LotId).ValueGeneratedNever();
    }
}

internal sealed class KitLotPartRow
{
    public required long LotId { get; init; }

    public required long ItemId { get; init; }

    public required long PartLotId { get; init; }

    public required long PerKit { get; init; }
}

internal sealed class KitLotPartRowMap : IEntityTypeConfiguration<KitLotPartRow>
{
    public void Configure(EntityTypeBuilder<KitLotPartRow> part)
    {
        part.ToTable("kit_lot_parts");
        part.HasKey(p => new { p.LotId, p.ItemId, p.PartLotId });
        part.HasIndex(p => p.PartLotId);
    }
}
