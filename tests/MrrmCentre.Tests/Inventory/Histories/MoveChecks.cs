using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>What moves, transfers and counts must be, worked out from the raw lines.</summary>
internal static class MoveChecks
{
    /// <summary>Shelves a later count has seen hold now what they held before, and every count stands.</summary>
    public static void CheckAbsorbed(
        this Centre centre, IReadOnlyList<Written> written, Dictionary<BalanceKey, Quantity> before)
    {
        foreach (var shelf in written.Where(line => line.Line.Place.IsInside).GroupBy(line => line.Line.Key))
        {
            var latest = shelf.Max(line => line.At);
            var seen = centre.Counts.Exists(count => count.Shelf == shelf.Key && count.CountedAt >= latest);
            centre.Expect(
                Promise.LatePaperLeavesACountedShelfAlone,
                !seen || centre.Kept[shelf.Key] == before.GetValueOrDefault(shelf.Key),
                "this shelf moved:", shelf.Key);
        }

        if (centre.Watched.HasFlag(Promise.ACountIsNeverContradicted) && centre.Counts.Count > 0)
        {
            var touched = written.Select(line => line.Line.Key).ToHashSet();
            centre.CheckCounts(touched);
        }
    }

    public static void CheckCounts(this Centre centre, HashSet<BalanceKey>? only = null)
    {
        foreach (var shelf in centre.Counts.GroupBy(count => count.Shelf))
        {
            if (only?.Contains(shelf.Key) == false)
            {
                continue;
            }

            var lines = centre.Book.FindAll(posted => posted.Line.Key == shelf.Key);
            foreach (var count in shelf)
            {
                var book = lines
                    .Where(posted => posted.OccurredAt <= count.CountedAt)
                    .Sum(posted => posted.Quantity.Units);
                centre.Expect(
                    Promise.ACountIsNeverContradicted, book == count.Counted.Units, "but now:", (count, book));
            }
        }
    }

    public static void CheckCount(this Centre centre, StockCount count, CountPlan plan)
    {
        if (plan is not CountPlan.Accepted accepted)
        {
            return;
        }

        foreach (var line in accepted.Lines)
        {
            var (key, at) = (line.Shelf.Shelf, line.Shelf.CountedAt);
            var typed = count.Lines[line.Number - 1];
            var difference = line.Shelf.Counted.Units - centre.BookAt(key, at);
            var expected = typed.Counted is null ? CountOutcome.Uncounted
                : difference == 0 ? CountOutcome.Equal
                : centre.Lowest(key, at) + difference < 0 ? CountOutcome.CannotBe
                : Math.Abs(difference) > 6 && !typed.IsRecount ? CountOutcome.RecountAsked
                : CountOutcome.Differs;
            centre.Expect(
                Promise.ACountIsNeverContradicted,
                line.Outcome == expected,
                "the outcome is another:",
                (line, expected));
        }
    }

    /// <summary>Refused exactly when a line cannot be served, and otherwise FEFO's own lots.</summary>
    public static void CheckMovement(this Centre centre, Movement movement, MovementPlan plan)
    {
        var plain = movement.From.IsInside && movement.Lines.All(line => line.Chosen.Count == 0);
        if (!plain || !centre.Watched.HasFlag(Promise.WhatIsThereMayLeaveAndNoMore))
        {
            return;
        }

        var fits = MovementTable.Leads(movement.Type, movement.From.Kind, movement.To.Kind);
        var expected = fits ? centre.Expected(movement) : null;
        centre.Expect(
            Promise.WhatIsThereMayLeaveAndNoMore,
            plan is MovementPlan.Accepted == expected is not null,
            "wrongly decided:", plan);
        if (plan is MovementPlan.Accepted accepted)
        {
            centre.Expect(
                Promise.WhatIsThereMayLeaveAndNoMore,
                accepted.Lines.Where(line => !line.Quantity.IsPositive)
                    .Select(line => (line.Lot, -line.Quantity.Units)).SequenceEqual(expected!),
                "other lots were taken:", movement);
        }
    }

    public static void CheckTransfers(this Centre centre)
    {
        if (!centre.Watched.HasFlag(Promise.TransfersAddUp))
        {
            return;
        }

        foreach (var shelf in centre.Book.Where(posted => posted.Line.Place == Place.Transit)
            .GroupBy(posted => (posted.Source, posted.Line.Key)))
        {
            var onTheWay = shelf.Sum(posted => posted.Quantity.Units);
            centre.Expect(Promise.TransfersAddUp, onTheWay >= 0, "more came in than was sent:", shelf.Key);
            var standing = TransferStanding.Of(centre.Book.Where(posted => posted.Source == shelf.Key.Source))
                .Single(lot => lot.Lot == shelf.Key.Key.Lot);
            centre.Expect(
                Promise.TransfersAddUp,
                standing.InTransit.Units == onTheWay
                && standing.Sent == standing.Received + standing.Damaged + standing.Lost + standing.InTransit,
                "does not add up:", standing);
        }
    }

    public static long BookAt(this Centre centre, BalanceKey key, DateTime moment) => centre.Book
        .Where(posted => posted.Line.Key == key && posted.OccurredAt <= moment)
        .Sum(posted => posted.Quantity.Units);

    /// <summary>The slow way: the balance at each instant from the moment until the next count.</summary>
    public static long Lowest(this Centre centre, BalanceKey key, DateTime moment)
    {
        var until = centre.Counts
            .Where(count => count.Shelf == key && count.CountedAt >= moment)
            .Select(count => count.CountedAt)
            .DefaultIfEmpty(DateTime.MaxValue)
            .Min();
        return centre.Book
            .Where(posted => posted.Line.Key == key && posted.OccurredAt > moment && posted.OccurredAt < until)
            .Select(posted => posted.OccurredAt)
            .Distinct()
            .Append(moment)
            .Min(instant => centre.BookAt(key, instant));
    }

    private static List<(LotId, long)>? Expected(this Centre centre, Movement movement)
    {
        var usable = movement.Type == DocumentType.Condition
            || movement.To.Kind is PlaceKind.Lost or PlaceKind.Quarantine or PlaceKind.Supplier;
        var takes = new List<(LotId, long)>();
        foreach (var line in movement.Lines)
        {
            var need = line.Quantity.Units;
            var eligible = centre.Lots
                .Where(lot => lot.Item == line.Item && lot.FirstReceived <= movement.Day
                    && (usable || (lot.Standing == LotStanding.Free && !(lot.LastUsableDay < movement.Day))))
                .OrderBy(lot => lot.LastUsableDay ?? DateOnly.MaxValue)
                .ThenBy(lot => lot.FirstReceived)
                .ThenBy(lot => lot.Id);
            foreach (var lot in eligible)
            {
                var key = new BalanceKey(movement.From, line.Item, lot.Id, StockCondition.Sound);
                var already = takes.Where(take => take.Item1 == lot.Id).Sum(take => take.Item2);
                var take = Math.Min(need, Math.Max(0, centre.Lowest(key, movement.OccurredAt) - already));
                if (take > 0)
                {
                    takes.Add((lot.Id, take));
                    need -= take;
                }
            }

            if (need > 0)
            {
                return null;
            }
        }

        return takes;
    }
}
