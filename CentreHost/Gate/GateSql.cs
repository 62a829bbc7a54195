namespace CentreHost.Gate;

internal static class GateSql
{
    /// <summary>Passages that count: not an undo, and not undone.</summary>
    private const string Counts =
        "g.reverses_seq IS NULL AND NOT EXISTS (SELECT 1 FROM gate_passages r WHERE r.reverses_seq = g.seq)";

    public const string Insert =
        """
        INSERT INTO gate_passages (id, person_id, card_id, direction, seen_only, occurred_at, recorded_at, service_day, expected_back,
                                   kiosk, staff_id, read_by, reverses_seq)
        VALUES (@1, @2, @3, @4, @5, @6, @6, @7, @8, @9, @10, @11, @12)
        """;

    public const string Find =
        """
        SELECT g.seq, g.person_id, g.direction, g.seen_only, g.recorded_at, g.expected_back, g.kiosk, g.reverses_seq,
               EXISTS (SELECT 1 FROM gate_passages r WHERE r.reverses_seq = g.seq), p.status
        FROM gate_passages g JOIN people p ON p.id = g.person_id WHERE g.id = @1
        """;

    public const string LastOfPerson =
        $"SELECT g.direction, g.occurred_at FROM gate_passages g WHERE g.person_id = @1 AND {Counts} ORDER BY g.seq DESC LIMIT 1";

    public const string PassedSince =
        $"SELECT 1 FROM gate_passages g WHERE g.person_id = @1 AND g.seq > @2 AND NOT g.seen_only AND {Counts}";

    public const string LastOut =
        $"""
        SELECT g.seq FROM gate_passages g
        WHERE g.person_id = @1 AND g.direction = 'Out' AND NOT g.seen_only AND {Counts} ORDER BY g.seq DESC LIMIT 1
        """;

    public const string ExpectBack =
        "INSERT INTO gate_returns_expected (passage_seq, expected_back, recorded_at, staff_id) VALUES (@1, @2, @3, @4)";

    public const string SetStatus = "UPDATE people SET status = @2 WHERE id = @1";

    public const string Outside =
        $"""
        SELECT p.id, p.age_group, p.identity, k.sealed, o.occurred_at, coalesce((
            SELECT e.expected_back FROM gate_returns_expected e WHERE e.passage_seq = o.seq ORDER BY e.seq DESC LIMIT 1), o.expected_back)
        FROM people p LEFT JOIN person_keys k ON k.person_id = p.id LEFT JOIN gate_passages o ON o.seq = (
            SELECT max(g.seq) FROM gate_passages g
            WHERE g.person_id = p.id AND g.direction = 'Out' AND NOT g.seen_only AND {Counts})
        WHERE p.status = 'Out' ORDER BY o.occurred_at, p.id
        """;

    /// <summary>Since when: the last time they came in, or their arrival.</summary>
    public const string OnSite =
        $"""
        SELECT p.id, p.age_group, p.identity, k.sealed, h.code, b.code, l.code, coalesce((
            SELECT max(g.occurred_at) FROM gate_passages g
            WHERE g.person_id = p.id AND g.direction = 'In' AND NOT g.seen_only AND {Counts}), p.arrived_at)
        FROM people p LEFT JOIN person_keys k ON k.person_id = p.id
            LEFT JOIN household_members m ON m.person_id = p.id AND m.until_at IS NULL LEFT JOIN households h ON h.id = m.household_id
            LEFT JOIN bed_stays s ON s.person_id = p.id AND s.until_at IS NULL LEFT JOIN beds b ON b.id = s.bed_id
            LEFT JOIN rooms r ON r.id = b.room_id LEFT JOIN blocks l ON l.id = r.block_id
        WHERE p.status = 'Present' ORDER BY l.code IS NULL, l.code, b.code, p.id
        """;
}
