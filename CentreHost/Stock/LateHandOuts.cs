using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock.Settings;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>
/// What was handed out and is told later leaves the shelf at its own moment, from what could leave then without leaving
/// uncovered anything that followed. A count since has seen it go and keeps its word. On days the ledger no longer takes
/// paper for, no line is written: other goods leave today, and a meal's portion stays owed by its own meal, since today's
/// pots never held it.
/// </summary>
internal static class LateHandOuts
{
    /// <param name="shelves">Of the pile it is told with; none: it is told alone.</param>
    /// <returns>What the book did not have; it stands open as a shortage.</returns>
    public static Quantity Take(
        WriteTurn turn, IReadOnlyList<HandOut> parts, Service service, Actor actor, CentreState.Snapshot centre, LateShelves? shelves)
    {
        var now = new LatePosting(turn, service, actor, centre, shelves);
        return parts.Aggregate(Quantity.Zero, (missing, part) => missing + now.Take(part));
    }
}

internal sealed class LatePosting(WriteTurn turn, Service service, Actor actor, CentreState.Snapshot centre, LateShelves? shelves)
{
    private readonly DateOnly _today = centre.Days.Of(turn.NowUtc);

    private bool IsMeal => service.Kind == ServiceKind.Meal;

    public Quantity Take(HandOut part)
    {
        var shelf = (part.From, part.Item);
        var (history, lots) = (shelves is null
            ? StockHistory.Since(turn, part.OccurredAt, [shelf])
            : StockHistory.Since(turn, part.OccurredAt, shelf, shelves), StockHistory.Lots(turn, [part.Item]));
        return DayIsOpen(part) ? TakeThen(part, history, lots) : TakeNow(part, history, lots);
    }

    private bool DayIsOpen(HandOut part)
    {
        var rules = StoreSettings.Of(turn);
        return new BackdatingRules(rules.WindowDays, rules.LockedThrough).Check(part.OccurredAt, part.Day, turn.NowUtc, _today) is null
            or BackdatingRefusal.InTheFuture;
    }

    private Quantity TakeThen(HandOut part, ShelfHistory history, List<Lot> lots)
    {
        var available = history.Available(part.From, part.Item, lots, part.OccurredAt);
        var plan = StockLedger.PlanHandOut(part, available, StockBook.Life(turn, part.Item));
        var document = StockBook.DocumentOf(turn, service, part.Day, actor, centre.Centre.Code);
        StockPosting.Post(turn, new PostingFacts(document, part.Source, part.OccurredAt, part.Day), plan.Lines);
        if (plan.Shortage is not { } shortage)
        {
            return Quantity.Zero;
        }

        Shortages.Add(turn, shortage);
        return shortage.Open - Found(shortage, history, lots, dated: null) - (IsMeal ? Quantity.Zero : Covered(shortage, history));
    }

    /// <summary>The day is closed: nothing is written on it.</summary>
    private Quantity TakeNow(HandOut part, ShelfHistory history, List<Lot> lots)
    {
        if (IsMeal || history.NextCounts(part.From, part.Item, part.OccurredAt).Any())
        {
            var owed = new OpenShortage(part.Source, part.From, part.Item, part.Quantity, part.OccurredAt, part.Day);
            Shortages.Add(turn, owed);
            return owed.Open - Found(owed, history, lots, (turn.NowUtc, _today));
        }

        var document = StockBook.DocumentOf(turn, service, _today, actor, centre.Centre.Code);
        return StockBook.HandOut(turn, [part with { OccurredAt = turn.NowUtc, Day = _today }], document);
    }

    /// <summary>By the count that had seen it go.</summary>
    private Quantity Found(OpenShortage shortage, ShelfHistory history, List<Lot> lots, (DateTime AtUtc, DateOnly Day)? dated)
    {
        var found = StockLedger.FindForHandOut(shortage, history, lots);
        foreach (var (part, count) in found)
        {
            var of = dated is { } on ? part with { OccurredAt = on.AtUtc, Day = on.Day } : part;
            Shortages.Post(turn, [of], new BroughtBy(of.OccurredAt, of.Day, service.Code), actor, count.Count);
        }

        return found.Aggregate(Quantity.Zero, (sum, one) => sum + one.Part.Quantity);
    }

    /// <summary>By what has come to the shelf since and is still there, as it would have been on its arrival.</summary>
    private Quantity Covered(OpenShortage shortage, ShelfHistory history)
    {
        if (history.NextCounts(shortage.Place, shortage.Item, shortage.OccurredAt).Any())
        {
            // Whatever stands there was seen after the hand-out, so it is not what was handed out.
            return Quantity.Zero;
        }

        var lots = turn.Read(StockSql.LotsOnShelf, shortage.Place.Code, shortage.Item.Value)
            .ReadAll(row => StockRows.LotOnHand(row, shortage.Item));
        var settled = StockLedger.SettleShortages(shortage.Place, [shortage], lots.ToArray(), turn.NowUtc, _today);
        if (settled.Count > 0)
        {
            Shortages.Post(turn, settled, new BroughtBy(turn.NowUtc, _today, service.Code), actor);
        }

        return settled.Aggregate(Quantity.Zero, (sum, part) => sum + part.Quantity);
    }
}
