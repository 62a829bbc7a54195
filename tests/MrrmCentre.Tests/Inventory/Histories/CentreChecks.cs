using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>What the whole book must satisfy at any moment, summed anew from its lines.</summary>
internal static class CentreChecks
{
    public static void CheckAll(this Centre centre)
    {
        centre.CheckBalances();
        centre.CheckDayFigures();
        centre.CheckServed();
        foreach (var key in centre.Kept.Keys.Where(key => key.Place.IsInside))
        {
            centre.CheckNeverBelowZero(key);
            centre.CheckCard(key);
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

    private static void CheckDayFigures(this Centre centre)
    {
        var figures = centre.Planners.DayFigures(centre.Book).ToList();
        var shelves = centre.Book.Where(posted => posted.Line.Place.IsInside)
            .ToLookup(posted => (posted.Line.Place, posted.Line.Item, posted.Line.Lot));
        centre.Expect(
            Promise.EachDayOpensAsTheLastClosed,
            figures.Count == shelves.Sum(shelf => shelf.Select(posted => posted.Day).Distinct().Count()),
            "there is not one figure a day");

        foreach (var shelf in figures.GroupBy(figure => (figure.Place, figure.Item, figure.Lot)))
        {
            var lastClosing = Quantity.Zero;
            foreach (var figure in shelf)
            {
                var untilThen = shelves[shelf.Key]
                    .Where(posted => posted.Day <= figure.Day).Sum(posted => posted.Quantity.Units);
                centre.Expect(
                    Promise.EachDayOpensAsTheLastClosed,
                    figure.Opening == lastClosing && figure.Opening + figure.In - figure.Out == figure.Closing
                    && figure.Closing.Units == untilThen,
                    "not so:", figure);
                lastClosing = figure.Closing;
            }
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

    private static void CheckCard(this Centre centre, BalanceKey key)
    {
        var card = centre.Planners.Card(centre.Book, key.Place, key.Item, key.Lot);
        var balance = card.Opening;
        foreach (var row in card.Rows)
        {
            balance += row.In - row.Out;
            centre.Expect(
                Promise.TheCardClosesAtTheBalance,
                row.Balance == balance && balance >= Quantity.Zero,
                "after", row);
        }

        centre.Expect(
            Promise.TheCardClosesAtTheBalance,
            card.Closing == centre.Kept[key] && card.Closing == balance
            && card.Opening + card.In - card.Out == card.Closing,
            "but at", card.Closing);
    }
}
