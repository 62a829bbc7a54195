using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>What the whole book must satisfy at any moment, summed anew from its lines.</summary>
internal static class CentreChecks
{
    public static void CheckAll(this Centre centre)
    {
        var shelves = centre.Book.Where(posted => posted.Line.Place.IsInside).ToLookup(posted => posted.Line.Key);
        centre.CheckBalances();
        centre.CheckDayFigures(shelves);
        centre.CheckServed();
        centre.CheckCounts();
        centre.CheckTransfers();
        centre.CheckBench();
        foreach (var shelf in shelves)
        {
            centre.CheckNeverBelowZero(shelf);
            centre.CheckCard(shelf);
        }
    }

    private static void CheckBalances(this Centre centre)
    {
        var rebuilt = centre.Planners.Balances(centre.Book);
        centre.Expect(
            Promise.TheBookRebuildsTheBalances,
            rebuilt.All.Count == centre.Kept.Count && rebuilt.All.All(shelf => centre.Kept[shelf.Key] == shelf.Value),
            "the rebuilt balances differ from those kept");
    }

    private static void CheckDayFigures(this Centre centre, ILookup<BalanceKey, PostedLine> shelves)
    {
        var figures = centre.Planners.DayFigures(centre.Book)
            .ToLookup(figure => new BalanceKey(figure.Place, figure.Item, figure.Lot, StockCondition.Sound));
        // Day figures know no condition: what is found damaged has not moved.
        var lots = shelves.SelectMany(shelf => shelf).ToLookup(
            posted => posted.Line.Key with { Condition = StockCondition.Sound });
        centre.Expect(Promise.EachDayOpensAsTheLastClosed, figures.Count == lots.Count, "a shelf has no figures");

        foreach (var shelf in lots)
        {
            var days = new SortedDictionary<DateOnly, long>();
            foreach (var posted in shelf)
            {
                days[posted.Day] = days.GetValueOrDefault(posted.Day) + posted.Quantity.Units;
            }

            var closing = 0L;
            var expected = days.Select(day => (Day: day.Key, Opening: closing, Closing: closing += day.Value));
            centre.Expect(
                Promise.EachDayOpensAsTheLastClosed,
                figures[shelf.Key].Select(figure => (figure.Day, figure.Opening.Units, figure.Closing.Units))
                    .SequenceEqual(expected),
                "not so:",
                shelf.Key);
        }
    }

    private static void CheckServed(this Centre centre)
    {
        var issued = centre.Book
            .Where(posted => posted.Line.Place == Place.PeopleServed)
            .ToLookup(posted => posted.Source, posted => posted.Quantity.Units);
        foreach (var (source, served) in centre.HandOuts)
        {
            var shortage = centre.Shortages.GetValueOrDefault(source);
            var open = shortage?.Open.Units ?? 0;
            centre.Expect(
                Promise.ServedIsIssuedPlusShort,
                issued[source].Sum() + open == (served.HandOut.Quantity - served.Undone).Units,
                "not so:", (served, open));
            centre.Expect(
                Promise.ServedIsIssuedPlusShort,
                shortage is null || (shortage.Open >= Quantity.Zero && shortage.Settled >= Quantity.Zero
                    && shortage.Cancelled >= Quantity.Zero),
                "not so:", shortage);
        }
    }

    private static void CheckCard(this Centre centre, IGrouping<BalanceKey, PostedLine> shelf)
    {
        var card = centre.Planners.Card(shelf, shelf.Key.Place, shelf.Key.Item, shelf.Key.Lot);
        var balance = card.Opening;
        foreach (var row in card.Rows)
        {
            balance += row.In - row.Out + row.Counted;
            centre.Expect(
                Promise.TheCardClosesAtTheBalance,
                row.Balance == balance && balance >= Quantity.Zero,
                "after", row);
        }

        centre.Expect(
            Promise.TheCardClosesAtTheBalance,
            card.Closing == centre.Kept[shelf.Key] && card.Closing == balance
            && card.Opening + card.In - card.Out + card.Counted == card.Closing,
            "but at", card.Closing);
    }
}
