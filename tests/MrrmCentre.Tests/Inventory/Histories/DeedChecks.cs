using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>What each single plan must be, worked out in another way than the planners do it.</summary>
internal static class DeedChecks
{
    public static void CheckPosted(this Centre centre, int first)
    {
        var posted = centre.Book.Skip(first).ToList();
        foreach (var item in posted.GroupBy(line => line.Line.Item))
        {
            centre.Expect(
                Promise.EveryDocumentAddsUpToNothing,
                item.Sum(line => line.Quantity.Units) == 0,
                "this item does not:", item.Key);
        }

        var late = posted.Count > 0 && centre.Book.Exists(line => line.OccurredAt > posted[0].OccurredAt);
        foreach (var key in posted.Select(line => line.Line.Key).Where(key => key.Place.IsInside || key.Place == Place.Partner))
        {
            centre.Expect(Promise.NoShelfIsEverBelowZero, centre.Kept[key] >= Quantity.Zero, "now:", key);
            if (late)
            {
                centre.CheckNeverBelowZero(centre.Book.Where(line => line.Line.Key == key));
            }
        }
    }

    public static void CheckNeverBelowZero(this Centre centre, IEnumerable<PostedLine> shelf)
    {
        var running = 0L;
        foreach (var line in shelf
            .OrderBy(posted => posted.OccurredAt)
            .ThenByDescending(posted => posted.Quantity.IsPositive)
            .ThenBy(posted => posted.Sequence))
        {
            running += line.Quantity.Units;
            centre.Expect(Promise.NoShelfIsEverBelowZero, running >= 0, "after", line);
        }
    }

    public static void CheckReceipt(this Centre centre, Receipt receipt, Posting posting)
    {
        var badLines = Enumerable.Range(1, receipt.Lines.Count)
            .Where(number => IsBad(centre, receipt, number - 1))
            .ToHashSet();
        var named = posting is Posting.Refused refused ? refused.Errors.Select(error => error.Line).ToHashSet() : [];
        centre.Expect(
            Promise.WhatIsRefusedChangesNothing, badLines.SetEquals(named), "not exactly the bad lines are refused");
    }

    private static bool IsBad(Centre centre, Receipt receipt, int index)
    {
        var line = receipt.Lines[index];
        var code = Folded(line.LotCode);
        var known = code.Length == 0
            ? null
            : centre.Lots.FirstOrDefault(lot => lot.Item == line.Item && lot.Code.Text == code);
        while (known?.MergedInto is { } into)
        {
            known = centre.Lots[(int)into.Value - 1];
        }

        var stated = receipt.Lines
            .Where(other => Folded(other.LotCode) == code && code.Length > 0)
            .Select(other => other.LastUsableDay)
            .FirstOrDefault(day => day is not null);
        var lastUsableDay = known is not null ? known.LastUsableDay : stated ?? line.LastUsableDay;
        return line.Quantity.Units is <= 0 or > 1_000_000_000_000
            || (line.LastUsableDay is { } typed && typed != lastUsableDay)
            || lastUsableDay < receipt.Day;
    }

    private static string Folded(string? typed) => (typed ?? "").Trim().ToUpperInvariant();

    public static void CheckFefo(this Centre centre, HandOut handOut, LotOnHand[] lots, HandOutPlan plan)
    {
        if (!centre.Watched.HasFlag(Promise.FirstExpiredGoesFirst))
        {
            return;
        }

        var need = handOut.Quantity.Units;
        var expected = new List<(LotId, long)>();
        foreach (var lot in lots
            .Where(lot => lot.OnHand.IsPositive && lot.Lot.Standing == LotStanding.Free
                && lot.Condition == StockCondition.Sound
                && lot.Lot.FirstReceived <= handOut.Day && !(lot.Lot.LastUsableDay < handOut.Day))
            .OrderBy(lot => lot.Lot.LastUsableDay ?? DateOnly.MaxValue)
            .ThenBy(lot => lot.Lot.FirstReceived)
            .ThenBy(lot => lot.Lot.Id))
        {
            var take = Math.Min(need, lot.OnHand.Units);
            if (take > 0)
            {
                expected.Add((lot.Lot.Id, take));
                need -= take;
            }
        }

        centre.Expect(Promise.FirstExpiredGoesFirst, Taken(plan).SequenceEqual(expected), "other lots were taken");
        var turned = lots.Reverse().ToArray();
        centre.Expect(
            Promise.FirstExpiredGoesFirst,
            Taken(centre.Planners.HandOut(handOut, turned)).SequenceEqual(expected),
            "the order of the lots mattered");
    }

    private static IEnumerable<(LotId, long)> Taken(HandOutPlan plan) => plan.Lines
        .Where(line => line.Place.IsInside)
        .Select(line => (line.Lot, -line.Quantity.Units));

    public static void CheckSettlement(
        this Centre centre,
        Place place,
        List<OpenShortage> before,
        LotOnHand[] arrived,
        IReadOnlyList<SettledPart> parts,
        DateOnly day,
        bool counted)
    {
        var left = arrived.ToDictionary(lot => lot.Lot.Id, lot => (lot.Lot, Units: lot.OnHand.Units));
        foreach (var part in parts)
        {
            left[part.Lot.Id] = (part.Lot, left[part.Lot.Id].Units - part.Quantity.Units);
        }

        centre.Expect(
            Promise.OldestShortageIsSettledFirst, left.Values.All(lot => lot.Units >= 0), "more than arrived was used");
        // What a count has already seen is not there for a hand-out after it.
        foreach (var shortage in before.Where(shortage =>
            !counted && shortage.Place == place && shortage.Open.IsPositive))
        {
            var judged = shortage.Day > day ? shortage.Day : day;
            var stillOpen = centre.Shortages[shortage.Source].Open.IsPositive;
            var usable = left.Values
                .Where(lot => lot.Lot.Item == shortage.Item && lot.Lot.Standing == LotStanding.Free
                    && lot.Lot.FirstReceived <= judged && !(lot.Lot.LastUsableDay < judged))
                .ToList();
            centre.Expect(
                Promise.OldestShortageIsSettledFirst,
                !stillOpen || usable.All(lot => lot.Units == 0),
                "a shortage stayed open beside stock for it");
            centre.Expect(
                Promise.OldestShortageIsSettledFirst,
                !stillOpen || !parts.Any(part => part.Shortage.OccurredAt > shortage.OccurredAt
                    && usable.Exists(lot => lot.Lot.Id == part.Lot.Id)),
                "a younger shortage was settled before an older one");
        }
    }

    public static void CheckReversal(this Centre centre, Target target, Reversal reversal, ReversalPlan plan)
    {
        if (plan is not ReversalPlan.Accepted accepted)
        {
            var untouched = target.Type == DocumentType.Service && reversal.Extent is ReversalExtent.Whole
                && reversal.Lines.All(posted => posted.Reverses is null)
                && reversal.Shortage is null or { Cancelled.IsPositive: false };
            centre.Expect(Promise.NothingIsUndoneTwice, !untouched, "a hand-out nobody touched could not be undone");
            return;
        }

        centre.Expect(
            Promise.NothingIsUndoneTwice,
            accepted.Lines.Count > 0 || accepted.Shortage != reversal.Shortage,
            "an empty reversal was accepted");
        foreach (var move in accepted.Lines.Where(line => line.Line.Quantity.IsPositive).GroupBy(line => line.Reverses))
        {
            var original = centre.Book[(int)move.Key - 1];
            var before = centre.Book
                .Where(posted => posted.Reverses == move.Key && posted.Quantity.IsPositive)
                .Sum(posted => posted.Quantity.Units);
            centre.Expect(Promise.NothingIsUndoneTwice, original.Reverses is null, "a reversal was undone");
            centre.Expect(
                Promise.NothingIsUndoneTwice,
                before + move.Sum(line => line.Line.Quantity.Units) <= Math.Abs(original.Quantity.Units),
                "more was undone than was done");
        }
    }

    public static void CheckUndone(this Centre centre, Target target, ReversalExtent extent)
    {
        if (extent is not ReversalExtent.Whole)
        {
            return;
        }

        var promise = target.Type == DocumentType.Cooking
            ? Promise.CookingUndoneIsNothingCooked
            : Promise.NothingIsUndoneTwice;
        // What a count has seen stays as counted, so only what was told and untold must cancel.
        var restored = target.Lines(centre.Book)
            .Where(posted => posted.AlreadyIn is null)
            .GroupBy(posted => posted.Line.Key)
            .All(shelf => shelf.Sum(posted => posted.Quantity.Units) == 0);
        centre.Expect(promise, restored, "undoing did not put everything back");
    }
}
