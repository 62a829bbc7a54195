using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Merges;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>The ledger on the writer: plans are Inventory's, this loads what they need and writes what they say.</summary>
internal static class StockBook
{
    /// <summary>The document that collects a service's hand-outs of a day; the first hand-out opens and numbers it.</summary>
    public static long DocumentOf(WriteTurn turn, Service service, DateOnly day, Actor actor, string centreCode)
    {
        if (turn.Scalar(StockSql.FindDocumentOfService, service.Id, Columns.Day(day)) is long open)
        {
            return open;
        }

        var type = service.Kind == ServiceKind.Meal ? DocumentType.MealSession : DocumentType.Service;
        var opening = new NewDocument(StockDocuments.NewKey(turn), type, day, service.Code, service.Id);
        return StockDocuments.Open(turn, opening, actor, centreCode).Id;
    }

    /// <returns>What the book did not have; it stands open as a shortage.</returns>
    public static Quantity HandOut(WriteTurn turn, HandOut handOut, long document) =>
        HandOut(turn, PartsOf(turn, handOut), document);

    /// <inheritdoc cref="HandOut(WriteTurn, HandOut, long)"/>
    public static Quantity HandOut(WriteTurn turn, IReadOnlyList<HandOut> parts, long document) =>
        parts.Aggregate(Quantity.Zero, (missing, part) => missing + HandOutItem(turn, part, document));

    /// <summary>A kit nobody makes beforehand leaves the shelf piece by piece; anything else is its own only part.</summary>
    public static IReadOnlyList<HandOut> PartsOf(WriteTurn turn, HandOut handOut) =>
        KitStore.IsVirtual(turn, handOut.Item, handOut.Day) ? KitStore.Catalogue(turn, handOut.Day).HandOuts(handOut) : [handOut];

    private static Quantity HandOutItem(WriteTurn turn, HandOut handOut, long document)
    {
        var plan = StockLedger.PlanHandOut(handOut, LotsOnShelf(turn, handOut), Life(turn, handOut.Item));
        var facts = new PostingFacts(document, handOut.Source, handOut.OccurredAt, handOut.Day);
        StockPosting.Post(turn, facts, plan.Lines);
        if (plan.Shortage is null)
        {
            return Quantity.Zero;
        }

        Shortages.Add(turn, plan.Shortage);
        return plan.Shortage.Missing;
    }

    /// <summary>
    /// Puts back what a service event took, whatever lots it came from, and closes its shortages. What is back on the
    /// shelf settles other shortages there, as if it had arrived.
    /// </summary>
    public static void TakeBack(WriteTurn turn, Guid source, Actor actor)
    {
        var lines = turn.Read(StockSql.LinesOfSource, Columns.Id(source)).ReadAll(StockRows.Line);
        var shortages = Shortages.Of(turn, source);
        if (lines.Count == 0 && shortages.Count == 0)
        {
            return;
        }

        // The undone gift keeps its service day, so its stock does too; what settled it later keeps the later day.
        var day = lines.Select(line => line.Day).Concat(shortages.Select(shortage => shortage.Day)).Max();
        var plans = ShelvesOf(lines).Concat(shortages.Select(shortage => (shortage.Place, shortage.Item))).Distinct()
            .Select(shelf => PlanOf(turn, shelf, lines, shortages, day)).ToList();
        foreach (var shortage in plans.Select(plan => plan.Shortage).OfType<OpenShortage>())
        {
            Shortages.Change(turn, shortage);
        }

        if (plans.SelectMany(plan => plan.Lines).ToList() is { Count: > 0 } back)
        {
            PutBack(turn, source, back, day, actor);
        }
    }

    private static IEnumerable<(Place Place, ItemId Item)> ShelvesOf(IEnumerable<PostedLine> lines) =>
        lines.Where(line => line.Line.Place.IsInside).Select(line => (line.Line.Place, line.Line.Item)).Distinct();

    private static ReversalPlan.Accepted PlanOf(
        WriteTurn turn, (Place Place, ItemId Item) shelf, List<PostedLine> lines, List<OpenShortage> shortages, DateOnly day)
    {
        var moves = lines.Where(line => line.Line.Place == shelf.Place && line.Line.Item == shelf.Item)
            .Select(line => line.Move).ToHashSet();
        var ofShelf = lines.FindAll(line => moves.Contains(line.Move));
        var shortage = shortages.Find(shortage => shortage.Item == shelf.Item && shortage.Place == shelf.Place);
        // People served are no shelf: nothing inside gives back, so only the counts since matter.
        var since = ofShelf.Count == 0 ? turn.NowUtc : ofShelf.Min(line => line.OccurredAt);
        var history = StockHistory.CountsSince(turn, since, [shelf]);
        return StockLedger.PlanReversal(
            new Reversal(ofShelf, history, turn.NowUtc, day, new ReversalExtent.Whole(), shortage)) switch
        {
            ReversalPlan.Accepted accepted => accepted,
            var refused => throw new InvalidOperationException($"A gift could not be put back: {refused}."),
        };
    }

    private static void PutBack(WriteTurn turn, Guid source, List<ReversalLine> back, DateOnly day, Actor actor)
    {
        var opening = new NewDocument(StockDocuments.NewKey(turn), DocumentType.Reversal, day);
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, source, turn.NowUtc, day), back);
        foreach (var instant in back.GroupBy(line => (line.OccurredAt, line.Day)))
        {
            var brought = new BroughtBy(instant.Key.OccurredAt, instant.Key.Day, document.Number);
            Shortages.Settle(turn, [.. instant.Select(line => line.Line)], brought, actor);
        }

        ItemMerges.CarryOver(turn, back.Select(line => line.Line.Item), day, actor);
    }

    /// <summary>How long the item's goods must stay usable once they are given.</summary>
    public static FefoRules Life(WriteTurn turn, ItemId item) =>
        new(turn.Scalar(StockSql.MinimumDaysLeft, item.Value) is long days ? (int)days : 0);

    private static LotOnHand[] LotsOnShelf(WriteTurn turn, HandOut handOut)
    {
        using var rows = turn.Read(StockSql.LotsOnShelf, handOut.From.Code, handOut.Item.Value);
        var lots = new List<LotOnHand>();
        while (rows.Read())
        {
            lots.Add(StockRows.LotOnHand(rows, handOut.Item));
        }

        return [.. lots];
    }
}
