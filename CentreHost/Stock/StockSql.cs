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
        INSERT INTO stock_documents (key, type, number, occurred_at, recorded_at, service_day, staff_id, reference, service_id,
                                     from_place_id, to_place_id, partner, waybill, paper, approved_by, reverses_id, transfer_id)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17) RETURNING id
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
                                 occurred_at, recorded_at, service_day, reverses, already_in, paper_line)
        SELECT n.seq + v.column1, n.seq, @1, @2, v.column2, @3, v.column3, v.column4, v.column5, @4, @5, @6, @7, @8, @9
        FROM (SELECT coalesce(max(seq), 0) + 1 AS seq FROM stock_lines) n,
             (VALUES (0, @10, @11, @12, -@13), (1, @14, @15, @16, @13)) v
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
        INSERT INTO stock_day_figures (place_id, item_id, lot_id, service_day, units_in, units_out, units_counted)
        VALUES (@1, @2, @3, @4, @5, @6, @7)
        ON CONFLICT (place_id, item_id, lot_id, service_day)
        DO UPDATE SET units_in = units_in + excluded.units_in, units_out = units_out + excluded.units_out,
                      units_counted = units_counted + excluded.units_counted
        """;

    /// <summary>One event may hand out the same item twice (a service's own, and dispensed): one shortage for both.</summary>
    public const string AddShortage =
        """
        INSERT INTO open_shortages (source, place_id, item_id, missing, settled, cancelled, occurred_at, service_day, to_place_id)
        VALUES (@1, @2, @3, @4, 0, 0, @5, @6, @7)
        ON CONFLICT (source, place_id, item_id) DO UPDATE SET missing = missing + excluded.missing
        """;

    public const string ShortagesOfSource =
        """
        SELECT source, place_id, item_id, missing, occurred_at, service_day, settled, cancelled, to_place_id
        FROM open_shortages WHERE source = @1
        """;

    public const string ShortagesStillOpen =
        """
        SELECT source, place_id, item_id, missing, occurred_at, service_day, settled, cancelled, to_place_id
        FROM open_shortages WHERE place_id = @1 AND item_id = @2 AND settled + cancelled < missing
        """;

    public const string ChangeShortage =
        "UPDATE open_shortages SET settled = @4, cancelled = @5 WHERE source = @1 AND place_id = @2 AND item_id = @3";

    public const string LinesOfSource =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day,
               l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses, l.already_in
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE l.source = @1
        """;

    public const string LinesOfDocument =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day,
               l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses, l.already_in
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id WHERE l.document_id = @1
        """;

    /// <summary>What reverses any move of a document.</summary>
    public const string ReversalsOfDocument =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day,
               l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses, l.already_in
        FROM stock_documents r JOIN stock_lines l ON l.document_id = r.id JOIN stock_documents d ON d.id = l.document_id
        WHERE r.reverses_id = @1
        """;

    public const string LinesSince =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day,
               l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses, l.already_in
        FROM stock_lines l JOIN stock_documents d ON d.id = l.document_id
        WHERE l.place_id = @1 AND l.item_id = @2 AND l.occurred_at > @3
        """;

    /// <summary>As much of a line as a pile of late entries is judged on.</summary>
    public const string ChangesSince =
        """
        SELECT lot_id, condition, occurred_at, service_day, units FROM stock_lines WHERE place_id = @1 AND item_id = @2 AND occurred_at > @3
        """;

    /// <summary>What was written since, by its place in the book: by the shelf's index all of it would be walked again.</summary>
    public const string ChangesAfter =
        """
        SELECT lot_id, condition, occurred_at, service_day, units FROM stock_lines NOT INDEXED WHERE place_id = @1 AND item_id = @2 AND seq > @3
        """;

    public const string LastLine = "SELECT coalesce(max(seq), 0) FROM stock_lines";

    public const string CountsSince =
        """
        SELECT place_id, item_id, lot_id, condition, counted_at, service_day, counted, count
        FROM stock_counts WHERE place_id = @1 AND item_id = @2 AND counted_at >= @3
        """;

    public const string BalancesOfItems =
        """
        SELECT item_id, lot_id, condition, on_hand FROM stock_balances
        WHERE place_id = @1 AND item_id IN (SELECT value FROM json_each(@2))
        """;

    public const string OnShelf =
        "SELECT on_hand FROM stock_balances WHERE place_id = @1 AND item_id = @2 AND lot_id = @3 AND condition = @4";

    /// <summary>What an outside place owes or is owed: no balance is kept of it, and few ask.</summary>
    public const string SumsOfItems =
        """
        SELECT item_id, lot_id, condition, sum(units) FROM stock_lines
        WHERE place_id = @1 AND item_id IN (SELECT value FROM json_each(@2))
        GROUP BY item_id, lot_id, condition HAVING sum(units) <> 0
        """;

    public const string FindLot =
        "SELECT id, item_id, code, last_usable_day, first_received, standing, merged_into FROM lots WHERE id = @1";

    public const string LotsOfItem =
        "SELECT id, item_id, code, last_usable_day, first_received, standing, merged_into FROM lots WHERE item_id = @1";

    public const string LotsOfItems =
        """
        SELECT id, item_id, code, last_usable_day, first_received, standing, merged_into FROM lots
        WHERE item_id IN (SELECT value FROM json_each(@1))
        """;

    public const string NextLot = "SELECT coalesce(max(id), 0) + 1 FROM lots";

    public const string InsertLot =
        """
        INSERT INTO lots (id, item_id, code, last_usable_day, first_received, standing) VALUES (@1, @2, @3, @4, @5, @6)
        """;

    public const string MakeLotEarlier = "UPDATE lots SET first_received = @2 WHERE id = @1";

    public const string MinimumDaysLeft = "SELECT minimum_days_left FROM item_plans WHERE item_id = @1";

    public const string FindPlace = "SELECT id FROM places WHERE code = @1";

    public const string FindItem =
        "SELECT t.id, t.kind, t.lot_tracked FROM items i JOIN items t ON t.id = coalesce(i.merged_into, i.id) WHERE i.code = @1";

    public const string CentreCode = "SELECT code FROM centre WHERE id = 1";
}
