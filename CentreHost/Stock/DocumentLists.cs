using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using Inventory;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock;

/// <summary>The stock book's documents and their moves, for people to look up and to undo.</summary>
internal static class DocumentLists
{
    private const string SelectAll =
        """
        SELECT d.id, d.number, d.type, d.occurred_at, d.recorded_at, d.service_day, s.id, d.from_place_id, d.to_place_id,
               d.partner, d.reference,
               (SELECT coalesce(sum(l.units), 0) FROM stock_lines l WHERE l.document_id = d.id AND l.units > 0 AND l.already_in IS NULL),
               (SELECT max(r.number) FROM stock_documents r WHERE r.reverses_id = d.id), d.paper, s.id, s.code, s.name
        FROM stock_documents d LEFT JOIN staff s ON s.id = d.staff_id
        """;

    private const string SelectSince = SelectAll + " WHERE d.recorded_at >= @1 ORDER BY d.id DESC LIMIT 500";

    private const string SelectOne = SelectAll + " WHERE d.number = @1";

    private const string SelectMoves =
        """
        SELECT g.move, g.place_id, t.place_id, i.code, i.name_fr, i.name_en, i.unit, o.code, o.last_usable_day, t.units,
               t.units - coalesce((SELECT sum(r.units) FROM stock_lines r WHERE r.reverses = g.move AND r.units > 0), 0)
        FROM stock_lines g JOIN stock_lines t ON t.move = g.move AND t.seq <> g.seq AND t.units > 0
        JOIN items i ON i.id = t.item_id JOIN lots o ON o.id = t.lot_id
        WHERE g.document_id = @1 AND g.units < 0 AND g.already_in IS NULL ORDER BY g.seq LIMIT 1000
        """;

    public static List<DocumentLine> Since(StockView view, Vault vault, DateTime sinceUtc) =>
        view.Rows(SelectSince, row => Read(row, vault), Columns.Instant(sinceUtc)).ConvertAll(found => found.Line(view));

    public static Answer<DocumentPage> Page(StockView view, Vault vault, string number)
    {
        if (view.Rows(SelectOne, row => Read(row, vault), number) is not [var found])
        {
            return StockRefusal.DocumentUnknown(number);
        }

        var moves = view.Rows(SelectMoves, Move, found.Id).ConvertAll(move => new DocumentMove(
            move.Id, Places.CodeOf(view, move.From), Places.CodeOf(view, move.To), move.Item, move.Name, move.Unit,
            move.Lot.Length == 0 ? null : move.Lot, move.LastUsableDay, move.Units, move.Remaining));
        return new DocumentPage(found.Line(view), found.Paper, moves);
    }

    private static Found Read(SqliteDataReader row, Vault vault) => new(
        row.GetInt64(0), row.GetString(1), (DocumentType)row.GetInt32(2), Columns.Instant(row.GetInt64(3)),
        Columns.Instant(row.GetInt64(4)), row.Day(5), row.StaffName(14, vault), Number(row, 7), Number(row, 8), Text(row, 9), Text(row, 10),
        row.GetInt64(11), Text(row, 12), Text(row, 13));

    private static FoundMove Move(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.Name(4), row.GetString(6), row.GetString(7),
        row.DayOrNone(8), row.GetInt64(9), row.GetInt64(10));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private sealed record FoundMove(
        long Id, long From, long To, string Item, Sentence Name, string Unit, string Lot, DateOnly? LastUsableDay, long Units, long Remaining);

    private sealed record Found(
        long Id, string Number, DocumentType Type, DateTime At, DateTime Recorded, DateOnly Day, string Staff, long? From, long? To,
        string? Partner, string? Reference, long Units, string? Reversed, string? Paper)
    {
        public DocumentLine Line(StockView view) => new(
            Number, Type.ToString(), At, Recorded, Day, Staff,
            From is { } from ? Places.CodeOf(view, from) : null, To is { } to ? Places.CodeOf(view, to) : null,
            Partner, Reference, Units, Reversed);
    }
}
