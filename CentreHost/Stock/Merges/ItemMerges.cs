using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Merges;

/// <summary>Two codes found to be one item. Each keeps what was written under it; what comes later is written under one.</summary>
internal static class ItemMerges
{
    private const int LongestReason = 200;

    private const string Find = "SELECT id, unit, merged_into FROM items WHERE code = @1";

    // Versions that count today or will. Older ones stay as they were: kits made by them remember their lots.
    private const string FindUser =
        """
        SELECT i.code FROM kit_contents c JOIN kit_components p ON p.contents_id = c.id JOIN items i ON i.id = c.kit_id
        WHERE (c.kit_id = @1 OR p.item_id = @1) AND NOT EXISTS (SELECT 1 FROM kit_contents v
          WHERE v.kit_id = c.kit_id AND v.from_day <= @2 AND (v.from_day, v.version) > (c.from_day, c.version))
        UNION
        SELECT i.code FROM recipes r JOIN recipe_ingredients g ON g.recipe_id = r.id JOIN items i ON i.id = r.dish_id
        WHERE (r.dish_id = @1 OR g.item_id = @1) AND NOT EXISTS (SELECT 1 FROM recipes v
          WHERE v.dish_id = r.dish_id AND v.from_day <= @2 AND (v.from_day, v.version) > (r.from_day, r.version))
        LIMIT 1
        """;

    private const string Short = "SELECT 1 FROM open_shortages WHERE item_id = @1 AND settled + cancelled < missing LIMIT 1";

    // Whatever was merged into the first before is the second's now: one step leads from every old code to the item.
    private const string Point = "UPDATE items SET merged_into = @2 WHERE id = @1 OR merged_into = @1";

    private const string PointServices = "UPDATE services SET item_id = @2 WHERE item_id = @1";

    private const string Log =
        """
        INSERT INTO item_merges (from_id, into_id, document_id, reason, staff_id, recorded_at) VALUES (@1, @2, @3, @4, @5, @6)
        """;

    private const string Into = "SELECT merged_into FROM items WHERE id = @1";

    public static Answer<ItemsMerged> Merge(WriteTurn turn, MergeItems request, CentreState centre, Actor actor)
    {
        var (from, into) = (Read(turn, request.From), Read(turn, request.Into));
        if (from is null || into is null)
        {
            return StockRefusal.ItemUnknown(from is null ? request.From : request.Into);
        }

        if (WhyNot(turn, request, from, into, centre.Days.Of(turn.NowUtc)) is { } refusal)
        {
            return refusal;
        }

        var merge = new ItemMerge(from.Item, into.Item);
        var plan = Plan(turn, merge);
        if (plan is ItemMergePlan.Refused refused)
        {
            return StockRefusal.PaperRefused(refused.Errors.Select(Said).Said(turn));
        }

        var document = Post(turn, (ItemMergePlan.Accepted)plan, request.Id, request.Reason, centre.Days.Of(turn.NowUtc), actor);
        turn.Run(Point, from.Item.Value, into.Item.Value);
        turn.Run(PointServices, from.Item.Value, into.Item.Value);
        turn.Run(Log, from.Item.Value, into.Item.Value, document?.Id, request.Reason, actor.StaffId, Columns.Instant(turn.NowUtc));
        turn.OnCommitted(centre.Load);
        return new ItemsMerged(request.Id, document?.Number);
    }

    /// <summary>
    /// What comes back of an old code, when something given under it is undone, goes on to the item it turned out to be:
    /// nobody could give it out under the old one.
    /// </summary>
    public static void CarryOver(WriteTurn turn, IEnumerable<ItemId> touched, DateOnly day, Actor actor)
    {
        foreach (var item in touched.Distinct().ToList())
        {
            // A lot that differs between the two stays under the old code until somebody has corrected it.
            if (turn.Scalar(Into, item.Value) is long into && Plan(turn, new ItemMerge(item, new ItemId(into))) is ItemMergePlan.Accepted plan)
            {
                Post(turn, plan, StockDocuments.NewKey(turn), null, day, actor);
            }
        }
    }

    private static Refusal? WhyNot(WriteTurn turn, MergeItems request, MergingItem from, MergingItem into, DateOnly today) =>
        string.IsNullOrWhiteSpace(request.Reason) ? CardRefusal.ReasonMissing()
        : request.Reason.Length > LongestReason ? PersonRefusal.TextTooLong(LongestReason)
        : from.Item == into.Item ? StockRefusal.ItemsAreSame()
        : from.IsMerged ? StockRefusal.ItemMergedBefore(ItemNames.Of(turn, request.From))
        : into.IsMerged ? StockRefusal.ItemMergedBefore(ItemNames.Of(turn, request.Into))
        : from.Unit != into.Unit ? StockRefusal.ItemsOtherUnit(from.Unit, into.Unit)
        : turn.Scalar(FindUser, from.Item.Value, Columns.Day(today)) is string kit
            ? StockRefusal.ItemInKit(ItemNames.Of(turn, request.From), ItemNames.Of(turn, kit))
        : turn.Scalar(Short, from.Item.Value) is not null ? StockRefusal.ItemGivenBefore(ItemNames.Of(turn, request.From))
        : null;

    private static ItemMergePlan Plan(WriteTurn turn, ItemMerge merge)
    {
        var places = turn.Read("SELECT id FROM places").ReadAll(row => Place.FromCode(row.GetInt32(0)));
        var history = StockHistory.Since(turn, turn.NowUtc, places.Select(place => (place, merge.From)));
        return StockLedger.PlanItemMerge(
            merge, StockHistory.Lots(turn, [merge.From, merge.Into]), places, history, new LotId((long)turn.Scalar(StockSql.NextLot)!));
    }

    private static OpenedDocument? Post(
        WriteTurn turn, ItemMergePlan.Accepted plan, Guid key, string? reason, DateOnly day, Actor actor)
    {
        if (plan.Lines.Count == 0)
        {
            return null;
        }

        StockLots.Record(turn, plan.NewLots, plan.Earlier);
        var document = StockDocuments.Open(
            turn, new NewDocument(key, DocumentType.Merge, day, reason), actor, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, key, turn.NowUtc, day), plan.Lines);
        Shortages.Settle(turn, plan.Lines, new BroughtBy(turn.NowUtc, day, document.Number), actor);
        return document;
    }

    private static MergingItem? Read(WriteTurn turn, string code) => turn.Read(Find, code)
        .ReadAll(row => new MergingItem(new ItemId(row.GetInt64(0)), row.GetString(1), !row.IsDBNull(2))).SingleOrDefault();

    private static PaperError Said(ItemMergeError error) => error switch
    {
        ItemMergeError.OnTheWay wrong => new(0, "items_on_the_way", wrong.Quantity.Units),
        ItemMergeError.OtherLastUsableDay wrong => new(0, "items_lot_other_day", wrong.Code.Text),
        ItemMergeError.OtherStanding wrong => new(0, "items_lot_other_standing", wrong.Code.Text),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    private sealed record MergingItem(ItemId Item, string Unit, bool IsMerged);
}
