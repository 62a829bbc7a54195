using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>What all lines of one posting share.</summary>
/// <param name="Source">What caused them: the service event, or the document's own key where there is none.</param>
/// <param name="IsCount">The lines are what a count found or missed.</param>
internal readonly record struct PostingFacts(
    long Document, Guid Source, DateTime OccurredAtUtc, DateOnly Day, bool IsCount = false);

/// <summary>
/// Writes planned lines with everything kept beside them: what the shelf holds, and the day's in, out and counted. What
/// happened before a count is taken back by that count here, for every kind of document.
/// </summary>
internal static class StockPosting
{
    /// <param name="lines">In moves of two, the giving place first, as the planners return them.</param>
    /// <param name="paperLines">For each of the lines, the line of the paper it comes from.</param>
    public static void Post(
        WriteTurn turn, PostingFacts facts, IReadOnlyList<StockLine> lines, IReadOnlyList<int>? paperLines = null)
    {
        var absorbed = Absorbed(turn, facts, lines);
        if (absorbed.Count == 0)
        {
            for (var i = 0; i < lines.Count; i += 2)
            {
                PostMove(turn, facts, new Move(lines[i], lines[i + 1], PaperLine: paperLines?[i]));
            }

            return;
        }

        var moves = Enumerable.Range(0, lines.Count / 2)
            .Select(at => (Facts: facts, Move: new Move(lines[2 * at], lines[2 * at + 1], PaperLine: paperLines?[2 * at])));
        PostInsFirst(turn, moves.Concat(Back(facts, absorbed)));
    }

    public static void Post(WriteTurn turn, PostingFacts facts, IReadOnlyList<ReversalLine> lines)
    {
        var moves = new List<(PostingFacts Facts, Move Move)>();
        foreach (var instant in lines.GroupBy(line => (line.OccurredAt, line.Day)))
        {
            var of = facts with { OccurredAtUtc = instant.Key.OccurredAt, Day = instant.Key.Day };
            var pairs = instant.ToList();
            moves.AddRange(Enumerable.Range(0, pairs.Count / 2).Select(at =>
                (of, new Move(pairs[2 * at].Line, pairs[2 * at + 1].Line, pairs[2 * at].Reverses))));
            moves.AddRange(Back(of, Absorbed(turn, of, pairs.ConvertAll(line => line.Line))));
        }

        PostInsFirst(turn, moves);
    }

    /// <summary>Goods a count is known to have seen although no paper told of them.</summary>
    public static void PostFound(WriteTurn turn, PostingFacts facts, IReadOnlyList<StockLine> lines, Guid count)
    {
        for (var i = 0; i < lines.Count; i += 2)
        {
            PostMove(turn, facts, new Move(lines[i], lines[i + 1], AlreadyIn: count));
        }
    }

    /// <summary>What went out of the goods a count had seen.</summary>
    public static void PostAsSeen(WriteTurn turn, PostingFacts facts, IReadOnlyList<StockLine> lines)
    {
        for (var i = 0; i < lines.Count; i += 2)
        {
            PostMove(turn, facts, new Move(lines[i], lines[i + 1]));
        }
    }

    private static IReadOnlyList<AbsorbedLine> Absorbed(WriteTurn turn, PostingFacts facts, IReadOnlyList<StockLine> lines)
    {
        // What happens now comes after every count, and the queue at the counter need not ask. A count told late is
        // absorbed like anything else: the later count has already seen what it corrects.
        if (facts.OccurredAtUtc >= turn.NowUtc)
        {
            return [];
        }

        var shelves = lines.Where(line => line.Place.IsInside).Select(line => (line.Place, line.Item));
        return Absorption.Of(lines, facts.OccurredAtUtc, StockHistory.CountsSince(turn, facts.OccurredAtUtc, shelves));
    }

    private static IEnumerable<(PostingFacts Facts, Move Move)> Back(PostingFacts facts, IReadOnlyList<AbsorbedLine> absorbed)
    {
        for (var i = 0; i < absorbed.Count; i += 2)
        {
            var count = absorbed[i].Count;
            yield return (
                facts with { OccurredAtUtc = count.CountedAt, Day = count.Day },
                new Move(absorbed[i].Line, absorbed[i + 1].Line, AlreadyIn: count.Count));
        }
    }

    /// <summary>Late goods and what a count takes back of them cancel out on the shelf, which meanwhile never shows less
    /// than nothing.</summary>
    private static void PostInsFirst(WriteTurn turn, IEnumerable<(PostingFacts Facts, Move Move)> moves)
    {
        foreach (var (facts, move) in moves.OrderBy(move => !move.Move.Giving.Place.IsInside ? 0 : move.Move.Taking.Place.IsInside ? 1 : 2))
        {
            PostMove(turn, facts, move);
        }
    }

    private static void PostMove(WriteTurn turn, PostingFacts facts, Move move)
    {
        var (giving, taking) = (move.Giving, move.Taking);
        var day = Columns.Day(facts.Day);
        turn.Run(
            StockSql.InsertMove,
            facts.Document, Columns.Id(facts.Source), giving.Item.Value,
            Columns.Instant(facts.OccurredAtUtc), Columns.Instant(turn.NowUtc), day, move.Reverses,
            move.AlreadyIn is { } count ? Columns.Id(count) : null, move.PaperLine,
            giving.Place.Code, giving.Lot.Value, (int)giving.Condition, taking.Quantity.Units,
            taking.Place.Code, taking.Lot.Value, (int)taking.Condition);
        var counts = facts.IsCount || move.AlreadyIn is not null;
        Keep(turn, giving, day, move.Reverses is not null, counts);
        Keep(turn, taking, day, move.Reverses is not null, counts);
    }

    private static void Keep(WriteTurn turn, StockLine line, string day, bool isReversal, bool counts)
    {
        if (!line.Place.IsInside)
        {
            return;
        }

        var (place, item, lot, units) = (line.Place.Code, line.Item.Value, line.Lot.Value, line.Quantity.Units);
        if (units > 0)
        {
            turn.Run(StockSql.PutOnShelf, place, item, lot, (int)line.Condition, units);
        }
        else
        {
            TakeFromShelf(turn, line);
        }

        // A reversal counts against the column of what it undoes: less out rather than more in.
        var countsAsIn = units > 0 != isReversal;
        turn.Run(
            StockSql.AddToDayFigure,
            place, item, lot, day,
            !counts && countsAsIn ? units : 0, counts || countsAsIn ? 0 : -units, counts ? units : 0);
    }

    private static void TakeFromShelf(WriteTurn turn, StockLine line)
    {
        var (place, item, lot) = (line.Place.Code, line.Item.Value, line.Lot.Value);
        var left = turn.Scalar(StockSql.TakeFromShelf, place, item, lot, (int)line.Condition, -line.Quantity.Units)
            ?? throw new InvalidOperationException($"Lot {lot} of item {item} is not on the shelf of {line.Place}.");
        if (left is 0L)
        {
            turn.Run(StockSql.ClearShelf, place, item, lot, (int)line.Condition);
        }
    }

    private readonly record struct Move(
        StockLine Giving, StockLine Taking, long? Reverses = null, Guid? AlreadyIn = null, int? PaperLine = null);
}
