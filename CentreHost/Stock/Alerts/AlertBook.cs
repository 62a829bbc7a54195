using CentreHost.Stock.Planning;
using CentreHost.Storage;
using Inventory;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock.Alerts;

/// <summary>What the store is told, and what it was told already. Worked out beside the writer, written in one short turn.</summary>
internal static class AlertBook
{
    private const string SelectMemories = "SELECT item_id, through, level, expired_on_shelf FROM item_alert_memories";

    private const string SelectTold = "SELECT lot_id, band FROM lot_expiries_told";

    private const string SelectShelves =
        """
        SELECT l.id, l.item_id, l.code, l.last_usable_day, l.first_received, l.standing, l.merged_into, sum(b.on_hand)
        FROM stock_balances b JOIN lots l ON l.id = b.lot_id WHERE l.last_usable_day IS NOT NULL GROUP BY l.id
        """;

    private const string KeepMemory =
        """
        INSERT INTO item_alert_memories (item_id, through, level, expired_on_shelf) VALUES (@1, @2, @3, @4)
        ON CONFLICT (item_id) DO UPDATE SET through = excluded.through, level = excluded.level, expired_on_shelf = excluded.expired_on_shelf
        """;

    private const string KeepTold =
        "INSERT INTO lot_expiries_told (lot_id, band) VALUES (@1, @2) ON CONFLICT (lot_id) DO UPDATE SET band = excluded.band";

    private const string Insert =
        """
        INSERT INTO stock_alerts (item_id, lot_id, kind, before, after, units, day, told_at) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
        """;

    private const string SelectSince =
        """
        SELECT a.id, a.kind, i.code, i.name_fr, i.name_en, i.unit, l.code, l.last_usable_day, a.before, a.after, a.units, a.day, a.told_at
        FROM stock_alerts a JOIN items i ON i.id = a.item_id LEFT JOIN lots l ON l.id = a.lot_id
        WHERE a.told_at >= @1 ORDER BY a.id DESC LIMIT 500
        """;

    /// <summary>What is to be told now, for every day since it was last looked.</summary>
    public static AlertRound Look(StockView view, DateOnly today)
    {
        var known = view.Rows(SelectMemories, row => (
                Item: new ItemId(row.GetInt64(0)), Memory: new AlertMemory(row.Day(1), (StockLevel)row.GetInt32(2), row.GetBoolean(3))))
            .ToDictionary(row => row.Item, row => row.Memory);
        var runs = Outlook.Alarms(view, today).Where(item => item.Days.Count > 0)
            .Select(item => (item.Item, Run: Since(known.GetValueOrDefault(item.Item), item.Days, item.Rule)))
            .Where(item => item.Run.Memory.Through is not null)
            .ToDictionary(item => item.Item, item => item.Run);
        var told = view.Rows(SelectTold, row => (new LotId(row.GetInt64(0)), (ExpiryBand)row.GetInt32(1))).ToDictionary();
        var shelves = view.Rows(SelectShelves, row => new LotOnHand(StockRows.Lot(row), new Quantity(row.GetInt64(7))));
        var watch = ExpiryWatch.Of(shelves, told, today);
        return new AlertRound(runs, watch.Tellings, watch.Told.Where(lot => told.GetValueOrDefault(lot.Key) != lot.Value).ToDictionary());
    }

    public static int Tell(WriteTurn turn, AlertRound round)
    {
        var before = (long)turn.Scalar("SELECT count(*) FROM stock_alerts")!;
        foreach (var (item, run) in round.Runs)
        {
            var memory = run.Memory;
            turn.Run(KeepMemory, item.Value, Columns.Day(memory.Through!.Value), (int)memory.Level, memory.ExpiredOnShelf);
            foreach (var alert in run.Alerts)
            {
                Tell(turn, item, alert);
            }
        }

        foreach (var (lot, band) in round.Told)
        {
            turn.Run(KeepTold, lot.Value, (int)band);
        }

        foreach (var telling in round.Expiries)
        {
            Tell(turn, telling.Lot.Item, telling.Lot.Id, StockAlertKind.NearExpiry, null, $"{telling.Band}", telling.OnHand, telling.Since);
        }

        return (int)((long)turn.Scalar("SELECT count(*) FROM stock_alerts")! - before);
    }

    public static List<StockAlertLine> Since(StockView view, DateTime sinceUtc) => view.Rows(SelectSince, Row, Columns.Instant(sinceUtc));

    /// <summary>
    /// A first look tells how things stand, not how they came to. After a sleep longer than the days that are kept, it
    /// goes on from the level it knew.
    /// </summary>
    private static AlertRun Since(AlertMemory? memory, List<AlertDay> days, AlertRule rule)
    {
        if (memory is not null)
        {
            var gap = memory.Through is { } through && days[0].Day > through.AddDays(1);
            return AlertRun.Of(gap ? memory with { Through = null } : memory, days, rule);
        }

        var run = AlertRun.Of(AlertMemory.None, days, rule);
        return run with
        {
            Alerts = [
                .. run.Alerts.OfType<StockAlert.LevelChanged>().TakeLast(1).Where(last => last.To == run.Memory.Level && last.To != StockLevel.Ok),
                .. run.Alerts.OfType<StockAlert.ExpiredOnShelf>().TakeLast(run.Memory.ExpiredOnShelf ? 1 : 0),
            ],
        };
    }

    private static void Tell(WriteTurn turn, ItemId item, StockAlert alert)
    {
        switch (alert)
        {
            case StockAlert.LevelChanged level:
                Tell(turn, item, null, StockAlertKind.Level, $"{level.From}", $"{level.To}", null, level.Day);
                break;
            case StockAlert.ExpiredOnShelf expired:
                Tell(turn, item, null, StockAlertKind.ExpiredOnShelf, null, null, expired.Expired, expired.Day);
                break;
            case StockAlert.ExpiredCleared cleared:
                Tell(turn, item, null, StockAlertKind.ExpiredCleared, null, null, null, cleared.Day);
                break;
            default:
                throw new ArgumentException($"Nobody tells {alert}.", nameof(alert));
        }
    }

    private static void Tell(
        WriteTurn turn, ItemId item, LotId? lot, StockAlertKind kind, string? before, string? after, Quantity? units, DateOnly day) =>
        turn.Run(Insert, item.Value, lot?.Value, $"{kind}", before, after, units?.Units, Columns.Day(day), Columns.Instant(turn.NowUtc));

    private static StockAlertLine Row(SqliteDataReader row) => new(
        row.GetInt64(0), Enum.Parse<StockAlertKind>(row.GetString(1)), row.GetString(2), row.Name(3), row.GetString(5), Text(row, 6),
        row.DayOrNone(7), Text(row, 8), Text(row, 9), row.IsDBNull(10) ? null : row.GetInt64(10), row.Day(11), Columns.Instant(row.GetInt64(12)));

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) || row.GetString(column).Length == 0 ? null : row.GetString(column);
}

/// <summary>One look at the shelves.</summary>
/// <param name="Told">Lots whose nearest told band changes.</param>
internal sealed record AlertRound(
    IReadOnlyDictionary<ItemId, AlertRun> Runs, IReadOnlyList<ExpiryTelling> Expiries, IReadOnlyDictionary<LotId, ExpiryBand> Told);
