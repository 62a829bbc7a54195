using Moves = System.Collections.Generic.SortedDictionary<long, Inventory.PostedMove>;

namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// The opposite of posted moves, on the same lots and places: no more than has not been undone before, never of a
    /// reversal, never more than the giving shelf still holds. Every fault of every move is named at once.
    /// </summary>
    public static ReversalPlan PlanReversal(Reversal reversal)
    {
        var moves = PostedMove.Of(reversal.Lines.Where(posted => posted.AlreadyIn is null));
        var open = reversal.Shortage?.Open ?? Quantity.Zero;
        var errors = new List<ReversalError>();
        var (parts, fromShortage) = reversal.Extent switch
        {
            ReversalExtent.Whole => WholeOf(moves, open, errors),
            ReversalExtent.OfMoves wish => (PartsOf(wish.Parts, moves, errors), Quantity.Zero),
            ReversalExtent.OfHandOut wish => PartOfHandOut(wish.Quantity, moves, open, errors),
            _ => throw new ArgumentException("There is no such extent.", nameof(reversal)),
        };

        errors.AddRange(parts
            .Where(part => moves[part.Move].IsReversal)
            .Select(part => new ReversalError.IsItselfAReversal(part.Move)));
        var lines = Opposite(reversal, parts, moves);
        errors.AddRange(new ReversalTrial(reversal, lines).Errors());
        if (errors.Count > 0)
        {
            return new ReversalPlan.Refused(errors);
        }

        var handOutStands = reversal.Extent is ReversalExtent.OfMoves;
        return new ReversalPlan.Accepted(
            lines,
            Reduce(reversal.Shortage, fromShortage, SettledIn(parts, moves), handOutStands));
    }

    private static (List<ReversalPart> Parts, Quantity FromShortage) WholeOf(
        Moves moves, Quantity open, List<ReversalError> errors)
    {
        // Alone in the list, reversals are what was asked for, and are refused as such further on.
        var onlyReversals = moves.Values.All(move => move.IsReversal);
        var asked = moves.Values.Where(move => onlyReversals || !move.IsReversal).ToList();
        var parts = asked
            .Where(move => move.Remaining.IsPositive)
            .Select(move => new ReversalPart(move.Id, move.Remaining))
            .ToList();
        if (parts.Count == 0 && open.IsZero)
        {
            errors.AddRange(asked.Select(move => new ReversalError.AlreadyReversed(move.Id)));
            if (asked.Count == 0)
            {
                errors.Add(new ReversalError.NothingLeft());
            }
        }

        return (parts, open);
    }

    private static List<ReversalPart> PartsOf(
        IReadOnlyList<ReversalPart> asked, Moves moves, List<ReversalError> errors)
    {
        if (asked.Count == 0)
        {
            errors.Add(new ReversalError.NothingLeft());
        }

        errors.AddRange(asked
            .Where(part => !part.Quantity.IsPositive)
            .Select(part => new ReversalError.QuantityNotPositive(part.Move, part.Quantity)));

        // The same move named twice must fit as a whole, not each time alone.
        var parts = asked
            .GroupBy(part => part.Move)
            .Select(same => new ReversalPart(same.Key, new Quantity(same.Sum(part => part.Quantity.Units))))
            .ToList();
        foreach (var part in parts)
        {
            if (!moves.TryGetValue(part.Move, out var move))
            {
                throw new ArgumentException($"Move {part.Move} is not among the lines.", nameof(asked));
            }

            if (part.Quantity > move.Remaining)
            {
                errors.Add(move.Remaining.IsZero
                    ? new ReversalError.AlreadyReversed(part.Move)
                    : new ReversalError.MoreThanRemains(part.Move, part.Quantity, move.Remaining));
            }
        }

        return parts;
    }

    private static (List<ReversalPart> Parts, Quantity FromShortage) PartOfHandOut(
        Quantity asked, Moves moves, Quantity open, List<ReversalError> errors)
    {
        if (!asked.IsPositive)
        {
            errors.Add(new ReversalError.QuantityNotPositive(0, asked));
            return ([], Quantity.Zero);
        }

        var fromShortage = Quantity.Min(asked, open);
        var left = asked - fromShortage;
        var parts = new List<ReversalPart>();
        foreach (var move in moves.Values.Reverse().Where(move => !move.IsReversal))
        {
            var part = Quantity.Min(left, move.Remaining);
            if (part.IsPositive)
            {
                parts.Add(new ReversalPart(move.Id, part));
                left -= part;
            }
        }

        if (left.IsPositive)
        {
            errors.Add(left == asked
                ? new ReversalError.NothingLeft()
                : new ReversalError.MoreThanRemains(0, asked, asked - left));
        }

        return (parts, fromShortage);
    }

    private static ReversalLine[] Opposite(Reversal reversal, List<ReversalPart> parts, Moves moves)
    {
        var lines = new ReversalLine[2 * parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var (giving, taking) = (moves[part.Move].Giving, moves[part.Move].Taking);
            var then = giving.OccurredAt > reversal.Now
                || IsCounted(reversal.History, giving) || IsCounted(reversal.History, taking);
            var (at, day) = then ? (giving.OccurredAt, giving.Day) : (reversal.Now, reversal.Day);
            lines[2 * i] = new(taking.Line.Opposite(part.Quantity), part.Move, at, day);
            lines[2 * i + 1] = new(giving.Line.Opposite(part.Quantity), part.Move, at, day);
        }

        return lines;
    }

    private static bool IsCounted(ShelfHistory history, PostedLine posted) =>
        posted.Line.Place.IsInside && history.NextCount(posted.Line.Key, posted.OccurredAt) is not null;

    private static Quantity SettledIn(List<ReversalPart> parts, Moves moves) => new(parts
        .Where(part => moves[part.Move].Giving.Type == DocumentType.Settlement)
        .Sum(part => part.Quantity.Units));

    private static OpenShortage? Reduce(
        OpenShortage? shortage, Quantity open, Quantity settled, bool handOutStands) =>
        handOutStands ? shortage?.Reopen(settled) : shortage?.Cancel(open).CancelSettled(settled);
}
