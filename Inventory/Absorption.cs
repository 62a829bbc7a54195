namespace Inventory;

/// <remarks><paramref name="Count"/>: the count that had already seen it, and whose instant and day it takes.</remarks>
public readonly record struct AbsorbedLine(StockLine Line, CountedShelf Count);

/// <summary>
/// What happened before a count was already in what was counted, however late it is written down. The next count takes
/// it back, so that the shelf and every later count stay as they are while the day it happened on becomes right.
/// </summary>
public static class Absorption
{
    /// <returns>In moves of two, the giving place first; part of the document that was entered late.</returns>
    public static IReadOnlyList<AbsorbedLine> Of(
        IReadOnlyList<StockLine> lines, DateTime occurredAt, ShelfHistory history)
    {
        if (!history.HasCounts || lines.Count == 0)
        {
            return [];
        }

        var absorbed = new List<AbsorbedLine>();
        foreach (var shelf in lines.Where(line => line.Place.IsInside).GroupBy(line => line.Key))
        {
            var moved = new Quantity(shelf.Sum(line => line.Quantity.Units));
            if (!moved.IsZero && history.NextCount(shelf.Key, occurredAt) is { } count)
            {
                absorbed.AddRange(Back(shelf.Key, moved, count));
            }
        }

        return absorbed;
    }

    /// <summary>For a reversal, whose lines may lie at several instants.</summary>
    public static IReadOnlyList<AbsorbedLine> Of(IReadOnlyList<ReversalLine> lines, ShelfHistory history) =>
        history.HasCounts
            ? [.. lines
                .GroupBy(line => line.OccurredAt)
                .SelectMany(instant => Of([.. instant.Select(line => line.Line)], instant.Key, history))]
            : [];

    private static IEnumerable<AbsorbedLine> Back(BalanceKey shelf, Quantity moved, CountedShelf count) =>
        StockLine.Differing(shelf, -moved).Select(line => new AbsorbedLine(line, count));
}
