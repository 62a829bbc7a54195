using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Moves;

/// <summary>Dispatches of which something is still on the way.</summary>
internal static class TransferLists
{
    // Whatever lies in Transit lies there for the dispatch its lines bear as their source.
    private const string SelectOpen =
        """
        SELECT d.number, d.key, d.occurred_at, d.from_place_id, d.partner, d.waybill FROM stock_documents d
        WHERE d.type = 11 AND (SELECT sum(l.units) FROM stock_lines l WHERE l.source = d.key AND l.place_id / 1000 = 5) > 0
        ORDER BY d.id
        """;

    private const string SelectLot =
        """
        SELECT i.code, i.name_fr, i.name_en, i.unit, l.code, l.last_usable_day FROM lots l JOIN items i ON i.id = l.item_id
        WHERE l.id = @1
        """;

    public static List<TransferLine> Open(StockView view) => view.Rows(
        SelectOpen,
        row => (
            Number: row.GetString(0), Key: (byte[])row[1], At: Columns.Instant(row.GetInt64(2)), From: row.GetInt64(3),
            Partner: row.IsDBNull(4) ? null : row.GetString(4), Waybill: row.IsDBNull(5) ? null : row.GetString(5)))
        .ConvertAll(dispatch => new TransferLine(
            dispatch.Number, dispatch.At, Places.CodeOf(view, dispatch.From), dispatch.Partner, dispatch.Waybill,
            [.. TransferStanding.Of(view.Rows(StockSql.LinesOfSource, StockRows.Line, dispatch.Key)).Select(lot => Lot(view, lot))]));

    private static TransferLot Lot(StockView view, TransferStanding standing) => view.Rows(
        SelectLot,
        row => new TransferLot(
            row.GetString(0), row.Name(1), row.GetString(3), standing.Lot.Value, row.GetString(4) is { Length: > 0 } code ? code : null,
            row.DayOrNone(5), standing.Sent.Units, standing.Received.Units, standing.Damaged.Units, standing.Lost.Units,
            standing.Surplus.Units, standing.InTransit.Units),
        standing.Lot.Value).Single();
}
