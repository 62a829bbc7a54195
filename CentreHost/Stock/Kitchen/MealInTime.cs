using CentreHost.Centre;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kitchen;

/// <summary>What the book says of a meal at the moment its pots were counted, however late the count is written.</summary>
/// <param name="PostedAt">A correction counted before the close it corrects is written beside that close's own lines.</param>
/// <param name="Corrects">The last close of the same meal.</param>
internal sealed record MealInTime(DateTime PostedAt, EarlierClose? Corrects, MealSessionBook Book)
{
    // The meal before this one out of the same pots, on what its last close counted.
    private const string SelectMealBefore =
        """
        SELECT c.id, d.number, c.counted_at, c.left FROM meal_closes c
        JOIN stock_documents d ON d.id = c.document_id JOIN services s ON s.id = c.service_id
        WHERE c.service_day = @1 AND c.service_id <> @2 AND c.counted_at < @3 AND d.from_place_id = @4 AND s.item_id = @5
          AND NOT EXISTS (SELECT 1 FROM meal_closes n WHERE n.corrects_id = c.id)
        ORDER BY c.counted_at DESC, c.id DESC LIMIT 1
        """;

    // Nobody closed the meal before: it ended with its last portion, before the first of this one.
    private const string SelectLastOfMealBefore =
        """
        SELECT max(l.occurred_at) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.occurred_at >= @3
          AND l.occurred_at < (SELECT coalesce(min(e.occurred_at), @6) FROM service_events e WHERE e.service_day = @4 AND e.service_id = @5)
          AND l.units < 0 AND d.type = 4 AND d.service_id <> @5
        """;

    // Whatever undoes a cooking undoes it here too; a move bears the number of its first line.
    private const string SelectCooked =
        """
        SELECT coalesce(sum(l.units), 0) FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.occurred_at > @3 AND l.occurred_at <= @4 AND l.already_in IS NULL
          AND (d.type = 2 OR EXISTS (SELECT 1 FROM stock_lines c JOIN stock_documents e ON e.id = c.document_id
                                     WHERE c.seq = l.reverses AND e.type = 2))
        """;

    // What a count had already seen comes and goes again beside the portion itself.
    private const string SelectScanned =
        """
        SELECT coalesce((SELECT -sum(l.units) FROM service_events e JOIN stock_lines l ON l.source = e.id
                         WHERE e.service_id = @3 AND e.service_day = @4 AND e.occurred_at <= @5
                           AND l.place_id = @1 AND l.item_id = @2 AND l.already_in IS NULL), 0)
             + coalesce((SELECT sum(o.missing - o.settled - o.cancelled) FROM service_events e JOIN open_shortages o ON o.source = e.id
                         WHERE e.service_id = @3 AND e.service_day = @4 AND e.occurred_at <= @5
                           AND o.place_id = @1 AND o.item_id = @2), 0)
        """;

    private const string SelectOpen =
        """
        SELECT o.source, o.place_id, o.item_id, o.missing, o.occurred_at, o.service_day, o.settled, o.cancelled, o.to_place_id
        FROM service_events e JOIN open_shortages o ON o.source = e.id
        WHERE o.place_id = @1 AND o.item_id = @2 AND e.service_id = @3 AND e.service_day = @4 AND e.occurred_at <= @5
          AND o.settled + o.cancelled < o.missing
        """;

    private const string SelectEarlier =
        """
        SELECT c.id, d.number, c.counted_at, c.left FROM meal_closes c JOIN stock_documents d ON d.id = c.document_id
        WHERE c.service_id = @1 AND c.service_day = @2 ORDER BY c.id
        """;

    private const string SelectEarlierLines =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day, l.place_id, l.item_id, l.lot_id, l.condition,
               l.units, l.reverses, l.already_in
        FROM meal_closes c JOIN stock_lines l ON l.document_id = c.document_id JOIN stock_documents d ON d.id = l.document_id
        WHERE c.service_id = @1 AND c.service_day = @2 AND l.item_id = @3 AND l.already_in IS NULL
        """;

    public static MealInTime Read(WriteTurn turn, MealSessionClose close, long service, ServiceDays days)
    {
        var (place, item, day) = ((long)close.Kitchen.Code, close.Portion.Value, Columns.Day(close.Day));
        var counted = Columns.Instant(close.OccurredAt);
        var earlier = turn.Read(SelectEarlier, service, day).ReadAll(EarlierClose.Of);
        var lines = turn.Read(SelectEarlierLines, service, day, item).ReadAll(StockRows.Line);
        var before = turn.Read(SelectMealBefore, day, service, counted, place, item).ReadAll(EarlierClose.Of).SingleOrDefault();
        var since = before?.CountedAt ?? Started(turn, close, service, days);
        var postedAt = earlier.Select(one => one.CountedAt).Append(close.OccurredAt).Max();
        var history = StockHistory.Since(turn, since < close.OccurredAt ? since : close.OccurredAt, [(close.Kitchen, close.Portion)]);
        Quantity OnBook(DateTime at) => Sum(history.Shelves(close.Kitchen, close.Portion).Select(shelf => history.AsOf(shelf, at)));
        var writtenSince = Sum(lines.Where(line => line.Line.Place == close.Kitchen && line.OccurredAt > close.OccurredAt).Select(line => line.Quantity));
        var known = StockHistory.Lots(turn, [close.Portion]);
        return new MealInTime(postedAt, earlier.LastOrDefault(), new MealSessionBook(
            Opening: before?.Left ?? OnBook(since),
            Cooked: Units(turn, SelectCooked, place, item, Columns.Instant(since), counted),
            Scanned: Units(turn, SelectScanned, place, item, service, day, counted),
            OnBook: OnBook(close.OccurredAt) + writtenSince,
            Lots: history.Available(close.Kitchen, close.Portion, known, postedAt),
            Shortages: turn.Read(SelectOpen, place, item, service, day, counted).ReadAll(StockRows.Shortage),
            Earlier: [.. lines.Select(line => line.Line)],
            KnownLots: known,
            NextLot: new LotId((long)turn.Scalar(StockSql.NextLot)!)));
    }

    /// <summary>Paper that bears only its day stands at the day's very start, and belongs to the day.</summary>
    private static DateTime Started(WriteTurn turn, MealSessionClose close, long service, ServiceDays days)
    {
        var dayStart = Columns.Instant(days.StartUtc(close.Day));
        var last = turn.Scalar(
            SelectLastOfMealBefore, close.Kitchen.Code, close.Portion.Value, dayStart, Columns.Day(close.Day), service,
            Columns.Instant(close.OccurredAt)) as long?;
        return Columns.Instant(last ?? (dayStart - 1));
    }

    private static Quantity Sum(IEnumerable<Quantity> all) => all.Aggregate(Quantity.Zero, (sum, one) => sum + one);

    private static Quantity Units(WriteTurn turn, string sql, params ReadOnlySpan<object?> values) => new((long)turn.Scalar(sql, values)!);
}

/// <summary>A close as it was written: when its pots were counted, and what was left in them.</summary>
internal sealed record EarlierClose(long Id, string Number, DateTime CountedAt, Quantity Left)
{
    public static EarlierClose Of(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), Columns.Instant(row.GetInt64(2)), new Quantity(row.GetInt64(3)));
}
