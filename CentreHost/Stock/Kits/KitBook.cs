using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kits;

/// <summary>Kits defined, put together and taken apart.</summary>
internal static class KitBook
{
    public static Answer<Done> Define(WriteTurn turn, DefineKit request, ServiceDays days)
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

        var from = request.From ?? days.Of(turn.NowUtc);
        var making = request.Virtual ? KitMaking.Virtual : KitMaking.Stocked;
        var contents = new KitContents(kit, KitStore.LastVersion(turn, kit) + 1, parts, making);
        // Two kits that hold each other only from some later day on are as wrong as two that do so now.
        var errors = KitStore.LaterDays(turn, from).Prepend(from)
            .Select(day => KitStore.Catalogue(turn, day).Errors(contents)).FirstOrDefault(found => found.Count > 0) ?? [];
        if (errors.Count > 0)
        {
            return StockRefusal.PaperRefused(errors.Select(error => KitErrors.Said(turn, error)).Said(turn));
        }

        KitStore.Keep(turn, contents, from);
        return new Done(request.Id);
    }

    /// <param name="agreed">None when nobody was asked yet.</param>
    public static Answer<DocumentPosted> Assemble(
        WriteTurn turn, AssembleKits request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        var moment = PaperMoment.Of(turn, request.On, PaperDirection.Out, days, agreed);
        var (refused, late) = moment.Check(turn, days, agreed?.By ?? author);
        if (refused is not null)
        {
            return refused;
        }

        var catalogue = KitStore.Catalogue(turn, moment.Day);
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

        var read = Substitutions(turn, request, catalogue.Of(kit)!);
        if (read.Refusal is { } unknown)
        {
            return unknown;
        }

        // A draft number to judge by: the true one is taken only by an order that is posted.
        var order = new KitAssembly(
            "KIT", place, catalogue.IsVirtual(kit) ? catalogue.Of(kit)! : catalogue.ToAssemble(kit), new Quantity(request.Kits), moment.Day,
            read.Value!);
        var lots = PartsOnShelf(turn, order, moment);
        var next = new LotId((long)turn.Scalar(StockSql.NextLot)!);
        return StockLedger.PlanAssembly(order, lots, next) switch
        {
            KitAssemblyPlan.Refused wrong =>
                StockRefusal.PaperRefused(wrong.Errors.SelectMany(error => KitErrors.Said(turn, error)).Said(turn)),
            _ when late is not null && agreed is null =>
                StockDrafts.Keep(turn, request.Id, DocumentType.Assembly, Typed(request), late, author),
            _ => Post(turn, request, order, lots, next, moment, author, agreed?.By),
        };
    }

    private static Answer<List<KitSubstitution>> Substitutions(WriteTurn turn, AssembleKits request, KitContents contents)
    {
        var substitutions = new List<KitSubstitution>();
        foreach (var other in request.Substitutes)
        {
            if (ItemCodes.Find(turn, other.Item) is not { } item || ItemCodes.Find(turn, other.With) is not { } with)
            {
                return StockRefusal.ItemUnknown(ItemCodes.Find(turn, other.Item) is null ? other.Item : other.With);
            }

            var perKit = contents.Components.FirstOrDefault(part => part.Item == item).PerKit;
            substitutions.Add(new KitSubstitution(item, perKit, with, new Quantity(other.Units), other.Reason));
        }

        return substitutions;
    }

    private static LotOnHand[] PartsOnShelf(WriteTurn turn, KitAssembly order, PaperMoment moment)
    {
        var items = order.Contents.Components.Select(part => part.Item)
            .Concat(order.Substitutions.Select(other => other.Substitute)).Distinct().ToList();
        var history = StockHistory.Since(turn, moment.AtUtc, items.Select(item => (order.At, item)));
        var known = StockHistory.Lots(turn, items);
        return [.. items.SelectMany(item => history.Available(order.At, item, known, moment.AtUtc))];
    }

    private static DocumentPosted Post(
        WriteTurn turn, AssembleKits request, KitAssembly order, LotOnHand[] lots, LotId next, PaperMoment moment, Actor author,
        Actor? approver)
    {
        var opening = new NewDocument(request.Id, DocumentType.Assembly, order.Day)
        {
            OccurredAtUtc = moment.AtUtc,
            From = order.At,
            To = order.At,
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        var plan = (KitAssemblyPlan.Accepted)StockLedger.PlanAssembly(order with { Number = document.Number }, lots, next);
        KitStore.Keep(turn, plan.KitLots);
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, moment.AtUtc, order.Day), plan.Lines);
        var settled = Shortages.Settle(
            turn, [.. plan.Lines.Where(line => line.Item == order.Contents.Kit)], new BroughtBy(moment.AtUtc, order.Day, document.Number), author);
        return new DocumentPosted(request.Id, document.Number, null, [], [], Shortages.Said(turn, settled));
    }

    private static string Typed(AssembleKits request) => JsonSerializer.Serialize(request, CentreJson.Default.AssembleKits);
}
