namespace CentreHost.PaperPath;

internal static class PaperSql
{
    public const string FindLine =
        """
        SELECT l.served, l.person_id, l.occurred_at, l.service_id, c.rule, c.argument, l.entered_at
        FROM late_lines l LEFT JOIN conflicts c ON c.line_id = l.id WHERE l.id = @1
        """;

    /// <summary>Taken at the counter before its answer was lost: told again, it is the same gift.</summary>
    public const string FindEvent = "SELECT person_id, occurred_at FROM service_events WHERE id = @1";

    public const string InsertLine =
        """
        INSERT INTO late_lines (id, served, sheet, service_id, service_day, occurred_at, entered_at, entered_by, kiosk, person_id, typed)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """;

    public const string InsertConflict = "INSERT INTO conflicts (line_id, rule, argument, recorded_at) VALUES (@1, @2, @3, @4)";

    public const string PlaceOnSheet =
        """
        SELECT coalesce(p.merged_into, p.id), s.card_id FROM paper_sheet_people s JOIN people p ON p.id = s.person_id
        WHERE s.sheet = @1 AND s.place = @2
        """;

    public const string ByCaseNumber = "SELECT coalesce(merged_into, id) FROM people WHERE case_number = @1 COLLATE NOCASE";

    public const string PersonNow = "SELECT coalesce(merged_into, id) FROM people WHERE id = @1";

    public const string CardByToken =
        """
        SELECT c.id, coalesce(p.merged_into, p.id), c.bound_at, c.revoked_at, c.valid_until, c.batch, c.staff_id FROM cards c LEFT JOIN people p ON p.id = c.person_id
        WHERE c.token = @1
        """;

    public const string CardByShortCode =
        """
        SELECT c.id, coalesce(p.merged_into, p.id), c.bound_at, c.revoked_at, c.valid_until, c.batch, c.staff_id FROM cards c LEFT JOIN people p ON p.id = c.person_id
        WHERE c.short_code = @1
        """;

    public const string Person =
        """
        SELECT p.sex, p.age_group, p.arrived_at, p.registered_at, p.identity, k.sealed
        FROM people p LEFT JOIN person_keys k ON k.person_id = p.id WHERE p.id = @1
        """;

    /// <summary>Also under a number found to be theirs; who was counted in another group neither came nor went.</summary>
    public const string Moves =
        """
        SELECT kind, occurred_at FROM movements
        WHERE person_id IN (SELECT @1 UNION ALL SELECT id FROM people WHERE merged_into = @1) AND kind NOT IN ('Regrouped', 'Merged')
        ORDER BY occurred_at, seq
        """;

    public const string LastPassage =
        """
        SELECT g.direction FROM gate_passages g
        WHERE g.person_id = @1 AND NOT g.seen_only AND g.occurred_at BETWEEN @2 AND @3 AND g.reverses_seq IS NULL
          AND NOT EXISTS (SELECT 1 FROM gate_passages r WHERE r.reverses_seq = g.seq)
        ORDER BY g.occurred_at DESC, g.seq DESC LIMIT 1
        """;

    /// <summary>Not yet back at that moment, or lent since and so out together with it.</summary>
    public const string LentThen =
        """
        SELECT count(*) FROM loans WHERE person_id = @1 AND service_id = @2 AND (ended_at IS NULL OR ended_at > @3)
          AND coalesce(ended_how, '') <> 'Undone'
        """;

    /// <summary>What was set later was not known then.</summary>
    public const string EntitledThen = "SELECT may FROM entitlements WHERE person_id = @1 AND service_id = @2 AND at <= @3";

    public const string NextSheet = "SELECT coalesce(max(number), 0) + 1 FROM paper_sheets";

    public const string InsertSheet =
        """
        INSERT INTO paper_sheets (number, request, kind, service_day, service_id, boxes, printed_at, staff_id, kiosk)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)
        """;

    public const string InsertPlace = "INSERT INTO paper_sheet_people (sheet, place, person_id, card_id) VALUES (@1, @2, @3, @4)";

    public const string Sheets =
        """
        SELECT s.number, s.kind, s.service_day, s.service_id, s.printed_at, s.boxes, f.id, f.code, f.name,
               (SELECT count(*) FROM paper_sheet_people p WHERE p.sheet = s.number), (SELECT count(*) FROM late_lines l WHERE l.sheet = s.number)
        FROM paper_sheets s LEFT JOIN staff f ON f.id = s.staff_id
        """;

    public const string FindSheet = "SELECT service_day, service_id FROM paper_sheets WHERE number = @1";

    /// <summary>Open: nobody decided, and it was not taken back at once where it was typed.</summary>
    public const string IsOpen =
        """
        NOT EXISTS (SELECT 1 FROM conflict_decisions d WHERE d.line_id = c.line_id)
        AND NOT EXISTS (SELECT 1 FROM service_events e JOIN service_events r ON r.reverses_seq = e.seq WHERE e.id = c.line_id)
        """;

    public const string OpenConflicts = $"SELECT count(*) FROM conflicts c WHERE {IsOpen}";

    public const string InsertDecision =
        """
        INSERT INTO conflict_decisions (id, line_id, decision, reason, new_line_id, staff_id, at) VALUES (@1, @2, @3, @4, @5, @6, @7)
        """;
}
