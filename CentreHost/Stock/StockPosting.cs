using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>What all lines of one posting share.</summary>
/// <param name="Source">What caused them: the service event, or the document's own key where there is none.</param>
internal readonly record struct PostingFacts(long Document, Guid Source, DateTime OccurredAtUtc, DateOnly Day);

/// <summary>Writes planned lines with everything kept beside them: what the shelf holds, and the day's in and out.</summary>
internal static class StockPosting
{
    /// <param name="lines">In moves of two, the giving place first, as the planners return them.</param>
    public static void Post(WriteTurn turn, PostingFacts facts, IReadOnlyList<StockLine> lines)
    {
        for (var i = 0; i < lines.Count; i += 2)
        {
            PostMove(turn, facts, lines[i], lines[i + 1], null);
        }
    }

    public static void Post(WriteTurn turn, PostingFacts facts, IReadOnlyList<ReversalLine> lines)
    {
        for (var i = 0; i < lines.Count; i += 2)
        {
            PostMove(turn, facts, lines[i].Line, lines[i + 1].Line, lines[i].Reverses);
        }
    }

    private static void PostMove(WriteTurn turn, PostingFacts facts, StockLine giving, StockLine taking, long? reverses)
    {
        var day = Columns.Day(facts.Day);
        turn.Run(
            StockSql.InsertMove,
            facts.Document, Columns.Id(facts.Source), giving.Place.Code, taking.Place.Code, giving.Item.Value, giving.Lot.Value,
            (int)giving.Condition, taking.Quantity.Units, Columns.Instant(facts.OccurredAtUtc), Columns.Instant(turn.NowUtc), day,
            reverses);
        Count(turn, giving, day, reverses is not null);
        Count(turn, taking, day, reverses is not null);
    }

    private static void Count(WriteTurn turn, StockLine line, string day, bool isReversal)
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
        turn.Run(StockSql.AddToDayFigure, place, item, lot, day, countsAsIn ? units : 0, countsAsIn ? 0 : -units);
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
}
