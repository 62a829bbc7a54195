using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>What was handed out without cover, and its settling by what reaches the shelf later.</summary>
internal static class Shortages
{
    public static void Add(WriteTurn turn, OpenShortage shortage) => turn.Run(
        StockSql.AddShortage,
        Columns.Id(shortage.Source), shortage.Place.Code, shortage.Item.Value, shortage.Missing.Units,
        Columns.Instant(shortage.OccurredAt), Columns.Day(shortage.Day), shortage.To.Code);

    public static void Change(WriteTurn turn, OpenShortage shortage) => turn.Run(
        StockSql.ChangeShortage,
        Columns.Id(shortage.Source), shortage.Place.Code, shortage.Item.Value, shortage.Settled.Units, shortage.Cancelled.Units);

    public static List<OpenShortage> Of(WriteTurn turn, Guid source) =>
        turn.Read(StockSql.ShortagesOfSource, Columns.Id(source)).ReadAll(StockRows.Shortage);

    /// <summary>What has just been put on a shelf first covers what was given there without cover, oldest first.</summary>
    /// <param name="posted">Lines just posted; those count that came sound to an inside place.</param>
    public static List<SettledPart> Settle(WriteTurn turn, IReadOnlyList<StockLine> posted, BroughtBy brought, Actor actor)
    {
        var settled = new List<SettledPart>();
        foreach (var arrived in posted.Where(Covers).GroupBy(line => line.Place))
        {
            var items = arrived.Select(line => line.Item).Distinct().ToList();
            var open = items.SelectMany(item => StillOpen(turn, arrived.Key, item)).Where(brought.MayCover).ToList();
            if (open.Count > 0)
            {
                var history = brought.AtUtc < turn.NowUtc
                    ? StockHistory.Since(turn, brought.AtUtc, items.Select(item => (arrived.Key, item)))
                    : null;
                settled.AddRange(StockLedger.SettleShortages(
                    arrived.Key, open, OnHand(turn, arrived, history), brought.AtUtc, brought.Day, history));
            }
        }

        if (settled.Count > 0)
        {
            Post(turn, settled, brought, actor);
        }

        return settled;
    }

    /// <param name="count">The count that proved the goods had been there; none for goods that came.</param>
    public static void Post(
        WriteTurn turn, IReadOnlyList<SettledPart> settled, BroughtBy brought, Actor actor, Guid? count = null)
    {
        var opening = new NewDocument(StockDocuments.NewKey(turn), DocumentType.Settlement, brought.Day, brought.Number);
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        foreach (var part in settled)
        {
            var facts = new PostingFacts(document.Id, part.Shortage.Source, part.OccurredAt, part.Day);
            if (count is { } seen)
            {
                // Both at the hand-out's own moment, before the count: it needs to take nothing back.
                StockPosting.PostFound(turn, facts, part.Found, seen);
                StockPosting.PostAsSeen(turn, facts, part.Lines);
            }
            else
            {
                StockPosting.Post(turn, facts, part.Lines);
            }

            Change(turn, part.Shortage);
        }
    }

    public static List<Settled> Said(WriteTurn turn, IEnumerable<SettledPart> settled) =>
    [
        .. settled.GroupBy(part => part.Shortage.Item).Select(item => new Settled(
            ItemCodes.Of(turn, item.Key), item.Sum(part => part.Quantity.Units))),
    ];

    public static List<OpenShortage> StillOpen(WriteTurn turn, Place place, ItemId item) =>
        turn.Read(StockSql.ShortagesStillOpen, place.Code, item.Value).ReadAll(StockRows.Shortage);

    private static bool Covers(StockLine line) =>
        line is { Place.IsInside: true, Quantity.IsPositive: true, Condition: StockCondition.Sound };

    private static LotOnHand[] OnHand(WriteTurn turn, IEnumerable<StockLine> arrived, ShelfHistory? history) =>
    [
        .. arrived.GroupBy(line => line.Key).Select(shelf => new LotOnHand(
            turn.Read(StockSql.FindLot, shelf.Key.Lot.Value).ReadAll(StockRows.Lot).Single(),
            StillThere(turn, shelf.Key, new Quantity(shelf.Sum(line => line.Quantity.Units)), history))),
    ];

    /// <summary>Goods that came late are judged by the history; of those that came now, others may have left at once.</summary>
    private static Quantity StillThere(WriteTurn turn, BalanceKey shelf, Quantity arrived, ShelfHistory? history) => history is not null
        ? arrived
        : Quantity.Min(arrived, new Quantity(turn.Scalar(
            StockSql.OnShelf, shelf.Place.Code, shelf.Item.Value, shelf.Lot.Value, (int)shelf.Condition) as long? ?? 0));
}

/// <summary>Goods that came to a shelf: when, on which day, by which document.</summary>
internal readonly record struct BroughtBy(DateTime AtUtc, DateOnly Day, string Number)
{
    /// <summary>They were seen on the shelf then, so whoever was served before did not take them.</summary>
    public bool WasCounted { get; init; }

    public bool MayCover(OpenShortage shortage) => !WasCounted || shortage.OccurredAt > AtUtc;
}
