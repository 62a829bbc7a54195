using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;
using Number = Inventory.DocumentNumber;

namespace CentreHost.Stock;

/// <param name="Key">The idempotency key: the command's id, or one made here for what follows from a command.</param>
internal readonly record struct NewDocument(
    Guid Key, DocumentType Type, DateOnly Day, string? Reference = null, long? ServiceId = null)
{
    /// <summary>When it happened; now where nothing else is said.</summary>
    public DateTime? OccurredAtUtc { get; init; }

    public Place? From { get; init; }

    public Place? To { get; init; }

    public string? Partner { get; init; }

    public string? Waybill { get; init; }

    public string? Paper { get; init; }

    public long? ApprovedBy { get; init; }

    public long? ReversesId { get; init; }

    public long? TransferId { get; init; }
}

internal readonly record struct OpenedDocument(long Id, string Number);

/// <summary>Opens documents. The number is taken in the transaction that needs it, so a refusal leaves no gap.</summary>
internal static class StockDocuments
{
    private const int MostCentreCharacters = 8;

    public static OpenedDocument Open(WriteTurn turn, NewDocument document, Actor actor, string centreCode)
    {
        var serial = (long)turn.Scalar(StockSql.NextNumber, (int)document.Type, document.Day.Year)!;
        var number = new Number(document.Type, CentrePart(centreCode), document.Day.Year, checked((int)serial)).ToString();
        var id = turn.Scalar(
            StockSql.InsertDocument,
            Columns.Id(document.Key), (int)document.Type, number, Columns.Instant(document.OccurredAtUtc ?? turn.NowUtc),
            Columns.Instant(turn.NowUtc), Columns.Day(document.Day), actor.StaffId, document.Reference, document.ServiceId,
            document.From?.Code, document.To?.Code, document.Partner, document.Waybill, document.Paper, document.ApprovedBy,
            document.ReversesId, document.TransferId);
        return new OpenedDocument((long)id!, number);
    }

    /// <summary>For a document no command names, such as the settlement that follows a receipt.</summary>
    public static Guid NewKey(WriteTurn turn) => Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc));

    public static string CentreCode(WriteTurn turn) => (string)turn.Scalar(StockSql.CentreCode)!;

    /// <summary>NER-AGZ-01 gives AGZ. Whatever a centre calls itself, nobody is left unserved for want of a number.</summary>
    public static string CentrePart(string centreCode)
    {
        var parts = centreCode.Split('-');
        var letters = (parts.Length > 1 ? parts[1] : parts[0]).ToUpperInvariant()
            .Where(char.IsAsciiLetterOrDigit).Take(MostCentreCharacters).ToArray();
        return letters.Length == 0 ? "CENTRE" : new string(letters);
    }
}
