using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Goods that arrive: every error of the paper is told at once, or all of it is posted and settles what is open.</summary>
internal static class ReceiptBook
{
    private const int LongestReference = 200;

    // A thousand lines take the writer some 40 ms; people at the counter wait behind it.
    private const int MostLines = 1_000;

    public static Answer<Received> Receive(WriteTurn turn, Receive request, DateOnly day, Actor actor)
    {
        if (turn.Scalar(StockSql.FindPlace, request.Place ?? "") is not long placeCode)
        {
            return StockRefusal.PlaceUnknown(request.Place ?? "");
        }

        var place = Place.FromCode((int)placeCode);
        if (request.Cooked && place.Kind != PlaceKind.Kitchen)
        {
            return StockRefusal.CookedElsewhere(request.Place!);
        }

        if (request.Reference?.Length > LongestReference)
        {
            return PersonRefusal.TextTooLong(LongestReference);
        }

        var paper = Paper.Read(turn, request.Lines ?? []);
        var errors = paper.Count > MostLines ? [new PaperError(0, "receipt_too_long", MostLines)] : paper.Errors(request.Cooked);
        var receipt = new Receipt(place, day, paper.Known) { From = request.Cooked ? Place.Bench : Place.Supplier };
        var plan = StockLedger.PlanReceipt(receipt, paper.Lots, new LotId((long)turn.Scalar(StockSql.NextLot)!));
        if (plan is Posting.Refused refused)
        {
            errors.AddRange(paper.Sayable(refused.Errors));
        }

        return errors.Count == 0 && plan is Posting.Accepted accepted
            ? Post(turn, request, accepted, day, paper, actor)
            : StockRefusal.ReceiptRefused(new PaperErrors(errors));
    }

    private static Received Post(
        WriteTurn turn, Receive request, Posting.Accepted plan, DateOnly day, Paper paper, Actor actor)
    {
        StockLots.Record(turn, plan.NewLots, plan.EarlierLots);
        var type = request.Cooked ? DocumentType.Cooking : DocumentType.Receipt;
        var opening = new NewDocument(request.Id, type, day, request.Reference);
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, turn.NowUtc, day), plan.Lines);
        var settled = Shortages.Settle(turn, plan.Lines, new BroughtBy(turn.NowUtc, day, document.Number), actor)
            .GroupBy(part => part.Shortage.Item)
            .Select(item => new Settled(paper.CodeOf(item.Key), item.Sum(part => part.Quantity.Units)));
        return new Received(request.Id, document.Number, [.. settled]);
    }
}
