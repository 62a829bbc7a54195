using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Planning;

/// <summary>An item's closed days and its shelves now, read from the kept figures: five years of lines stay unread.</summary>
internal sealed class ItemDays
{
    // Of people, and of the pots: what goes into kits is used only when the kit is, and portions come out of a pot. A
    // line that undoes another is of the kind it undoes; stock found for a shortage is counted with the shortage.
    private const string SelectGiven =
        """
        WITH gone AS (
            SELECT l.service_day AS day, l.source, max(l.units, 0) AS given, max(-l.units, 0) AS back, 0 AS short
            FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
            LEFT JOIN stock_lines u ON u.seq = l.reverses LEFT JOIN stock_documents o ON o.id = u.document_id
            WHERE l.place_id IN (@1, @2) AND l.item_id = @3 AND l.occurred_at >= @4 AND l.service_day BETWEEN @5 AND @6
              AND CASE l.place_id WHEN @1 THEN coalesce(o.type, d.type) <> 5
                                  ELSE coalesce(o.type, d.type) = 2 AND (l.units > 0) = (l.reverses IS NULL) END
            UNION ALL
            SELECT service_day, source, 0, 0, missing - cancelled FROM open_shortages
            WHERE item_id = @3 AND service_day BETWEEN @5 AND @6),
        served AS (SELECT source FROM gone GROUP BY source HAVING sum(given + short - back) > 0)
        SELECT day, sum(given), sum(back), sum(short),
               count(DISTINCT CASE WHEN given + short > 0 AND source IN (SELECT source FROM served) THEN source END)
        FROM gone GROUP BY day
        """;

    // Goods in quarantine are held, whatever the box looks like.
    private const string SelectNow =
        """
        SELECT l.id, l.last_usable_day, l.first_received, l.standing, b.on_hand,
               CASE b.place_id / 1000 WHEN 6 THEN 1 ELSE b.condition END, b.place_id / 1000
        FROM stock_balances b JOIN lots l ON l.id = b.lot_id WHERE b.item_id = @1
        """;

    private readonly List<Lot> _lots;
    private readonly FefoRules _rules;
    private readonly Dictionary<(LotId Lot, DateOnly Day), long> _closing = [];
    private readonly Dictionary<DateOnly, long> _onTheWay = [];

    private ItemDays(List<Lot> lots, FefoRules rules) => (_lots, _rules) = (lots, rules);

    public DateOnly? FirstReceived { get; private init; }

    /// <summary>Every day of the window up to yesterday, without a gap.</summary>
    public List<StockDay> Closed { get; } = [];

    public List<LotOnHand> OnShelf { get; private init; } = [];

    public Quantity InTransit { get; private init; }

    /// <param name="rules">How long its goods must stay usable.</param>
    public static ItemDays Read(StockView view, ItemId item, FefoRules rules, StoreDays store, DateOnly today)
    {
        var now = view.Rows(SelectNow, row => (Lot: StockRows.LotOnHand(row, item), Transit: row.GetInt32(6) == (int)PlaceKind.Transit), item.Value);
        var lots = view.Rows(StockSql.LotsOfItem, StockRows.Lot, item.Value);
        var days = new ItemDays(lots, rules)
        {
            FirstReceived = lots.Count == 0 ? null : lots.Min(lot => lot.FirstReceived),
            OnShelf = [.. now.Where(shelf => !shelf.Transit).Select(shelf => shelf.Lot)],
            InTransit = new Quantity(now.Where(shelf => shelf.Transit).Sum(shelf => shelf.Lot.OnHand.Units)),
        };
        if (days.FirstReceived is { } received && received < today)
        {
            days.Fill(view, item, store, received > store.Oldest ? received : store.Oldest, today.AddDays(-1));
        }

        return days;
    }

    public Quantity UsableNow(DateOnly today) => Sum(OnShelf.Where(shelf => Fefo.WhyNot(shelf, today, _rules) is null));

    public Quantity Unusable(DateOnly today) => Sum(OnShelf) - UsableNow(today);

    public Quantity ExpiredOn(DateOnly day) =>
        new(_lots.Where(lot => lot.IsExpiredOn(day)).Sum(lot => Math.Max(0, _closing.GetValueOrDefault((lot.Id, day)))));

    public Quantity InTransitOn(DateOnly day) => new(Math.Max(0, _onTheWay.GetValueOrDefault(day)));

    private void Fill(StockView view, ItemId item, StoreDays store, DateOnly from, DateOnly through)
    {
        var since = Columns.Instant(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-1));
        var given = view.Rows(
                SelectGiven,
                row => (Day: row.Day(0), Given: row.GetInt64(1), Back: row.GetInt64(2), Short: row.GetInt64(3), Issues: row.GetInt32(4)),
                Place.PeopleServed.Code, Place.Bench.Code, item.Value, since, Columns.Day(from), Columns.Day(through))
            .ToDictionary(row => row.Day);
        // Back from what stands there now, so that the years before the window need not be read.
        var moved = store.Moved[item].Where(move => move.Day >= from).ToLookup(move => move.Day);
        var (shelves, unsound) = (UnitsOf(OnShelf), UnitsOf(OnShelf.Where(shelf => shelf.Condition != StockCondition.Sound)));
        var onTheWay = InTransit.Units;
        foreach (var later in moved.SelectMany(day => day))
        {
            shelves[later.Lot] = shelves.GetValueOrDefault(later.Lot) - later.Net;
            unsound[later.Lot] = unsound.GetValueOrDefault(later.Lot) - later.Unsound;
            onTheWay -= later.Transit;
        }

        for (var day = from; day <= through; day = day.AddDays(1))
        {
            foreach (var move in moved[day])
            {
                shelves[move.Lot] = shelves.GetValueOrDefault(move.Lot) + move.Net;
                unsound[move.Lot] = unsound.GetValueOrDefault(move.Lot) + move.Unsound;
                onTheWay += move.Transit;
            }

            foreach (var (lot, onHand) in shelves)
            {
                _closing[(lot, day)] = onHand;
            }

            _onTheWay[day] = onTheWay;
            var (_, issued, back, missing, issues) = given.GetValueOrDefault(day);
            // Goods that only went from one place or condition to another came from nowhere.
            var received = moved[day].Sum(move => Math.Max(0, move.Net));
            Closed.Add(new StockDay(
                day, new Quantity(issued), issues, new Quantity(missing), new Quantity(back), new Quantity(received), Quantity.Zero,
                new Quantity(shelves.Values.Sum()), Usable(shelves, unsound, day), store.HeadsOn(day)));
        }
    }

    private Quantity Usable(Dictionary<LotId, long> shelves, Dictionary<LotId, long> unsound, DateOnly day) => new(_lots
        .Where(lot => lot.Standing == LotStanding.Free && !lot.IsExpiredOn(day.AddDays(_rules.MinimumDaysLeft)))
        .Sum(lot => Math.Max(0, shelves.GetValueOrDefault(lot.Id) - unsound.GetValueOrDefault(lot.Id))));

    private static Dictionary<LotId, long> UnitsOf(IEnumerable<LotOnHand> shelves) =>
        shelves.GroupBy(shelf => shelf.Lot.Id).ToDictionary(lot => lot.Key, lot => lot.Sum(shelf => shelf.OnHand.Units));

    private static Quantity Sum(IEnumerable<LotOnHand> shelves) => new(shelves.Sum(shelf => shelf.OnHand.Units));
}
