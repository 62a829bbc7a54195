using System.Text.Json;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Moves;

/// <summary>What comes in of what was sent: sound, damaged, too much, lost on the way; the rest stays on the way.</summary>
internal static class TransferBook
{
    private const string FindDispatch = "SELECT id, key FROM stock_documents WHERE number = @1 AND type = 11";

    /// <param name="agreed">None when nobody was asked yet.</param>
    public static Answer<DocumentPosted> Receive(
        WriteTurn turn, ReceiveTransfer request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        var dispatch = turn.Read(FindDispatch, request.Dispatch)
            .ReadAll(row => (Id: row.GetInt64(0), Key: Columns.Id((byte[])row[1]))).SingleOrDefault();
        if (dispatch.Id == 0)
        {
            return StockRefusal.DocumentUnknown(request.Dispatch);
        }

        if (Places.Find(turn, request.Into) is not { } into)
        {
            return StockRefusal.PlaceUnknown(request.Into);
        }

        var isLost = request.Lines.Any(line => line.Lost > 0);
        if (isLost && string.IsNullOrWhiteSpace(request.Note))
        {
            return CardRefusal.ReasonMissing();
        }

        var moment = PaperMoment.Of(turn, request.On, PaperDirection.In, days, agreed);
        var (refused, late) = moment.Check(turn, days, agreed?.By ?? author);
        if (refused is not null)
        {
            return refused;
        }

        var (arrival, errors) = Read(turn, request, into, moment);
        var transfer = turn.Read(StockSql.LinesOfSource, Columns.Id(dispatch.Key)).ReadAll(StockRows.Line);
        var plan = StockLedger.PlanArrival(arrival, transfer, StockHistory.Lots(turn, arrival.Lines.Select(line => line.Item)));
        if (plan is ArrivalPlan.Refused faults && (arrival.Lines.Count > 0 || errors.Count == 0))
        {
            errors.AddRange(faults.Errors.Select(error =>
                PaperError.Of(error, error.Line == 0 ? "" : request.Lines[error.Line - 1].Item)));
        }

        if (errors.Count > 0 || plan is not ArrivalPlan.Accepted accepted)
        {
            return StockRefusal.PaperRefused(errors.Said(turn));
        }

        // What is lost on the way is written off here, so it asks for a second person as any loss does.
        var why = late ?? (isLost ? "why_loss" : null);
        return why is not null && agreed is null
            ? StockDrafts.Keep(turn, request.Id, DocumentType.Arrival, Typed(request), why, author)
            : Post(turn, request, dispatch, into, accepted, moment, author, agreed?.By);
    }

    private static (Inventory.Arrival Arrival, List<PaperError> Errors) Read(
        WriteTurn turn, ReceiveTransfer request, Place into, PaperMoment moment)
    {
        var errors = new List<PaperError>();
        var lines = new List<ArrivalLine>();
        for (var i = 0; i < request.Lines.Count; i++)
        {
            var typed = request.Lines[i];
            if (ItemCodes.Find(turn, typed.Item) is not { } item)
            {
                errors.Add(new PaperError(i + 1, "item_unknown", typed.Item));
                continue;
            }

            lines.Add(new ArrivalLine(
                item, new LotId(typed.Lot), new Quantity(typed.Sound), new Quantity(typed.Damaged),
                new Quantity(typed.Surplus), new Quantity(typed.Lost)));
        }

        // With an unknown item among them the numbers would not fit the paper; the unknown ones are told first.
        return (new Inventory.Arrival(Place.Transit, into, moment.AtUtc, moment.Day, errors.Count == 0 ? lines : []), errors);
    }

    private static DocumentPosted Post(
        WriteTurn turn, ReceiveTransfer request, (long Id, Guid Key) dispatch, Place into, ArrivalPlan.Accepted plan,
        PaperMoment moment, Actor author, Actor? approver)
    {
        var opening = new NewDocument(request.Id, DocumentType.Arrival, moment.Day, request.Note)
        {
            OccurredAtUtc = moment.AtUtc,
            From = Place.Transit,
            To = into,
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
            TransferId = dispatch.Id,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, dispatch.Key, moment.AtUtc, moment.Day), plan.Lines);
        var settled = Shortages.Settle(turn, plan.Lines, new BroughtBy(moment.AtUtc, moment.Day, document.Number), author);
        return new DocumentPosted(request.Id, document.Number, null, [], [], Shortages.Said(turn, settled));
    }

    private static string Typed(ReceiveTransfer request) => JsonSerializer.Serialize(request, CentreJson.Default.ReceiveTransfer);
}
