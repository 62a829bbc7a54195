using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>A lot on a shelf, in the terms of the tables.</summary>
internal readonly record struct ShelfKey(long Place, long Item, long Lot)
{
    public static ShelfKey Of(Place place, ItemId item, LotId lot) => new(place.Code, item.Value, lot.Value);
}

/// <summary>What the lines say against what is kept beside them.</summary>
/// <param name="HalfMove">A move whose two lines do not add up to nothing; no rebuild can mend that.</param>
internal sealed record StockFindings(long Lines, IReadOnlyList<ShelfKey> Differing, long? HalfMove)
{
    public Refusal? Refusal => HalfMove is { } move ? StockRefusal.HalfMove(move)
        : Differing.Count > 0 ? StockRefusal.CachesDiffer(Differing.Count)
        : null;
}

/// <summary>
/// Proves balances and day figures by making them again from the lines, by the ledger's own arithmetic rather than by
/// the SQL that wrote them. One item in one place at a time and some thousand lines of it: both are sums, so five years
/// of a kitchen's portions need not fit in memory.
/// </summary>
internal static class StockProof
{
    private const int LinesAtOnce = 8_192;

    private const string SelectShelves =
        """
        SELECT DISTINCT place_id, item_id FROM stock_lines WHERE place_id < 100000
        UNION SELECT DISTINCT place_id, item_id FROM stock_balances
        UNION SELECT DISTINCT place_id, item_id FROM stock_day_figures
        """;

    private const string SelectLines =
        """
        SELECT l.seq, l.move, d.type, x'00000000000000000000000000000000', x'00000000000000000000000000000000', l.occurred_at,
               l.service_day, l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses, l.already_in
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE l.place_id = @1 AND l.item_id = @2
        """;

    // The two lines of a move stand side by side: they went in by one statement.
    private const string SelectHalfMove =
        """
        SELECT g.move FROM stock_lines g LEFT JOIN stock_lines t ON t.seq = g.seq + 1
        WHERE g.seq = g.move AND (t.seq IS NULL OR t.move <> g.move OR t.units <> -g.units OR t.item_id <> g.item_id)
        UNION ALL SELECT move FROM stock_lines WHERE seq NOT IN (move, move + 1) LIMIT 1
        """;

    private const string SelectBalances =
        "SELECT place_id, item_id, lot_id, condition, on_hand FROM stock_balances WHERE place_id = @1 AND item_id = @2 AND on_hand <> 0";

    private const string SelectDayFigures =
        """
        SELECT place_id, item_id, lot_id, service_day, units_in, units_out, units_counted FROM stock_day_figures
        WHERE place_id = @1 AND item_id = @2 AND (units_in <> 0 OR units_out <> 0 OR units_counted <> 0)
        """;

    private const string DeleteBalances = "DELETE FROM stock_balances WHERE place_id = @1 AND item_id = @2 AND lot_id = @3";

    private const string DeleteDayFigures = "DELETE FROM stock_day_figures WHERE place_id = @1 AND item_id = @2 AND lot_id = @3";

    private const string MakeBalances =
        """
        INSERT INTO stock_balances (place_id, item_id, lot_id, condition, on_hand)
        SELECT place_id, item_id, lot_id, condition, sum(units) FROM stock_lines
        WHERE place_id = @1 AND item_id = @2 AND lot_id = @3 GROUP BY condition HAVING sum(units) <> 0
        """;

    private const string MakeDayFigures =
        """
        INSERT INTO stock_day_figures (place_id, item_id, lot_id, service_day, units_in, units_out, units_counted)
        SELECT place_id, item_id, lot_id, service_day,
               sum(CASE WHEN NOT counts AND (units > 0) = (reverses IS NULL) THEN units ELSE 0 END),
               -sum(CASE WHEN counts OR (units > 0) = (reverses IS NULL) THEN 0 ELSE units END),
               sum(CASE WHEN counts THEN units ELSE 0 END)
        FROM (SELECT l.*, d.type = 19 OR l.already_in IS NOT NULL AS counts
              FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
              WHERE l.place_id = @1 AND l.item_id = @2 AND l.lot_id = @3)
        GROUP BY service_day
        """;

    public static StockFindings Compare(CentreData data)
    {
        using var view = new StockView(data);
        var halfMove = view.Number(SelectHalfMove);
        var differing = new SortedSet<ShelfKey>(Comparer<ShelfKey>.Create(InOrder));
        foreach (var (place, item) in view.Rows(SelectShelves, row => (row.GetInt64(0), row.GetInt64(1))))
        {
            var said = ShelfSums.Of(view.Stream(SelectLines, StockRows.Line, place, item).Chunk(LinesAtOnce));
            CompareBalances(view, place, item, said, differing);
            CompareDayFigures(view, place, item, said, differing);
        }

        var count = view.Number("SELECT count(*) FROM stock_lines")!.Value;
        return new StockFindings(count, [.. differing], halfMove);
    }

    /// <summary>
    /// Writes anew only the shelves that differ: found beside the writer, mended in one short turn of it, so that nobody
    /// at a counter waits for five years of lines.
    /// </summary>
    public static async Task<StockFindings> Rebuild(CentreData data, Writer writer, Actor actor)
    {
        var found = Compare(data);
        if (found.Differing.Count > 0)
        {
            await writer.Commit(turn => Mend(turn, found.Differing, actor));
        }

        return found;
    }

    private static bool Mend(WriteTurn turn, IReadOnlyList<ShelfKey> shelves, Actor actor)
    {
        foreach (var (place, item, lot) in shelves)
        {
            turn.Run(DeleteBalances, place, item, lot);
            turn.Run(DeleteDayFigures, place, item, lot);
            if (Place.FromCode((int)place).IsInside)
            {
                turn.Run(MakeBalances, place, item, lot);
                turn.Run(MakeDayFigures, place, item, lot);
            }
        }

        Audit.Add(turn, actor, "stock/rebuild", $"{shelves.Count}");
        return true;
    }

    private static void CompareBalances(
        StockView view, long place, long item, ShelfSums said, SortedSet<ShelfKey> differing)
    {
        var kept = view.Rows(SelectBalances, row => (
            Key: new BalanceKey(Place.FromCode(row.GetInt32(0)), new(row.GetInt64(1)), new(row.GetInt64(2)), (StockCondition)row.GetInt32(3)),
            OnHand: new Quantity(row.GetInt64(4))), place, item).ToDictionary(row => row.Key, row => row.OnHand);
        foreach (var (key, onHand) in said.OnHand.Where(shelf => shelf.Key.Place.IsInside && !shelf.Value.IsZero))
        {
            if (!kept.Remove(key, out var was) || was != onHand)
            {
                differing.Add(ShelfKey.Of(key.Place, key.Item, key.Lot));
            }
        }

        differing.UnionWith(kept.Keys.Select(key => ShelfKey.Of(key.Place, key.Item, key.Lot)));
    }

    private static void CompareDayFigures(
        StockView view, long place, long item, ShelfSums said, SortedSet<ShelfKey> differing)
    {
        var kept = view.Rows(SelectDayFigures, row => (
            Key: (Shelf: new ShelfKey(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), Day: row.Day(3)),
            Moved: (row.GetInt64(4), row.GetInt64(5), row.GetInt64(6))), place, item).ToDictionary(row => row.Key, row => row.Moved);
        foreach (var (key, moved) in said.Moved.Where(figure => figure.Value != default))
        {
            if (!kept.Remove(key, out var was) || was != moved)
            {
                differing.Add(key.Shelf);
            }
        }

        differing.UnionWith(kept.Keys.Select(key => key.Shelf));
    }

    private static int InOrder(ShelfKey left, ShelfKey right) =>
        (left.Place, left.Item, left.Lot).CompareTo((right.Place, right.Item, right.Lot));
}
