using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Planning;

/// <summary>An item's closed days and its shelves now, read from the kept figures: five years of lines stay unread.</summary>
internal sealed class ItemDays
{
    // Of people, and of the pots; what goes into kits is used only when the kit is.
    private const string SelectGiven =
        """
        SELECT l.service_day,
               coalesce(sum(CASE WHEN l.units > 0 AND d.type <> 5 THEN l.units END), 0),
               coalesce(-sum(CASE WHEN l.units < 0 AND d.type <> 5 THEN l.units END), 0),
               count(DISTINCT CASE WHEN l.units > 0 THEN l.source END)
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.occurred_at >= @3 AND l.service_day BETWEEN @4 AND @5
          AND (@6 = 0 OR d.type = 2)
        GROUP BY l.service_day
        """;

    private const string SelectShort =
        """
        SELECT service_day, sum(missing - cancelled), count(*) FROM open_shortages
        WHERE item_id = @1 AND service_day BETWEEN @2 AND @3 GROUP BY service_day
        """;

    private const string SelectMoved =
        """
        SELECT f.item_id, f.lot_id, f.service_day, sum(f.units_in - f.units_out + f.units_counted), sum(f.units_in)
        FROM stock_day_figures f WHERE f.service_day >= @1 AND f.place_id / 1000 <> 5 GROUP BY f.item_id, f.lot_id, f.service_day
        """;

    private const string SelectNow =
        """
        SELECT l.id, l.last_usable_day, l.first_received, l.standing, b.on_hand, b.condition, b.place_id / 1000
        FROM stock_balances b JOIN lots l ON l.id = b.lot_id WHERE b.item_id = @1
        """;

    private readonly List<Lot> _lots;
    private readonly Dictionary<(LotId Lot, DateOnly Day), long> _closing = [];

    private ItemDays(List<Lot> lots) => _lots = lots;

    public DateOnly? FirstReceived { get; private init; }

    /// <summary>Every day of the window up to yesterday, without a gap.</summary>
    public List<StockDay> Closed { get; } = [];

    public List<LotOnHand> OnShelf { get; private init; } = [];

    public Quantity InTransit { get; private init; }

    /// <summary>What every item's lots moved on each day since: one look for all of them.</summary>
    public static ILookup<ItemId, MovedOn> Moved(StockView view, DateOnly since) => view.Rows(
            SelectMoved,
            row => (Item: new ItemId(row.GetInt64(0)), Moved: new MovedOn(new LotId(row.GetInt64(1)), row.Day(2), row.GetInt64(3), row.GetInt64(4))),
            Columns.Day(since))
        .ToLookup(row => row.Item, row => row.Moved);

    public static ItemDays Read(StockView view, ItemId item, IEnumerable<MovedOn> moved, DateOnly oldest, DateOnly today)
    {
        var now = view.Rows(SelectNow, row => (Lot: StockRows.LotOnHand(row, item), Transit: row.GetInt32(6) == (int)PlaceKind.Transit), item.Value);
        var lots = view.Rows(StockSql.LotsOfItem, StockRows.Lot, item.Value);
        var days = new ItemDays(lots)
        {
            FirstReceived = lots.Count == 0 ? null : lots.Min(lot => lot.FirstReceived),
            OnShelf = [.. now.Where(shelf => !shelf.Transit).Select(shelf => shelf.Lot)],
            InTransit = new Quantity(now.Where(shelf => shelf.Transit).Sum(shelf => shelf.Lot.OnHand.Units)),
        };
        if (days.FirstReceived is { } received && received < today)
        {
            days.Fill(view, item, [.. moved], received > oldest ? received : oldest, today.AddDays(-1));
        }

        return days;
    }

    public Quantity UsableNow(DateOnly today) => Sum(OnShelf.Where(shelf => Fefo.WhyNot(shelf, today, default) is null));

    public Quantity Unusable(DateOnly today) => Sum(OnShelf) - UsableNow(today);

    public Quantity ExpiredOn(DateOnly day) =>
        new(_lots.Where(lot => lot.IsExpiredOn(day)).Sum(lot => Math.Max(0, _closing.GetValueOrDefault((lot.Id, day)))));

    private void Fill(StockView view, ItemId item, List<MovedOn> moved, DateOnly from, DateOnly through)
    {
        var since = Columns.Instant(from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(-1));
        List<(DateOnly Day, long Given, long Back, long Issues)> Given(Place place, bool cookedOnly) => view.Rows(
            SelectGiven, row => (row.Day(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            place.Code, item.Value, since, Columns.Day(from), Columns.Day(through), cookedOnly ? 1 : 0);
        var given = Given(Place.PeopleServed, false).Concat(Given(Place.Bench, true)).ToLookup(row => row.Day);
        var shorts = view.Rows(
                SelectShort, row => (Day: row.Day(0), Units: row.GetInt64(1), Issues: row.GetInt64(2)),
                item.Value, Columns.Day(from), Columns.Day(through))
            .ToDictionary(row => row.Day);
        // Back from what stands there now, so that the years before the window need not be read.
        var shelves = OnShelf.GroupBy(shelf => shelf.Lot.Id).ToDictionary(lot => lot.Key, lot => lot.Sum(shelf => shelf.OnHand.Units));
        foreach (var later in moved.Where(move => move.Day >= from))
        {
            shelves[later.Lot] = shelves.GetValueOrDefault(later.Lot) - later.Net;
        }

        var movesOf = moved.ToLookup(move => move.Day);
        for (var day = from; day <= through; day = day.AddDays(1))
        {
            var today = movesOf[day].ToList();
            foreach (var move in today)
            {
                shelves[move.Lot] = shelves.GetValueOrDefault(move.Lot) + move.Net;
            }

            foreach (var (lot, onHand) in shelves)
            {
                _closing[(lot, day)] = onHand;
            }

            var missing = shorts.GetValueOrDefault(day);
            Closed.Add(new StockDay(
                day, new Quantity(given[day].Sum(row => row.Given)), (int)(given[day].Sum(row => row.Issues) + missing.Issues),
                new Quantity(missing.Units), new Quantity(given[day].Sum(row => row.Back)), new Quantity(today.Sum(move => move.In)),
                Quantity.Zero, new Quantity(shelves.Values.Sum()), Usable(shelves, day)));
        }
    }

    private Quantity Usable(Dictionary<LotId, long> shelves, DateOnly day) => new(_lots
        .Where(lot => lot.Standing == LotStanding.Free && !lot.IsExpiredOn(day))
        .Sum(lot => Math.Max(0, shelves.GetValueOrDefault(lot.Id))));

    private static Quantity Sum(IEnumerable<LotOnHand> shelves) => new(shelves.Sum(shelf => shelf.OnHand.Units));

    internal readonly record struct MovedOn(LotId Lot, DateOnly Day, long Net, long In);
}
