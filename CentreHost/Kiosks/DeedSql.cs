namespace CentreHost.Kiosks;

internal static class DeedSql
{
    public const string WhoSignedIn =
        """
        SELECT s.id, s.code, s.roles, o.kiosk FROM staff_sessions o JOIN staff s ON s.id = o.staff_id WHERE o.token_hash = @1
        """;

    public const string StaffByCode = "SELECT id, code, roles FROM staff WHERE code = @1";

    public const string Event = "SELECT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq) FROM service_events e WHERE e.id = @1";

    public const string Refused = "SELECT 1 FROM refused_scans WHERE id = @1";

    public const string Line = "SELECT l.served, c.rule FROM late_lines l LEFT JOIN conflicts c ON c.line_id = l.id WHERE l.id = @1";

    /// <summary>A head count stands under the id of its first cell.</summary>
    public const string IsHeld =
        """
        SELECT EXISTS (SELECT 1 FROM service_events WHERE id IN (@1, @2)) OR EXISTS (SELECT 1 FROM refused_scans WHERE id = @1)
            OR EXISTS (SELECT 1 FROM late_lines WHERE id = @1)
        """;

    /// <summary>Cards in force, and those that were.</summary>
    public const string Cards =
        $"SELECT c.token, c.short_code, c.state, c.valid_until, p.id, p.sex, p.age_group, p.status, m.household_id, c.id {FromCards}";

    public const string Households = $"SELECT m.household_id, m.person_id {FromHouseholds}";

    public const string Entitlements = "SELECT person_id, service_id, may FROM entitlements";

    /// <summary>All of the above that can change, a line each: what a roster is told apart by.</summary>
    public const string RosterLines =
        $"""
        SELECT * FROM (
            SELECT c.id || ' ' || c.short_code || ' ' || c.state || ' ' || coalesce(c.valid_until, '') || ' ' || coalesce(p.id, '') || ' '
                || coalesce(p.sex, '') || ' ' || coalesce(p.age_group, '') || ' ' || coalesce(p.status, '') || ' ' || coalesce(m.household_id, '') {FromCards})
        UNION ALL SELECT * FROM (SELECT m.household_id || ' ' || m.person_id {FromHouseholds})
        UNION ALL SELECT * FROM (SELECT person_id || ' ' || service_id || ' ' || may FROM entitlements ORDER BY person_id, service_id)
        """;

    private const string FromCards =
        """
        FROM cards c LEFT JOIN people p ON p.id = c.person_id
            LEFT JOIN household_members m ON m.person_id = c.person_id AND m.until_at IS NULL
        WHERE c.state IN ('Bound', 'Revoked', 'Expired') AND c.staff_id IS NULL ORDER BY c.id
        """;

    private const string FromHouseholds =
        """
        FROM household_members m JOIN people p ON p.id = m.person_id
        WHERE m.until_at IS NULL AND p.status IN ('Present', 'Out') ORDER BY m.id
        """;

    public const string Through = "SELECT coalesce(max(seq), 0) FROM service_events";

    /// <summary>Gifts of these days, each under the person they are known as now. The plus: up to an event is nearly all there ever
    /// were, the days are few.</summary>
    public const string GiftsOfDays =
        """
        SELECT coalesce(p.merged_into, p.id), e.service_id, e.service_day, e.occurred_at, e.id, 0
        FROM service_events e JOIN people p ON p.id = e.person_id
        WHERE e.service_id = @1 AND e.service_day >= @2 AND +e.seq <= @3 AND e.heads > 0
            AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq AND r.seq <= @3)
        """;

    /// <summary>What came since, take-backs under the gift they take back.</summary>
    public const string GiftsSince =
        """
        SELECT coalesce(p.merged_into, p.id), e.service_id, e.service_day, coalesce(o.occurred_at, e.occurred_at), coalesce(o.id, e.id),
               e.reverses_seq IS NOT NULL
        FROM service_events e JOIN people p ON p.id = e.person_id LEFT JOIN service_events o ON o.seq = e.reverses_seq
        WHERE e.seq > @1 AND e.seq <= @2
        """;

    public const string EarliestArrival = "SELECT min(arrived_at) FROM people WHERE status IN ('Present', 'Out')";
}
