using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>Planners with one fault each, of the kind somebody might really write.</summary>
internal static class BrokenPlanners
{
    public static readonly IReadOnlyDictionary<string, (Promise Breaks, Planners Planners)> All =
        new Dictionary<string, (Promise, Planners)>
        {
            ["balances off by one"] = (Promise.TheBookRebuildsTheBalances, new() { Balances = OffByOne }),
            ["balances that forget reversals"] = (
                Promise.TheBookRebuildsTheBalances,
                new() { Balances = lines => Balances.Of(lines.Where(posted => posted.Reverses is null)) }),
            ["a receipt its supplier did not send in full"] = (
                Promise.EveryDocumentAddsUpToNothing, new() { Receipt = OneMoreThanSent }),
            ["an undo of goods that have left the shelf"] = (
                Promise.NoShelfIsEverBelowZero,
                new() { Reversal = undo => StockLedger.PlanReversal(undo with { History = Overfull(undo) }) }),
            ["a hand-out that takes from a shelf with too little"] = (
                Promise.NoShelfIsEverBelowZero,
                new() { HandOut = (handOut, lots) => StockLedger.PlanHandOut(handOut, Doubled(lots)) }),
            ["an undo that forgets earlier undos"] = (
                Promise.NothingIsUndoneTwice,
                new() { Reversal = reversal => StockLedger.PlanReversal(Forgetful(reversal)) }),
            ["an undo of an undo"] = (Promise.NothingIsUndoneTwice, new() { Reversal = UndoOfUndo }),
            ["FEFO that ignores expiry"] = (
                Promise.FirstExpiredGoesFirst,
                WithLots(lot => lot with { LastUsableDay = lot.LastUsableDay?.AddDays(99) })),
            ["FEFO that allows one day past the last"] = (
                Promise.FirstExpiredGoesFirst,
                WithLots(lot => lot with { LastUsableDay = lot.LastUsableDay?.AddDays(1) })),
            ["FEFO that ignores recalls"] = (
                Promise.FirstExpiredGoesFirst, WithLots(lot => lot with { Standing = LotStanding.Free })),
            ["FEFO that takes tomorrow's delivery"] = (
                Promise.FirstExpiredGoesFirst, WithLots(lot => lot with { FirstReceived = DateOnly.MinValue })),
            ["first in first out"] = (Promise.FirstExpiredGoesFirst, new() { HandOut = FirstInFirstOut }),
            ["day figures that open empty"] = (
                Promise.EachDayOpensAsTheLastClosed,
                new()
                {
                    DayFigures = lines => DayFigures.Of(lines).All.Select(day => day with { Opening = Quantity.Zero }),
                }),
            ["day figures on the day of recording"] = (
                Promise.EachDayOpensAsTheLastClosed, new() { DayFigures = InOrderOfRecording }),
            ["a hand-out that drops the shortage"] = (
                Promise.ServedIsIssuedPlusShort,
                new() { HandOut = (handOut, lots) => StockLedger.PlanHandOut(handOut, lots) with { Shortage = null } }),
            ["an undo that leaves the shortage open"] = (
                Promise.ServedIsIssuedPlusShort, new() { Reversal = ShortageStays }),
            ["a receipt that posts its good lines only"] = (
                Promise.WhatIsRefusedChangesNothing, new() { Receipt = GoodLinesOnly }),
            ["a card with outs before ins"] = (Promise.TheCardClosesAtTheBalance, new() { Card = OutsFirst }),
            ["a card without its oldest line"] = (
                Promise.TheCardClosesAtTheBalance,
                new() { Card = (lines, place, item, lot) => StockCard.Of(lines.Skip(2), place, item, lot) }),
            ["the youngest shortage settled first"] = (
                Promise.OldestShortageIsSettledFirst, new() { Settlement = YoungestFirst }),
            ["a settlement that forgets what it used"] = (
                Promise.OldestShortageIsSettledFirst, new() { Settlement = EachFromTheFullArrival }),
            ["an undone cooking sent back to the supplier"] = (
                Promise.CookingUndoneIsNothingCooked, new() { Reversal = BackToTheSupplier }),
            ["late paper that no count absorbs"] = (
                Promise.ACountIsNeverContradicted, new() { Absorption = (_, _, _) => [] }),
            ["late paper absorbed a minute after the count"] = (
                Promise.ACountIsNeverContradicted, BrokenLedgers.AbsorbedTooLate),
            ["a difference against the book as it is now"] = (
                Promise.ACountIsNeverContradicted, BrokenLedgers.CountedAgainstNow),
            ["a count that cannot be, posted all the same"] = (
                Promise.NoShelfIsEverBelowZero, BrokenLedgers.ImpossibleCountPosted),
            ["absorption of what came in only"] = (
                Promise.LatePaperLeavesACountedShelfAlone, BrokenLedgers.OnlyInsAbsorbed),
            ["late paper absorbed twice"] = (
                Promise.LatePaperLeavesACountedShelfAlone, BrokenLedgers.AbsorbedTwice),
            ["a movement judged on today's balance"] = (
                Promise.WhatIsThereMayLeaveAndNoMore, BrokenLedgers.JudgedOnToday),
            ["a movement whose lines do not know of each other"] = (
                Promise.WhatIsThereMayLeaveAndNoMore, BrokenLedgers.EachLineAlone),
            ["a low of one that blocks"] = (
                Promise.WhatIsThereMayLeaveAndNoMore, BrokenLedgers.BlockedByALow),
            ["two transfers of a lot mixed up"] = (Promise.TransfersAddUp, BrokenLedgers.MoreThanWasSent),
            ["a kit opened into one lot of the two it was made of"] = (
                Promise.KitsAreWhatWentIntoThem, BrokenKits.OpenedIntoOneLot),
            ["one kit too many"] = (Promise.KitsAreWhatWentIntoThem, BrokenKits.OneKitTooMany),
            ["kits whose first part stays on the shelf"] = (
                Promise.KitsAreWhatWentIntoThem, BrokenKits.PartsLeftOnTheShelf),
            ["kits that last for ever"] = (Promise.KitsAreWhatWentIntoThem, BrokenKits.LastingForEver),
        };

    private static Balances OffByOne(IEnumerable<PostedLine> lines) => Balances.Of(Balances.Of(lines).All
        .Select((shelf, i) => KeyValuePair.Create(shelf.Key, i == 0 ? shelf.Value + new Quantity(1) : shelf.Value)));

    private static Posting OneMoreThanSent(Receipt receipt, IEnumerable<Lot> lots, LotId next)
    {
        var posting = StockLedger.PlanReceipt(receipt, lots, next);
        return posting is not Posting.Accepted accepted ? posting : accepted with
        {
            Lines = [.. accepted.Lines.Select(line => line.Place.IsInside
                ? line with { Quantity = line.Quantity + new Quantity(1) }
                : line)],
        };
    }

    private static ShelfHistory Overfull(Reversal reversal) => ShelfHistory.Nothing(Balances.Of(
        reversal.Lines.Select(posted => posted.Line.Key).Distinct()
            .Select(key => KeyValuePair.Create(key, new Quantity(9999)))));

    private static LotOnHand[] Doubled(ReadOnlySpan<LotOnHand> lots) =>
        [.. lots.ToArray().Select(lot => lot with { OnHand = lot.OnHand + lot.OnHand })];

    /// <summary>Only where there is no shortage, whose own guard would stop it first.</summary>
    private static Reversal Forgetful(Reversal reversal) => reversal.Shortage is not null ? reversal : reversal with
    {
        Lines = [.. reversal.Lines.Select(posted => posted.Reverses is null ? posted : posted with { Reverses = -1 })],
    };

    private static ReversalPlan UndoOfUndo(Reversal reversal) => StockLedger.PlanReversal(reversal with
    {
        Lines = reversal.Lines.All(posted => posted.Reverses is not null)
            ? [.. reversal.Lines.Select(posted => posted with { Reverses = null })]
            : reversal.Lines,
    });

    /// <summary>Takes from the true lots, but judges them by altered facts.</summary>
    private static Planners WithLots(Func<Lot, Lot> altered) => new()
    {
        HandOut = (handOut, lots) => StockLedger.PlanHandOut(
            handOut, [.. lots.ToArray().Select(lot => lot with { Lot = altered(lot.Lot) })]),
    };

    private static HandOutPlan FirstInFirstOut(HandOut handOut, ReadOnlySpan<LotOnHand> lots) =>
        StockLedger.PlanHandOut(handOut, [.. lots.ToArray().Where(lot => Fefo.WhyNot(lot, handOut.Day, default) is null)
            .Select(lot => lot with { Lot = lot.Lot with { LastUsableDay = null } })]);

    private static IEnumerable<DayFigure> InOrderOfRecording(IEnumerable<PostedLine> lines)
    {
        var recorded = DateOnly.MinValue;
        return DayFigures.Of([.. lines.OrderBy(posted => posted.Sequence).Select(posted =>
        {
            recorded = posted.Day > recorded ? posted.Day : recorded;
            return posted with { Day = recorded };
        })]).All;
    }

    private static ReversalPlan ShortageStays(Reversal reversal) =>
        StockLedger.PlanReversal(reversal) is ReversalPlan.Accepted accepted
            ? accepted with { Shortage = reversal.Shortage }
            : StockLedger.PlanReversal(reversal);

    private static Posting GoodLinesOnly(Receipt receipt, IEnumerable<Lot> lots, LotId next) =>
        StockLedger.PlanReceipt(receipt, lots, next) is Posting.Refused refused
        && receipt.Lines.Where((_, i) => refused.Errors.All(error => error.Line != i + 1)).ToList()
            is { Count: > 0 } good
            ? StockLedger.PlanReceipt(receipt with { Lines = good }, lots, next)
            : StockLedger.PlanReceipt(receipt, lots, next);

    private static StockCard OutsFirst(IEnumerable<PostedLine> lines, Place place, ItemId item, LotId lot)
    {
        var card = StockCard.Of(lines, place, item, lot);
        var balance = card.Opening;
        return card with
        {
            Rows = [.. card.Rows
                .OrderBy(row => row.Posted.OccurredAt)
                .ThenBy(row => row.Posted.Quantity)
                .Select(row => row with { Balance = balance += row.Posted.Quantity })],
        };
    }

    private static IReadOnlyList<SettledPart> YoungestFirst(
        Place place, IEnumerable<OpenShortage> shortages, ReadOnlySpan<LotOnHand> arrived, DateTime at, DateOnly day,
        ShelfHistory? history)
    {
        var real = shortages.ToDictionary(shortage => shortage.Source);
        var turned = real.Values.Select(shortage => shortage with
        {
            OccurredAt = DateTime.MinValue.AddTicks(DateTime.MaxValue.Ticks - shortage.OccurredAt.Ticks),
        });
        return [.. StockLedger.SettleShortages(place, turned, arrived, at, day, history).Select(part => part with
        {
            OccurredAt = at,
            Shortage = part.Shortage with { OccurredAt = real[part.Shortage.Source].OccurredAt },
        })];
    }

    private static IReadOnlyList<SettledPart> EachFromTheFullArrival(
        Place place, IEnumerable<OpenShortage> shortages, ReadOnlySpan<LotOnHand> arrived, DateTime at, DateOnly day,
        ShelfHistory? history)
    {
        var lots = arrived.ToArray();
        return [.. shortages.SelectMany(
            shortage => StockLedger.SettleShortages(place, [shortage], lots, at, day, history))];
    }

    private static ReversalPlan BackToTheSupplier(Reversal reversal) =>
        StockLedger.PlanReversal(reversal) is ReversalPlan.Accepted accepted
            ? accepted with
            {
                Lines = [.. accepted.Lines.Select(line => line.Line.Place == Place.Bench
                    ? line with { Line = line.Line with { Place = Place.Supplier } }
                    : line)],
            }
            : StockLedger.PlanReversal(reversal);
}
