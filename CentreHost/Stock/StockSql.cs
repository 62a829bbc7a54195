namespace CentreHost.Stock;

/// <summary>The ledger's SQL on the writer, each statement prepared once. A hand-out runs five of them.</summary>
internal static class StockSql
{
    public const string FindDocumentOfService =
        "SELECT id FROM stock_documents WHERE service_id = @1 AND service_day = @2";

    public const string NextNumber =
        """
        INSERT INTO document_numbers (type, year, last) VALUES (@1, @2, 1)
        ON CONFLICT (type, year) DO UPDATE SET last = last + 1 RETURNING last
        """;

    public const string InsertDocument =
        """
        INSERT INTO stock_documents (key, type, number, occurred_at, recorded_at, service_day, staff_id, reference, service_id)
        VALUES (@1, @2, @3, @4, @4, @5, @6, @7, @8) RETURNING id
        """;

    /// <summary>Empty shelves leave the table, so this reads what is there and not five years of finished lots.</summary>
    public const string LotsOnShelf =
        """
        SELECT l.id, l.last_usable_day, l.first_received, l.standing, b.on_hand, b.condition
        FROM stock_balances b JOIN lots l ON l.id = b.lot_id
        WHERE b.place_id = @1 AND b.item_id = @2
        """;

    /// <summary>Both lines of a move: lines are never changed, so the first must know its own sequence as it goes in.</summary>
    public const string InsertMove =
        """
        INSERT INTO stock_lines (seq, move, document_id, source, place_id, item_id, lot_id, condition, units,
                                 occurred_at, recorded_at, service_day, reverses)
        SELECT n.seq + v.column1, n.seq, @1, @2, v.column2, @5, @6, @7, v.column3, @9, @10, @11, @12
        FROM (SELECT coalesce(max(seq), 0) + 1 AS seq FROM stock_lines) n, (VALUES (0, @3, -@8), (1, @4, @8)) v
        """;

    public const string PutOnShelf =
        """
        INSERT INTO stock_balances (place_id, item_id, lot_id, condition, on_hand) VALUES (@1, @2, @3, @4, @5)
        ON CONFLICT (place_id, item_id, lot_id, condition) DO UPDATE SET on_hand = on_hand + excluded.on_hand
        """;

    public const string TakeFromShelf =
        """
        UPDATE stock_balances SET on_hand = on_hand - @5
        WHERE place_id = @1 AND item_id = @2 AND lot_id = @3 AND condition = @4 RETURNING on_hand
        """;

    public const string ClearShelf =
        "DELETE FROM stock_balances WHERE place_id = @1 AND item_id = @2 AND lot_id = @3 AND condition = @4";

    public const string AddToDayFigure =
        """
        INSERT INTO stock_day_figures (place_id, item_id, lot_id, service_day, units_in, units_out)
        VALUES (@1, @2, @3, @4, @5, @6)
        ON CONFLICT (place_id, item_id, lot_id, service_day)
        DO UPDATE SET units_in = units_in + excluded.units_in, units_out = units_out + excluded.units_out
        """;

    /// <summary>One event may hand out the same item twice (a service's own, and dispensed): one shortage for both.</summary>
    public const string AddShortage =
        """
        INSERT INTO open_shortages (source, place_id, item_id, missing, settled, cancelled, occurred_at, service_day)
        VALUES (@1, @2, @3, @4, 0, 0, @5, @6)
        ON CONFLICT (source, item_id) DO UPDATE SET missing = missing + excluded.missing
        WHERE place_id = excluded.place_id
        """;

    public const string ShortagesOfSource =
        """
        SELECT source, place_id, item_id, missing, occurred_at, service_day, settled, cancelled
        FROM open_shortages WHERE source = @1
        """;

    public const string ShortagesStillOpen =
        """
        SELECT source, place_id, item_id, missing, occurred_at, service_day, settled, cancelled
        FROM open_shortages WHERE place_id = @1 AND item_id = @2 AND settled + cancelled < missing
        """;

    public const string ChangeShortage =
        "UPDATE open_shortages SET settled = @3, cancelled = @4 WHERE source = @1 AND item_id = @2";

    public const string LinesOfSource =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day,
               l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE l.source = @1
        """;

    public const string FindLot = "SELECT id, item_id, code, last_usable_day, first_received, standing FROM lots WHERE id = @1";

    public const string LotsOfItem =
        "SELECT id, item_id, code, last_usable_day, first_received, standing FROM lots WHERE item_id = @1";

    public const string NextLot = "SELECT coalesce(max(id), 0) + 1 FROM lots";

    public const string InsertLot =
        """
        INSERT INTO lots (id, item_id, code, last_usable_day, first_received, standing) VALUES (@1, @2, @3, @4, @5, @6)
        """;

    public const string MakeLotEarlier = "UPDATE lots SET first_received = @2 WHERE id = @1";

    public const string FindPlace = "SELECT id FROM places WHERE code = @1";

    public const string FindItem = "SELECT id, kind, lot_tracked FROM items WHERE code = @1";

    public const string CentreCode = "SELECT code FROM centre WHERE id = 1";
}
