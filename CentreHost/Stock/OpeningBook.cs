using System.Text.Json;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>
/// What was on the shelves when the book began. It is taken once for an item in a place, and only before anything else is
/// written of it there: later, what stands there is counted, and a count knows what services took meanwhile.
/// </summary>
internal static class OpeningBook
{
    private const int LongestText = 200;
    private const int MostLines = 1_000;

    private const string AnyLine = "SELECT 1 FROM stock_lines WHERE place_id = @1 AND item_id = @2 LIMIT 1";

    private const string ShortBefore =
        """
        SELECT 1 FROM open_shortages
        WHERE place_id = @1 AND item_id = @2 AND occurred_at <= @3 AND settled + cancelled < missing LIMIT 1
        """;

    public static Answer<DocumentPosted> Open(
        WriteTurn turn, OpenStock request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        if (Places.Find(turn, request.Place) is not { IsInside: true } place || place.Kind == PlaceKind.Transit)
        {
            return StockRefusal.PlaceUnknown(request.Place);
        }

        if (request.Note?.Length > LongestText)
        {
            return PersonRefusal.TextTooLong(LongestText);
        }

        var moment = PaperMoment.Of(turn, request.On, PaperDirection.In, days, agreed);
        var (refused, late) = moment.Check(turn, days, agreed?.By ?? author);
        if (refused is not null)
        {
            return refused;
        }

        var paper = Paper.Read(turn, request.Lines);
        var (plan, errors) = Plan(turn, request, paper, place, moment);
        if (plan is null)
        {
            return StockRefusal.PaperRefused(errors.Said(turn));
        }

        return late is not null && agreed is null
            ? StockDrafts.Keep(turn, request.Id, DocumentType.Opening, Typed(request), late, author)
            : Post(turn, request, plan, place, moment, author, agreed?.By);
    }

    private static (Posting.Accepted? Plan, List<PaperError> Errors) Plan(
        WriteTurn turn, OpenStock request, Paper paper, Place place, PaperMoment moment)
    {
        var errors = paper.Count > MostLines
            ? [new PaperError(0, "receipt_too_long", MostLines)]
            : paper.Errors(cooked: false, donation: false);
        errors.AddRange(request.Lines.Index().SelectMany(line => Begun(turn, line.Index + 1, line.Item.Item, place, moment)));
        var receipt = new Receipt(place, moment.Day, paper.Known) { From = Place.Opening };
        var plan = StockLedger.PlanReceipt(receipt, paper.Lots, new LotId((long)turn.Scalar(StockSql.NextLot)!));
        if (plan is Posting.Refused refused)
        {
            errors.AddRange(paper.Sayable(refused.Errors));
        }

        return (errors.Count == 0 ? plan as Posting.Accepted : null, errors);
    }

    private static IEnumerable<PaperError> Begun(WriteTurn turn, int line, string code, Place place, PaperMoment moment)
    {
        if (ItemCodes.Find(turn, code) is not { } item)
        {
            yield break;
        }

        if (turn.Scalar(AnyLine, place.Code, item.Value) is not null)
        {
            yield return new PaperError(line, "opening_begun", code);
        }
        else if (turn.Scalar(ShortBefore, place.Code, item.Value, Columns.Instant(moment.AtUtc)) is not null)
        {
            // The shelf was looked at after those were served: to settle them from it would take the goods away twice.
            yield return new PaperError(line, "opening_given_before", code);
        }
    }

    private static DocumentPosted Post(
        WriteTurn turn, OpenStock request, Posting.Accepted plan, Place place, PaperMoment moment, Actor author, Actor? approver)
    {
        StockLots.Record(turn, plan.NewLots, plan.EarlierLots);
        var opening = new NewDocument(request.Id, DocumentType.Opening, moment.Day, request.Note)
        {
            OccurredAtUtc = moment.AtUtc,
            From = Place.Opening,
            To = place,
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, moment.AtUtc, moment.Day), plan.Lines);
        var settled = Shortages.Settle(turn, plan.Lines, new BroughtBy(moment.AtUtc, moment.Day, document.Number), author);
        return new DocumentPosted(request.Id, document.Number, null, [], [], Shortages.Said(turn, settled));
    }

    private static string Typed(OpenStock request) => JsonSerializer.Serialize(request, CentreJson.Default.OpenStock);
}
