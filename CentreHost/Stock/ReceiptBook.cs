using System.Text.Json;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Goods that arrive: every error of the paper is told at once, or all of it is posted and settles what is open.</summary>
internal static class ReceiptBook
{
    private const int LongestText = 200;

    // A thousand lines take the writer some 40 ms; people at the counter wait behind it.
    private const int MostLines = 1_000;

    // SQLite folds no accents: what it finds by the plain letters is compared once more here.
    private const string SelectWaybills =
        """
        SELECT id, number, partner, waybill FROM stock_documents INDEXED BY ix_stock_documents_partner_waybill
        WHERE waybill IS NOT NULL AND waybill LIKE @1 ESCAPE '!' AND type = 1 ORDER BY id
        """;

    // A receipt may be written again with its waybill once all of it was undone.
    private const string StillStands =
        """
        SELECT 1 FROM stock_lines l WHERE l.document_id = @1 AND l.units > 0 AND l.already_in IS NULL
          AND l.units > (SELECT coalesce(sum(r.units), 0) FROM stock_documents u JOIN stock_lines r ON r.document_id = u.id
                         WHERE u.reverses_id = @1 AND r.reverses = l.move AND r.units > 0)
        LIMIT 1
        """;

    public static Answer<Received> Receive(
        WriteTurn turn, Receive request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        if (turn.Scalar(StockSql.FindPlace, request.Place ?? "") is not long placeCode)
        {
            return StockRefusal.PlaceUnknown(request.Place ?? "");
        }

        var place = Place.FromCode((int)placeCode);
        if (FaultOf(turn, request, place) is { } fault)
        {
            return fault;
        }

        var moment = PaperMoment.Of(turn, request.On, PaperDirection.In, days, agreed);
        var (refused, late) = moment.Check(turn, days, agreed?.By ?? author);
        if (refused is not null)
        {
            return refused;
        }

        var paper = Paper.Read(turn, request.Lines ?? []);
        var (plan, errors) = Plan(turn, request, paper, place, moment);
        if (plan is null)
        {
            return StockRefusal.ReceiptRefused(errors.Said(turn));
        }

        if (late is null || agreed is not null)
        {
            return Post(turn, request, plan, moment, paper, author, agreed?.By);
        }

        StockDrafts.Keep(turn, request.Id, DocumentType.Receipt, Typed(request), late, author);
        return new Received(request.Id, "", []) { WaitsBecause = late };
    }

    private static Refusal? FaultOf(WriteTurn turn, Receive request, Place place)
    {
        string?[] texts = [request.Reference, request.Supplier, request.Waybill, request.Vehicle, request.Driver];
        return place.Kind == PlaceKind.Transit ? StockRefusal.OnTheRoad(request.Place)
            : request.Cooked && place.Kind != PlaceKind.Kitchen ? StockRefusal.CookedElsewhere(request.Place)
            : texts.Any(text => text?.Length > LongestText) ? PersonRefusal.TextTooLong(LongestText)
            : Trimmed(request.Waybill) is { } waybill && ReceivedWith(turn, waybill, Trimmed(request.Supplier)) is { } number
                ? StockRefusal.WaybillKnown(waybill, number)
            : null;
    }

    /// <summary>However it is typed: one supplier uses a number once, and so does one nobody named.</summary>
    private static string? ReceivedWith(WriteTurn turn, string waybill, string? supplier) => turn.Read(SelectWaybills, PlainLetters(waybill))
        .ReadAll(row => (Id: row.GetInt64(0), Number: row.GetString(1), Supplier: row.TextOrNone(2), Waybill: row.GetString(3)))
        .Find(known => IsSame(known.Waybill, waybill) && IsSame(known.Supplier, supplier)
            && turn.Scalar(StillStands, known.Id) is not null).Number;

    private static string PlainLetters(string waybill) =>
        string.Concat(waybill.EnumerateRunes().Select(rune => rune.IsAscii ? $"!{rune}" : "_"));

    private static bool IsSame(string? one, string? other) =>
        string.Equals(Trimmed(one), Trimmed(other), StringComparison.OrdinalIgnoreCase);

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static (Posting.Accepted? Plan, List<PaperError> Errors) Plan(
        WriteTurn turn, Receive request, Paper paper, Place place, PaperMoment moment)
    {
        var errors = paper.Count > MostLines
            ? [new PaperError(0, "receipt_too_long", MostLines)]
            : paper.Errors(request.Cooked, request.Donation);
        var receipt = new Receipt(place, moment.Day, paper.Known) { From = request.Cooked ? Place.Bench : Place.Supplier };
        var plan = StockLedger.PlanReceipt(receipt, paper.Lots, new LotId((long)turn.Scalar(StockSql.NextLot)!));
        if (plan is Posting.Refused refused)
        {
            errors.AddRange(paper.Sayable(refused.Errors));
        }

        return (errors.Count == 0 ? plan as Posting.Accepted : null, errors);
    }

    private static Received Post(
        WriteTurn turn, Receive request, Posting.Accepted plan, PaperMoment moment, Paper paper, Actor author, Actor? approver)
    {
        StockLots.Record(turn, plan.NewLots, plan.EarlierLots);
        var type = request.Cooked ? DocumentType.Cooking : DocumentType.Receipt;
        var opening = new NewDocument(request.Id, type, moment.Day, request.Reference)
        {
            OccurredAtUtc = moment.AtUtc,
            From = request.Cooked ? Place.Bench : Place.Supplier,
            To = Place.FromCode((int)(long)turn.Scalar(StockSql.FindPlace, request.Place)!),
            Partner = Trimmed(request.Supplier),
            Waybill = Trimmed(request.Waybill),
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, moment.AtUtc, moment.Day), plan.Lines);
        var settled = Shortages.Settle(turn, plan.Lines, new BroughtBy(moment.AtUtc, moment.Day, document.Number), author)
            .GroupBy(part => part.Shortage.Item)
            .Select(item => new Settled(paper.CodeOf(item.Key), item.Sum(part => part.Quantity.Units)));
        return new Received(request.Id, document.Number, [.. settled]);
    }

    private static string Typed(Receive request) => JsonSerializer.Serialize(request, CentreJson.Default.Receive);
}
