using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Cards;

/// <summary>Cards made for named people, or badges for staff, printed and activated together. Only ever added.</summary>
internal sealed class CardBatch
{
    /// <summary>Printed on every card of it.</summary>
    public long Id { get; init; }

    public required BatchKind Kind { get; init; }

    /// <summary>Whom it was made for: a convoy's code, a household's, or nothing.</summary>
    public string? MadeFor { get; init; }

    public required DateTime MadeAt { get; init; }

    public required long MadeBy { get; init; }
}

internal sealed class CardBatchMap : IEntityTypeConfiguration<CardBatch>
{
    public void Configure(EntityTypeBuilder<CardBatch> batch) => batch.ToTable("card_batches");
}

/// <summary>A file of cards was handed out to be printed, and whether every code on it had been read back. Only ever added.</summary>
internal sealed class CardPrint
{
    public long Seq { get; init; }

    public required DateTime At { get; init; }

    public required long StaffId { get; init; }

    public required string Kiosk { get; init; }

    /// <summary>None: sheets of blank cards.</summary>
    public long? Batch { get; init; }

    public long? FirstSheet { get; init; }

    public long? LastSheet { get; init; }

    public required int Cards { get; init; }

    public required CardLayout Layout { get; init; }

    public required bool ReadBack { get; init; }
}

internal sealed class CardPrintMap : IEntityTypeConfiguration<CardPrint>
{
    public void Configure(EntityTypeBuilder<CardPrint> print)
    {
        print.HasKey(p => p.Seq);
        print.HasIndex(p => p.Batch);
    }
}
