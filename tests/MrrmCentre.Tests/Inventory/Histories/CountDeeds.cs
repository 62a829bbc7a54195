using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>How the shelves of one item in one place are counted, sometimes all of them and sometimes not.</summary>
internal static class CountDeeds
{
    public static void Count(this Centre centre, Deed deed, DateTime at)
    {
        var (place, item) = CentreDeeds.Shelf(deed);
        var shelves = centre.Kept.Keys
            .Where(key => key.Place == place && key.Item == item)
            .OrderBy(key => key.Lot).ThenBy(key => key.Condition)
            .ToList();
        var lines = shelves.Select((shelf, i) => LineOf(centre, deed, shelf, i, at)).ToList();
        if (deed.Detail % 6 == 0 || lines.Count == 0)
        {
            lines.Add(new CountLine(item, at, Centre.DayOf(at), new Quantity(1 + deed.Which % 4))
            {
                LotCode = $"found {deed.Which % 50}",
                LastUsableDay = Centre.DayOf(at).AddDays(deed.Which % 50 + 1),
            });
        }

        var count = new StockCount(centre.NewId(), place, lines) { Recount = new RecountRules(BeyondUnits: new(6)) };
        var shortages = centre.Shortages.Values
            .Where(shortage => shortage.Place == place && shortage.Item == item && shortage.Open.IsPositive)
            .ToList();
        var since = shortages.Select(shortage => shortage.OccurredAt).Append(at).Min();
        var plan = centre.Planners.Count(count, centre.HistorySince(since), centre.Lots, centre.NextLot, shortages);
        centre.CheckCount(count, plan);
        if (plan is not CountPlan.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        centre.Save(count, accepted);
    }

    private static CountLine LineOf(Centre centre, Deed deed, BalanceKey shelf, int index, DateTime at)
    {
        var book = centre.Book
            .Where(posted => posted.Line.Key == shelf && posted.OccurredAt <= at)
            .Sum(posted => posted.Quantity.Units);
        var off = (deed.Detail + index) % 4 == 0 ? deed.Amount % 8 - 3 : 0;
        var counted = (deed.Which + index) % 9 == 0 ? default(Quantity?) : new Quantity(Math.Max(0, book + off));
        return new CountLine(shelf.Item, at, Centre.DayOf(at), counted)
        {
            Lot = shelf.Lot,
            Condition = shelf.Condition,
            IsRecount = deed.Which % 2 == 0,
        };
    }

    private static void Save(this Centre centre, StockCount count, CountPlan.Accepted accepted)
    {
        centre.Remember(new Posting.Accepted([], accepted.NewLots, accepted.EarlierLots));
        var posted = accepted.Lines.Where(line => line.IsPosted).ToList();
        centre.Post(
            DocumentType.Count,
            count.Id,
            count.Id,
            [.. posted.SelectMany(line => line.Lines.Select(
                moved => new Written(line.Shelf.CountedAt, line.Shelf.Day, moved)))]);
        centre.Counts.AddRange(posted.Select(line => line.Shelf));
        var settlement = centre.NewId();
        foreach (var part in accepted.Settled)
        {
            centre.Shortages[part.Shortage.Source] = part.Shortage;
            centre.Post(
                DocumentType.Settlement,
                settlement,
                part.Shortage.Source,
                [
                    .. part.Found.Select(line => new Written(part.OccurredAt, part.Day, line, null, count.Id)),
                    .. part.Lines.Select(line => new Written(part.OccurredAt, part.Day, line)),
                ]);
        }

        foreach (var moment in posted.GroupBy(line => (line.Shelf.CountedAt, line.Shelf.Day)))
        {
            centre.Settle(moment.SelectMany(line => line.Lines), moment.Key.CountedAt, moment.Key.Day, seen: true);
        }

        centre.Accepted++;
        centre.CheckCounts();
    }
}
