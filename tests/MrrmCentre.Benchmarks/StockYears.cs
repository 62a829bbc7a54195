using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>
/// Five years of a store, written straight into a stopped host's tables as the host itself would have: 400 items, 2,000
/// lots, three million lines. Seeded, so that two runs measure the same book.
/// </summary>
internal static class StockYears
{
    public const int Items = 400;
    public const int LotsPerItem = 5;
    public const long Lines = 3_000_000;

    private const int Days = 5 * 365;

    /// <summary>The last is yesterday, as in a store that is open.</summary>
    private static readonly DateOnly First = CentreYears.FirstDay(Days);

    /// <summary>The figures kept beside the lines, and every day's evening behind it.</summary>
    private const string Caches =
        """
        INSERT INTO stock_balances (place_id, item_id, lot_id, condition, on_hand)
        SELECT place_id, item_id, lot_id, condition, sum(units) FROM stock_lines WHERE place_id < 100000
        GROUP BY place_id, item_id, lot_id, condition HAVING sum(units) <> 0;
        INSERT INTO stock_day_figures (place_id, item_id, lot_id, service_day, units_in, units_out, units_counted)
        SELECT place_id, item_id, lot_id, service_day, sum(max(units, 0)), -sum(min(units, 0)), 0 FROM stock_lines
        WHERE place_id < 100000 GROUP BY place_id, item_id, lot_id, service_day;
        INSERT INTO summaries (service_day, revision, state, built_at, content, sha256)
        SELECT DISTINCT service_day, 0, 'Approved', 0, x'', x'' FROM stock_lines;
        INSERT INTO summary_sources (source, seq) SELECT 'stock_lines', max(seq) FROM stock_lines;
        INSERT INTO summary_sources (source, seq) VALUES ('service_events', 0), ('movements', 0), ('refused_scans', 0), ('visits', 0),
            ('visit_changes', 0), ('site_figures', 0), ('outreach_sessions', 0), ('case_steps', 0);
        ANALYZE;
        """;

    public static void Write(string database)
    {
        using var connection = DirectRows.Open(database);
        using var transaction = connection.BeginTransaction();
        connection.Run("DELETE FROM service_exclusions; DELETE FROM services; DELETE FROM items");
        WriteItems(connection);
        WriteMoves(connection);
        connection.Run(Caches);
        transaction.Commit();
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void WriteItems(SqliteConnection connection)
    {
        for (var item = 1; item <= Items; item++)
        {
            connection.Run($"INSERT INTO items (id, code, name_fr, name_en, unit, kind, lot_tracked) VALUES ({item}, 'IT{item:D3}', 'Démo {item}', 'Demo {item}', 'piece', 'Relief', 1)");
            for (var lot = 0; lot < LotsPerItem; lot++)
            {
                connection.Run($"INSERT INTO lots (id, item_id, code, last_usable_day, first_received, standing) VALUES ({LotId(item, lot)}, {item}, 'L{lot}', '{2030 + lot}-06-30', '{First:yyyy-MM-dd}', 0)");
            }
        }
    }

    private static void WriteMoves(SqliteConnection connection)
    {
        using var document = connection.Prepare(
            "INSERT INTO stock_documents (id, key, type, number, occurred_at, recorded_at, service_day, staff_id) VALUES (@1, @2, @3, @4, @5, @5, @6, 0)");
        using var line = connection.Prepare(
            """
            INSERT INTO stock_lines (seq, move, document_id, source, place_id, item_id, lot_id, condition, units, occurred_at, recorded_at, service_day)
            VALUES (@1, @2, @3, @4, @5, @6, @7, 0, @8, @9, @9, @10)
            """);
        var random = new Random(20260310);
        var (seq, documents) = (0L, 0L);
        for (var day = 0; day < Days; day++)
        {
            var date = First.AddDays(day);
            var at = new DateTimeOffset(date.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero).ToUnixTimeMilliseconds();
            var key = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at + documents)).ToByteArray(bigEndian: true);
            // On the first of a month every lot is filled up; every other day is issues.
            var isDelivery = date.Day == 1;
            document.Add(++documents, key, isDelivery ? 1 : 10, $"{(isDelivery ? "GRN" : "ISS")}-DEM-{date.Year}-{documents:D5}", at, $"{date:yyyy-MM-dd}");
            var moves = isDelivery ? Items * LotsPerItem : (int)((Lines / 2 - Days / 30.4 * Items * LotsPerItem) / (Days * 29.4 / 30.4)) + 1;
            for (var move = 0; move < moves && seq < Lines; move++)
            {
                var item = isDelivery ? move / LotsPerItem + 1 : random.Next(1, Items + 1);
                var lot = isDelivery ? move % LotsPerItem : random.Next(LotsPerItem);
                var units = isDelivery ? 500 : random.Next(1, 4);
                var (from, to) = isDelivery ? (101001, 1001) : (1001, 102001);
                line.Add(seq + 1, seq + 1, documents, key, from, item, LotId(item, lot), -units, at + move, $"{date:yyyy-MM-dd}");
                line.Add(seq + 2, seq + 1, documents, key, to, item, LotId(item, lot), units, at + move, $"{date:yyyy-MM-dd}");
                seq += 2;
            }
        }
    }

    private static long LotId(int item, int lot) => (item - 1) * LotsPerItem + lot + 1;
}
