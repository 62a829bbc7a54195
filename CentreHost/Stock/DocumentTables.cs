using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock;

/// <summary>A posted document. Meal sessions and days of service keep theirs open and append a line a scan.</summary>
internal sealed class StockDocument
{
    public long Id { get; init; }

    /// <summary>The idempotency key.</summary>
    public required Guid Key { get; init; }

    /// <summary><see cref="Inventory.DocumentType"/>.</summary>
    public required int Type { get; init; }

    /// <summary>TYPE-CENTRE-YYYY-NNNNN, gapless within its type and year.</summary>
    public required string Number { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required long StaffId { get; init; }

    public string? Reference { get; init; }

    /// <summary>The service whose hand-outs of the day this document collects.</summary>
    public long? ServiceId { get; init; }

    public long? FromPlaceId { get; init; }

    public long? ToPlaceId { get; init; }

    /// <summary>Supplier, borrower or lender, as written.</summary>
    public string? Partner { get; init; }

    /// <summary>The waybill's own number; one supplier uses a number once, two suppliers may use the same.</summary>
    public string? Waybill { get; init; }

    /// <summary>What was typed, as JSON of the command: packs, reasons, witnesses, what the waybill promised.</summary>
    public string? Paper { get; init; }

    /// <summary>Who approved it, where the rules ask for a second person.</summary>
    public long? ApprovedBy { get; init; }

    /// <summary>The document this one undoes.</summary>
    public long? ReversesId { get; init; }

    /// <summary>The dispatch an arrival answers.</summary>
    public long? TransferId { get; init; }
}

internal sealed class StockDocumentMap : IEntityTypeConfiguration<StockDocument>
{
    public void Configure(EntityTypeBuilder<StockDocument> document)
    {
        document.HasIndex(d => d.Key).IsUnique();
        document.HasIndex(d => d.Number).IsUnique();
        document.HasIndex(d => new { d.ServiceId, d.ServiceDay }).IsUnique().HasFilter("service_id IS NOT NULL");
        document.HasIndex(d => new { d.Partner, d.Waybill }).HasFilter("waybill IS NOT NULL");
        document.HasIndex(d => d.ReversesId).HasFilter("reverses_id IS NOT NULL");
        document.HasIndex(d => d.TransferId).HasFilter("transfer_id IS NOT NULL");
    }
}

/// <summary>The last number given, by type and year; taken in the document's own transaction, so no gap can arise.</summary>
internal sealed class DocumentNumber
{
    public required int Type { get; init; }

    public required int Year { get; init; }

    public required long Last { get; set; }
}

internal sealed class DocumentNumberMap : IEntityTypeConfiguration<DocumentNumber>
{
    public void Configure(EntityTypeBuilder<DocumentNumber> number) => number.HasKey(n => new { n.Type, n.Year });
}
