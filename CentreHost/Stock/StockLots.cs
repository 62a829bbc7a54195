using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Lots as they are met, corrected and found to be one. Every change is logged; none makes a lot anew.</summary>
internal static class StockLots
{
    private const string Change =
        """
        UPDATE lots SET code = @2, last_usable_day = @3, standing = @4, first_received = @5, merged_into = @6 WHERE id = @1
        """;

    private const string Log =
        """
        INSERT INTO lot_corrections (lot_id, what, before, after, reason, staff_id, recorded_at)
        VALUES (@1, @2, @3, @4, @5, @6, @7)
        """;

    public static void Record(WriteTurn turn, IEnumerable<Lot> added, IEnumerable<Lot> earlier)
    {
        foreach (var lot in added)
        {
            turn.Run(
                StockSql.InsertLot,
                lot.Id.Value, lot.Item.Value, lot.Code.Text, Text(lot.LastUsableDay), Columns.Day(lot.FirstReceived), (int)lot.Standing);
        }

        foreach (var lot in earlier)
        {
            turn.Run(StockSql.MakeLotEarlier, lot.Id.Value, Columns.Day(lot.FirstReceived));
        }
    }

    public static void Write(WriteTurn turn, Lot lot) => turn.Run(
        Change,
        lot.Id.Value, lot.Code.Text, Text(lot.LastUsableDay), (int)lot.Standing, Columns.Day(lot.FirstReceived), lot.MergedInto?.Value);

    public static void Tell(WriteTurn turn, LotId lot, string what, string? before, string? after, string reason, Actor actor) =>
        turn.Run(Log, lot.Value, what, before, after, reason, actor.StaffId, Columns.Instant(turn.NowUtc));

    public static string? Text(DateOnly? day) => day is { } known ? Columns.Day(known) : null;
}
