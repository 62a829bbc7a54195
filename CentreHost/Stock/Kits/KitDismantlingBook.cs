using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kits;

/// <summary>Kits taken apart: their parts go back to the lots they came from, and what is missing is lost.</summary>
internal static class KitDismantlingBook
{
    /// <param name="agreed">None when nobody was asked yet.</param>
    public static Answer<DocumentPosted> Dismantle(
        WriteTurn turn, DismantleKits request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        if (Places.Find(turn, request.Place) is not { IsInside: true } place)
        {
            return StockRefusal.PlaceUnknown(request.Place);
        }

        if (place.Kind == PlaceKind.Transit)
        {
            return StockRefusal.OnTheRoad(request.Place);
        }

        if (KitStore.KitLots(turn).Find(kits => kits.Lot.Id.Value == request.Lot) is not { } lot)
        {
            return StockRefusal.LotUnknown();
        }

        if (KitBook.Find(turn, request.Kit) != lot.Lot.Item)
        {
            return StockRefusal.ItemUnknown(request.Kit);
        }

        var missing = Missing(turn, request, lot);
        if (missing.Refusal is { } refusal)
        {
            return refusal;
        }

        var moment = PaperMoment.Of(turn, null, PaperDirection.Out, days, agreed);
        var history = StockHistory.Since(turn, moment.AtUtc, [(place, lot.Lot.Item)]);
        var onHand = history.LowestFrom(new BalanceKey(place, lot.Lot.Item, lot.Lot.Id, StockCondition.Sound), moment.AtUtc);
        var plan = StockLedger.PlanDismantling(
            new KitDismantling(place, lot, new Quantity(request.Kits), onHand.Quantity, missing.Value!));
        return plan switch
        {
            KitDismantlingPlan.Refused refused =>
                StockRefusal.PaperRefused(new PaperErrors(refused.Errors.Select(error => KitErrors.Said(turn, error)))),
            // What is missing is written off, so it asks for a second person as any loss does.
            _ when missing.Value!.Count > 0 && agreed is null =>
                StockDrafts.Keep(turn, request.Id, DocumentType.Dismantling, Typed(request), "why_loss", author),
            KitDismantlingPlan.Accepted accepted => Post(turn, request, place, accepted, moment, author, agreed?.By),
            _ => throw new InvalidOperationException("There is no such plan."),
        };
    }

    private static Answer<List<KitLoss>> Missing(WriteTurn turn, DismantleKits request, KitLot lot)
    {
        var missing = new List<KitLoss>();
        foreach (var part in request.Missing)
        {
            if (KitBook.Find(turn, part.Item) is not { } item
                || lot.Parts.FirstOrDefault(one => one.Item == item) is not { PerKit.IsPositive: true } of)
            {
                return StockRefusal.ItemUnknown(part.Item);
            }

            missing.Add(new KitLoss(item, of.Lot, new Quantity(part.Units), part.Reason));
        }

        return missing;
    }

    private static DocumentPosted Post(
        WriteTurn turn, DismantleKits request, Place place, KitDismantlingPlan.Accepted plan, PaperMoment moment, Actor author, Actor? approver)
    {
        var opening = new NewDocument(request.Id, DocumentType.Dismantling, moment.Day)
        {
            OccurredAtUtc = moment.AtUtc,
            From = place,
            To = place,
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, moment.AtUtc, moment.Day), plan.Lines);
        var settled = Shortages.Settle(turn, plan.Lines, new BroughtBy(moment.AtUtc, moment.Day, document.Number), author);
        return new DocumentPosted(request.Id, document.Number, null, [], [], Shortages.Said(turn, settled));
    }

    private static string Typed(DismantleKits request) => JsonSerializer.Serialize(request, CentreJson.Default.DismantleKits);
}
