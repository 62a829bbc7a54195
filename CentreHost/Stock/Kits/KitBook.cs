using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kits;

/// <summary>Kits defined, put together and taken apart.</summary>
internal static class KitBook
{
    public static Answer<Done> Define(WriteTurn turn, DefineKit request)
    {
        if (ItemCodes.Find(turn, request.Kit) is not { } kit)
        {
            return StockRefusal.ItemUnknown(request.Kit);
        }

        var parts = new List<KitComponent>();
        foreach (var part in request.Parts)
        {
            if (ItemCodes.Find(turn, part.Item) is not { } item)
            {
                return StockRefusal.ItemUnknown(part.Item);
            }

            parts.Add(new KitComponent(item, new Quantity(part.Units)));
        }

        var catalogue = KitStore.Catalogue(turn);
        var making = request.Virtual ? KitMaking.Virtual : KitMaking.Stocked;
        var contents = new KitContents(kit, (catalogue.Of(kit)?.Version ?? 0) + 1, parts, making);
        var errors = catalogue.Errors(contents);
        if (errors.Count > 0)
        {
            return StockRefusal.PaperRefused(new PaperErrors(errors.Select(error => KitErrors.Said(turn, error))));
        }

        KitStore.Keep(turn, contents);
        return new Done(request.Id);
    }

    public static Answer<DocumentPosted> Assemble(WriteTurn turn, AssembleKits request, ServiceDays days, Actor actor)
    {
        var catalogue = KitStore.Catalogue(turn);
        if (ItemCodes.Find(turn, request.Kit) is not { } kit || catalogue.Of(kit) is null)
        {
            return StockRefusal.ItemUnknown(request.Kit);
        }

        if (Places.Find(turn, request.Place) is not { IsInside: true } place)
        {
            return StockRefusal.PlaceUnknown(request.Place);
        }

        if (place.Kind == PlaceKind.Transit)
        {
            return StockRefusal.OnTheRoad(request.Place);
        }

        var substitutions = new List<KitSubstitution>();
        foreach (var other in request.Substitutes)
        {
            if (ItemCodes.Find(turn, other.Item) is not { } item || ItemCodes.Find(turn, other.With) is not { } with)
            {
                return StockRefusal.ItemUnknown(ItemCodes.Find(turn, other.Item) is null ? other.Item : other.With);
            }

            var perKit = catalogue.Of(kit)!.Components.FirstOrDefault(part => part.Item == item).PerKit;
            substitutions.Add(new KitSubstitution(item, perKit, with, new Quantity(other.Units), other.Reason));
        }

        var today = days.Of(turn.NowUtc);
        // A draft number to judge by: the true one is taken only by an order that is posted.
        var order = new KitAssembly(
            "KIT", place, catalogue.IsVirtual(kit) ? catalogue.Of(kit)! : catalogue.ToAssemble(kit), new Quantity(request.Kits), today,
            substitutions);
        var items = order.Contents.Components.Select(part => part.Item).Concat(substitutions.Select(other => other.Substitute)).ToList();
        var history = StockHistory.Since(turn, turn.NowUtc, items.Select(item => (place, item)));
        var known = StockHistory.Lots(turn, items);
        var lots = items.Distinct().SelectMany(item => history.Available(place, item, known, turn.NowUtc)).ToArray();
        var next = new LotId((long)turn.Scalar(StockSql.NextLot)!);
        return StockLedger.PlanAssembly(order, lots, next) switch
        {
            KitAssemblyPlan.Refused refused =>
                StockRefusal.PaperRefused(new PaperErrors(refused.Errors.SelectMany(error => KitErrors.Said(turn, error)))),
            _ => Post(turn, request, order, lots, next, actor),
        };
    }

    private static DocumentPosted Post(
        WriteTurn turn, AssembleKits request, KitAssembly order, LotOnHand[] lots, LotId next, Actor actor)
    {
        var opening = new NewDocument(request.Id, DocumentType.Assembly, order.Day)
        {
            From = order.At,
            To = order.At,
            Paper = JsonSerializer.Serialize(request, CentreJson.Default.AssembleKits),
        };
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        var plan = (KitAssemblyPlan.Accepted)StockLedger.PlanAssembly(order with { Number = document.Number }, lots, next);
        KitStore.Keep(turn, plan.KitLots);
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, turn.NowUtc, order.Day), plan.Lines);
        var settled = Shortages.Settle(
            turn, [.. plan.Lines.Where(line => line.Item == order.Contents.Kit)], new BroughtBy(turn.NowUtc, order.Day, document.Number), actor);
        return new DocumentPosted(request.Id, document.Number, null, [], [], Shortages.Said(turn, settled));
    }

}
