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

        if (ItemCodes.Find(turn, request.Kit) != lot.Lot.Item)
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
                StockRefusal.PaperRefused(refused.Errors.Select(error => KitErrors.Said(turn, error)).Said(turn)),
            // What is missing is written off, so it asks for a second person as any loss does.
            _ when missing.Value!.Count > 0 && agreed is null =>
                StockDrafts.Keep(turn, request.Id, DocumentType.Dismantling, Typed(request), "why_loss", author),
            KitDismantlingPlan.Accepted accepted => Post(turn, request, place, accepted, moment, author, agreed?.By),
            _ => throw new InvalidOperationException("There is no such plan."),
        };
    }

    /// <summary>Nobody can say which lot a missing part was of: it is taken from one after another.</summary>
    private static Answer<List<KitLoss>> Missing(WriteTurn turn, DismantleKits request, KitLot lot)
    {
        var left = lot.Parts.ToDictionary(part => part.Lot, part => (Int128)part.PerKit.Units * Math.Max(0, request.Kits));
        var missing = new List<KitLoss>();
        foreach (var part in request.Missing)
        {
            var item = ItemCodes.Find(turn, part.Item);
            var lots = lot.Parts.Where(one => one.Item == item).Select(one => one.Lot).ToList();
            if (lots.Count == 0)
            {
                return StockRefusal.ItemUnknown(part.Item);
            }

            var held = lots.Aggregate((Int128)0, (sum, one) => sum + left[one]);
            if (part.Units <= 0 || request.Kits <= 0)
            {
                // Told by the ledger with the other faults of the paper.
                missing.Add(new KitLoss(item!.Value, lots[0], new Quantity(part.Units), part.Reason));
            }
            else if (part.Units > held)
            {
                return StockRefusal.PaperRefused(new[] { new PaperError(0, "kit_more_missing", part.Item, part.Units, (long)held) }.Said(turn));
            }
            else
            {
                missing.AddRange(Spread(part.Units, lots, left).Select(loss => new KitLoss(item!.Value, loss.Lot, loss.Units, part.Reason)));
            }
        }

        return missing;
    }

    private static List<(LotId Lot, Quantity Units)> Spread(long units, List<LotId> lots, Dictionary<LotId, Int128> left)
    {
        var spread = new List<(LotId Lot, Quantity Units)>();
        foreach (var lot in lots)
        {
            var here = (long)Int128.Min(units, left[lot]);
            if (here > 0)
            {
                spread.Add((lot, new Quantity(here)));
                left[lot] -= here;
                units -= here;
            }
        }

        return spread;
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
