using CentreHost.Stock.Settings;
using CentreHost.Storage;
using Inventory;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock.Reservations;

/// <summary>What documents that wait for a second person hold meanwhile.</summary>
internal static class Holds
{
    private const string Select =
        """
        SELECT draft_id, place_id, item_id, lot_id, condition, units, until FROM stock_reservations
        WHERE place_id = @1 AND item_id = @2 AND until > @3
        """;

    private const string Insert =
        """
        INSERT INTO stock_reservations (draft_id, place_id, item_id, lot_id, condition, units, until) VALUES (@1, @2, @3, @4, @5, @6, @7)
        """;

    private const string DeleteOfDraft = "DELETE FROM stock_reservations WHERE draft_id = @1";

    // They hold nothing any more; only the table would grow.
    private const string DeleteRunOut = "DELETE FROM stock_reservations WHERE until <= @1";

    public static void Keep(WriteTurn turn, Guid draft, IEnumerable<StockLine> lines)
    {
        turn.Run(DeleteRunOut, Columns.Instant(turn.NowUtc));
        var until = turn.NowUtc.AddHours(StoreSettings.Of(turn).ReservationHours);
        foreach (var hold in Inventory.Reservations.Of(draft, lines, until))
        {
            var shelf = hold.Shelf;
            turn.Run(
                Insert,
                Columns.Id(draft), shelf.Place.Code, shelf.Item.Value, shelf.Lot.Value, (int)shelf.Condition, hold.Quantity.Units,
                Columns.Instant(until));
        }
    }

    public static void Release(WriteTurn turn, Guid draft) => turn.Run(DeleteOfDraft, Columns.Id(draft));

    /// <param name="draft">Whose own do not stand in its way.</param>
    public static IReadOnlyDictionary<BalanceKey, Quantity> ForOthers(
        WriteTurn turn, Guid draft, IEnumerable<(Place Place, ItemId Item)> shelves)
    {
        var holds = shelves.Distinct().SelectMany(shelf => turn
            .Read(Select, shelf.Place.Code, shelf.Item.Value, Columns.Instant(turn.NowUtc)).ReadAll(Row));
        return Inventory.Reservations.Held(holds, turn.NowUtc, draft);
    }

    private static Reservation Row(SqliteDataReader row) => new(
        Columns.Id((byte[])row[0]),
        new BalanceKey(
            Place.FromCode(row.GetInt32(1)), new ItemId(row.GetInt64(2)), new LotId(row.GetInt64(3)), (StockCondition)row.GetInt32(4)),
        new Quantity(row.GetInt64(5)),
        Columns.Instant(row.GetInt64(6)));
}
