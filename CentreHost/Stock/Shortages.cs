using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>What was handed out without cover, and its settling by what reaches the shelf later.</summary>
internal static class Shortages
{
    public static void Add(WriteTurn turn, OpenShortage shortage)
    {
        var written = turn.Run(
            StockSql.AddShortage,
            Columns.Id(shortage.Source), shortage.Place.Code, shortage.Item.Value, shortage.Missing.Units,
            Columns.Instant(shortage.OccurredAt), Columns.Day(shortage.Day));
        if (written != 1)
        {
            throw new InvalidOperationException($"{shortage.Source} is short of item {shortage.Item.Value} in two places.");
        }
    }

    public static void Change(WriteTurn turn, OpenShortage shortage) => turn.Run(
        StockSql.ChangeShortage,
        Columns.Id(shortage.Source), shortage.Item.Value, shortage.Settled.Units, shortage.Cancelled.Units);

    public static List<OpenShortage> Of(WriteTurn turn, Guid source) =>
        turn.Read(StockSql.ShortagesOfSource, Columns.Id(source)).ReadAll(StockRows.Shortage);

    /// <summary>What has just been put on a shelf first covers what was given there without cover, oldest first.</summary>
    /// <param name="posted">Lines just posted; those that arrived at an inside place count.</param>
    /// <param name="reference">The number of the document that brought them.</param>
    public static List<SettledPart> Settle(
        WriteTurn turn, IEnumerable<StockLine> posted, DateOnly day, string reference, Actor actor)
    {
        var settled = new List<SettledPart>();
        foreach (var arrived in posted.Where(line => line.Place.IsInside && line.Quantity.IsPositive).GroupBy(line => line.Place))
        {
            var items = arrived.Select(line => line.Item).Distinct();
            var open = items.SelectMany(item => StillOpen(turn, arrived.Key, item)).ToList();
            if (open.Count > 0)
            {
                settled.AddRange(StockLedger.SettleShortages(arrived.Key, open, OnHand(turn, arrived), turn.NowUtc, day));
            }
        }

        if (settled.Count > 0)
        {
            Post(turn, settled, day, reference, actor);
        }

        return settled;
    }

    private static void Post(WriteTurn turn, List<SettledPart> settled, DateOnly day, string reference, Actor actor)
    {
        var opening = new NewDocument(StockDocuments.NewKey(turn), DocumentType.Settlement, day, reference);
        var document = StockDocuments.Open(turn, opening, actor, StockDocuments.CentreCode(turn));
        foreach (var part in settled)
        {
            StockPosting.Post(turn, new PostingFacts(document.Id, part.Shortage.Source, part.OccurredAt, part.Day), part.Lines);
            Change(turn, part.Shortage);
        }
    }

    private static List<OpenShortage> StillOpen(WriteTurn turn, Place place, ItemId item) =>
        turn.Read(StockSql.ShortagesStillOpen, place.Code, item.Value).ReadAll(StockRows.Shortage);

    private static LotOnHand[] OnHand(WriteTurn turn, IEnumerable<StockLine> arrived) =>
    [
        .. arrived.GroupBy(line => line.Lot).Select(lot => new LotOnHand(
            turn.Read(StockSql.FindLot, lot.Key.Value).ReadAll(StockRows.Lot).Single(),
            new Quantity(lot.Sum(line => line.Quantity.Units)))),
    ];
}
