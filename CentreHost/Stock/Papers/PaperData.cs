using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;

namespace CentreHost.Stock.Papers;

/// <summary>A posted document as its paper: what was typed, the lots the ledger took, and who signed.</summary>
internal sealed class PaperData(
    StockView view, Vault vault, ServiceDays days, PaperLanguage language, string centreName, string centreCode)
{
    private const string SelectDocument =
        """
        SELECT d.id, d.type, d.service_day, d.partner, d.waybill, d.reference, d.paper, d.from_place_id, d.to_place_id,
               s.id, s.code, s.name, a.id, a.code, a.name
        FROM stock_documents d LEFT JOIN staff s ON s.id = d.staff_id LEFT JOIN staff a ON a.id = d.approved_by WHERE d.number = @1
        """;

    private const string SelectTaken =
        """
        SELECT i.code, i.name_fr, i.name_en, i.unit, o.code, o.last_usable_day, sum(l.units), coalesce(l.paper_line, 0), l.condition
        FROM stock_lines l JOIN items i ON i.id = l.item_id JOIN lots o ON o.id = l.lot_id
        WHERE l.document_id = @1 AND l.units > 0 AND l.already_in IS NULL
        GROUP BY l.paper_line, i.id, o.id, l.condition ORDER BY min(l.seq)
        """;

    public static PaperLanguage LanguageOf(string? language) => language == "en" ? PaperLanguage.English : PaperLanguage.French;

    public Answer<byte[]> Draw(string number, PrintedBy printedBy)
    {
        if (view.Rows(SelectDocument, row => Read(row, vault), number) is not [var document])
        {
            return StockRefusal.DocumentUnknown(number);
        }

        var identity = new PaperIdentity(centreName, centreCode, number, document.Day);
        var taken = view.Rows(SelectTaken, row => new Taken(
            new PaperItem(row.GetString(0), Said(row.Name(1)), row.GetString(3)),
            row.GetString(4) is { Length: > 0 } code ? code : null, row.DayOrNone(5), row.GetInt64(6), row.GetInt32(7),
            (StockCondition)row.GetInt32(8)), document.Id);
        return document.Type switch
        {
            DocumentType.Receipt => GoodsReceivedNote.Draw(Received(document, identity, taken), language, printedBy),
            DocumentType.Dispatch => Waybill.Draw(Sent(document, identity, taken), language, printedBy),
            DocumentType.Arrival => TransferSlip.Draw(Arrived(document, identity), language, printedBy),
            DocumentType.Loss or DocumentType.Disposal => LossReport.Draw(Lost(document, identity, taken), language, printedBy),
            DocumentType.Count => CountReport.Draw(Counted(document, identity), language, printedBy),
            _ => IssueSlip.Draw(Issued(document, identity, taken), language, printedBy),
        };
    }

    public string Said(Sentence sentence) => language == PaperLanguage.English ? sentence.En : sentence.Fr;

    private GoodsReceivedNoteData Received(Posted document, PaperIdentity identity, List<Taken> taken)
    {
        var paper = document.Paper is { } json ? JsonSerializer.Deserialize(json, CentreJson.Default.Receive) : null;
        var lines = paper is null
            ? taken.ConvertAll(line => new GoodsReceivedLine(line.Item, line.Units) { Lot = line.Lot, LastUsableDay = line.LastUsableDay })
            : [.. paper.Lines.Select(line => new GoodsReceivedLine(ItemOf(line.Item), line.Units, line.Damaged)
            {
                Ordered = line.Ordered,
                OnWaybill = line.OnWaybill,
                Lot = line.Lot,
                LastUsableDay = line.LastUsableDay,
                Claim = line.Claim,
            })];
        return new GoodsReceivedNoteData(identity, Place(document.To), document.Partner ?? "–", lines)
        {
            Waybill = document.Waybill,
            Vehicle = paper?.Vehicle,
            Driver = paper?.Driver,
            Notes = document.Reference,
            ReceivedBy = new Signatory(document.Staff),
        };
    }

    private WaybillData Sent(Posted document, PaperIdentity identity, List<Taken> taken)
    {
        var paper = Move(document);
        var lines = taken.ConvertAll(line => new WaybillLine(line.Item, line.Units) { Lot = line.Lot, LastUsableDay = line.LastUsableDay });
        return new WaybillData(identity, Place(document.From), paper?.Partner ?? "–", paper?.Driver ?? "", paper?.Vehicle ?? "", lines)
        {
            Notes = paper?.Note,
            DispatchedBy = new Signatory(document.Staff),
        };
    }

    private TransferSlipData Arrived(Posted document, PaperIdentity identity)
    {
        var paper = JsonSerializer.Deserialize(document.Paper!, CentreJson.Default.ReceiveTransfer)!;
        var (sentOn, from) = view.Rows(
            "SELECT service_day, from_place_id FROM stock_documents WHERE number = @1", row => (row.Day(0), row.GetInt64(1)), paper.Dispatch).Single();
        var key = view.Rows("SELECT key FROM stock_documents WHERE number = @1", row => (byte[])row[0], paper.Dispatch).Single();
        var standing = TransferStanding.Of(view.Rows(StockSql.LinesOfSource, StockRows.Line, key)).ToDictionary(lot => lot.Lot.Value);
        var lines = paper.Lines.Select(line => new TransferSlipLine(ItemOf(line.Item), standing[line.Lot].Sent.Units)
        {
            Lot = LotOf(line.Lot),
            Receipt = new TransferReceipt(line.Sound, line.Damaged, line.Surplus),
        });
        return new TransferSlipData(identity, Place(from), Place(document.To), sentOn, [.. lines])
        {
            ReceivedOn = document.Day,
            Waybill = paper.Dispatch,
            Notes = paper.Note,
            ReceivedBy = new Signatory(document.Staff),
        };
    }

    private LossReportData Lost(Posted document, PaperIdentity identity, List<Taken> taken)
    {
        var paper = Move(document);
        var lines = taken.ConvertAll(line => new LossReportLine(line.Item, line.Units, ReasonOf(paper, line))
        {
            Lot = line.Lot,
            LastUsableDay = line.LastUsableDay,
        });
        return new LossReportData(identity, document.Type == DocumentType.Disposal, Place(document.From), lines)
        {
            Circumstances = paper?.Note,
            ReportedBy = new Signatory(document.Staff),
            ApprovedBy = document.Approver is { } approver ? new Signatory(approver) : null,
            Witnesses = paper?.Witness is { } witness ? [new Signatory(witness)] : [],
        };
    }

    private IssueSlipData Issued(Posted document, PaperIdentity identity, List<Taken> taken)
    {
        var paper = Move(document);
        var lines = taken.ConvertAll(line => new IssueSlipLine(line.Item, line.Units)
        {
            Lot = line.Lot,
            LastUsableDay = line.LastUsableDay,
            Remark = line.PaperLine > 0 && paper is not null ? paper.Lines[line.PaperLine - 1].ChoiceReason : null,
        });
        return new IssueSlipData(identity, Place(document.From), document.Partner ?? Place(document.To), lines)
        {
            Notes = document.Reference,
            IssuedBy = new Signatory(document.Staff),
        };
    }

    private CountReportData Counted(Posted document, PaperIdentity identity)
    {
        var lines = view.Rows(
            """
            SELECT i.code, i.name_fr, i.name_en, i.unit, o.code, o.last_usable_day, c.book, c.counted, c.counted_at
            FROM stock_counts c JOIN items i ON i.id = c.item_id JOIN lots o ON o.id = c.lot_id WHERE c.document_id = @1 ORDER BY c.id
            """,
            row => new CountReportLine(
                new PaperItem(row.GetString(0), Said(row.Name(1)), row.GetString(3)), row.GetInt64(6), row.GetInt64(7),
                row.GetInt64(6) == row.GetInt64(7) ? CountOutcome.Equal : CountOutcome.Differs)
            {
                Lot = row.GetString(4) is { Length: > 0 } code ? code : null,
                LastUsableDay = row.DayOrNone(5),
                CountedAt = days.LocalHour(Columns.Instant(row.GetInt64(8))),
            },
            document.Id);
        return new CountReportData(identity, Place(document.To), lines)
        {
            Notes = document.Reference,
            CountedBy = new Signatory(document.Staff),
            ApprovedBy = document.Approver is { } approver ? new Signatory(approver) : null,
        };
    }

    private static LossReason ReasonOf(MoveGoods? paper, Taken line) =>
        line.PaperLine > 0 && paper?.Lines[line.PaperLine - 1].Loss is { } loss ? Enum.Parse<LossReason>(loss.ToString()) : LossReason.Other;

    private static MoveGoods? Move(Posted document) =>
        document.Type is DocumentType.Reversal or DocumentType.Settlement or DocumentType.Service or DocumentType.MealSession
            or DocumentType.Cooking or DocumentType.Assembly or DocumentType.Dismantling or DocumentType.SessionClose
            or DocumentType.Opening or DocumentType.Merge || document.Paper is null
            ? null
            : JsonSerializer.Deserialize(document.Paper, CentreJson.Default.MoveGoods);

    private PaperItem ItemOf(string code) => view.Rows(
        "SELECT code, name_fr, name_en, unit FROM items WHERE code = @1",
        row => new PaperItem(row.GetString(0), Said(row.Name(1)), row.GetString(3)), code).Single();

    private string? LotOf(long lot) =>
        view.Rows("SELECT code FROM lots WHERE id = @1", row => row.GetString(0), lot).Single() is { Length: > 0 } code ? code : null;

    private string Place(long? place) => place is { } known ? Said(Places.NameOf(view, known)) : "–";

    private static Posted Read(Microsoft.Data.Sqlite.SqliteDataReader row, Vault vault) => new(
        row.GetInt64(0), (DocumentType)row.GetInt32(1), row.Day(2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6),
        row.StaffName(9, vault), row.IsDBNull(12) ? null : row.StaffName(12, vault),
        row.IsDBNull(7) ? null : row.GetInt64(7), row.IsDBNull(8) ? null : row.GetInt64(8));

    private static string? Text(Microsoft.Data.Sqlite.SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed record Taken(PaperItem Item, string? Lot, DateOnly? LastUsableDay, long Units, int PaperLine, StockCondition Condition);

    private sealed record Posted(
        long Id, DocumentType Type, DateOnly Day, string? Partner, string? Waybill, string? Reference, string? Paper, string Staff,
        string? Approver, long? From, long? To);
}
