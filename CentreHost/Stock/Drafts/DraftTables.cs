using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Drafts;

internal enum DraftState
{
    Waiting,
    Posted,
    Rejected,
    Withdrawn,
}

/// <summary>A document that waits for a second person. It moves nothing until it is posted.</summary>
internal sealed class StockDraft
{
    /// <summary>The command's id; the document posted from it bears the same key.</summary>
    public required Guid Id { get; init; }

    /// <summary><see cref="Inventory.DocumentType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>The command as it was sent, in JSON.</summary>
    public required string Paper { get; init; }

    /// <summary>Why a second person is asked: the code of a phrase.</summary>
    public required string Why { get; init; }

    public required long AuthorId { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DraftState State { get; set; }

    public long? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? Note { get; set; }
}

internal sealed class StockDraftMap : IEntityTypeConfiguration<StockDraft>
{
    public void Configure(EntityTypeBuilder<StockDraft> draft)
    {
        draft.ToTable("stock_drafts");
        draft.HasKey(d => d.Id);
        draft.Property(d => d.State).HasConversion<string>();
        draft.HasIndex(d => d.State).HasFilter("state = 'Waiting'");
    }
}
