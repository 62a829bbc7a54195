using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Planning;

/// <summary>What every item's lots moved on each day of the window, and how many people were there: one look for all.</summary>
internal sealed class StoreDays
{
    // Kept figures do not part sound goods from others, so the few lines of unsound ones are read beside them.
    private const string SelectMoved =
        """
        SELECT item_id, lot_id, service_day,
               sum(CASE WHEN place_id / 1000 <> 5 THEN units_in - units_out + units_counted ELSE 0 END),
               sum(CASE WHEN place_id / 1000 = 6 THEN units_in - units_out + units_counted ELSE 0 END),
               sum(CASE WHEN place_id / 1000 = 5 THEN units_in - units_out + units_counted ELSE 0 END)
        FROM stock_day_figures WHERE service_day >= @1 GROUP BY item_id, lot_id, service_day
        UNION ALL
        SELECT item_id, lot_id, service_day, 0, sum(units), 0 FROM stock_lines
        WHERE condition <> 0 AND service_day >= @1 AND place_id < 100000 AND place_id / 1000 NOT IN (5, 6)
        GROUP BY item_id, lot_id, service_day
        """;

    private const string SelectHeadsBefore = "SELECT coalesce(sum(change), 0) FROM movements WHERE service_day < @1";

    private const string SelectHeads =
        "SELECT service_day, sum(change) FROM movements WHERE service_day >= @1 GROUP BY service_day ORDER BY service_day";

    private readonly List<(DateOnly Day, long Heads)> _heads = [];

    private StoreDays(DateOnly oldest, ILookup<ItemId, MovedOn> moved) => (Oldest, Moved) = (oldest, moved);

    public DateOnly Oldest { get; }

    public ILookup<ItemId, MovedOn> Moved { get; }

    public static StoreDays Since(StockView view, DateOnly oldest)
    {
        var moved = view.Rows(
            SelectMoved,
            row => (
                Item: new ItemId(row.GetInt64(0)),
                Moved: new MovedOn(new LotId(row.GetInt64(1)), row.Day(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5))),
            Columns.Day(oldest));
        var days = new StoreDays(oldest, moved.ToLookup(row => row.Item, row => row.Moved));
        var present = view.Number(SelectHeadsBefore, Columns.Day(oldest))!.Value;
        days._heads.Add((DateOnly.MinValue, present));
        foreach (var (day, change) in view.Rows(SelectHeads, row => (row.Day(0), row.GetInt64(1)), Columns.Day(oldest)))
        {
            days._heads.Add((day, present += change));
        }

        return days;
    }

    /// <summary>People present when the day closed.</summary>
    public long HeadsOn(DateOnly day) => Math.Max(0, _heads.FindLast(one => one.Day <= day).Heads);
}

/// <param name="Unsound">Held, damaged or in quarantine; part of <paramref name="Net"/>.</param>
/// <param name="Transit">Beside it: on the way to or from the centre.</param>
internal readonly record struct MovedOn(LotId Lot, DateOnly Day, long Net, long Unsound, long Transit);
