namespace CentreHost.Services;

/// <summary>The scan path's SQL, in the order a scan runs it. Each statement is prepared once on the writer's connection
/// and answered from an index; EF would cost ten times the processor here.</summary>
internal static class ScanSql
{
    public const string FindServed =
        """
        SELECT e.service_id, e.person_id, e.recorded_at, EXISTS (SELECT 1 FROM open_shortages o WHERE o.source = e.id)
        FROM service_events e WHERE e.id = @1
        """;

    public const string FindRefused =
        "SELECT code, service_id, person_id, at, until, argument FROM refused_scans WHERE id = @1";

    public const string FindCardByToken =
        """
        SELECT c.id, c.state, c.person_id, p.sex, p.age_group, p.status, p.arrived_at, p.diet, m.household_id,
               c.staff_id, c.valid_until
        FROM cards c LEFT JOIN people p ON p.id = c.person_id
            LEFT JOIN household_members m ON m.person_id = c.person_id AND m.until_at IS NULL
        WHERE c.token = @1
        """;

    public const string FindCardByShortCode =
        """
        SELECT c.id, c.state, c.person_id, p.sex, p.age_group, p.status, p.arrived_at, p.diet, m.household_id,
               c.staff_id, c.valid_until
        FROM cards c LEFT JOIN people p ON p.id = c.person_id
            LEFT JOIN household_members m ON m.person_id = c.person_id AND m.until_at IS NULL
        WHERE c.short_code = @1
        """;

    /// <summary>
    /// The person's gifts of one service since a day, and of every service on the day itself, each less its reversal; also those
    /// under a number found to be theirs. The index tells day and service, so the rest of a long stay is passed over unread.
    /// </summary>
    public const string GivenSince =
        """
        SELECT e.service_id, e.service_day, e.session_id, e.occurred_at
        FROM service_events e
        WHERE e.person_id IN (SELECT @1 UNION ALL SELECT id FROM people WHERE merged_into = @1) AND e.service_day >= @2
          AND (e.service_id = @3 OR e.service_day = @4) AND e.heads > 0
          AND NOT EXISTS (SELECT 1 FROM service_events r WHERE r.reverses_seq = e.seq)
        """;

    /// <summary>Those present and out; who has left is no longer collected for.</summary>
    public const string HouseholdMembers =
        """
        SELECT p.id, p.sex, p.age_group, p.status, p.arrived_at, p.diet, p.identity, k.sealed
        FROM household_members m JOIN people p ON p.id = m.person_id LEFT JOIN person_keys k ON k.person_id = p.id
        WHERE m.household_id = @1 AND m.until_at IS NULL AND p.status IN ('Present', 'Out') ORDER BY m.id
        """;

    public const string CollectorOf =
        """
        SELECT h.collector_id FROM households h JOIN people p ON p.id = h.collector_id
        WHERE h.id = @1 AND p.status IN ('Present', 'Out')
        """;

    public const string EntitlementOf = "SELECT may FROM entitlements WHERE person_id = @1 AND service_id = @2";

    public const string LentNow =
        "SELECT count(*) FROM loans WHERE person_id = @1 AND service_id = @2 AND ended_at IS NULL";

    public const string AddLoan =
        "INSERT INTO loans (event_id, person_id, service_id, lent_at) VALUES (@1, @2, @3, @4)";

    public const string UndoLoan =
        "UPDATE loans SET ended_at = @2, ended_how = 'Undone', ended_by = @3 WHERE event_id = @1 AND ended_at IS NULL";

    /// <summary>Today's, or else the one overdue longest; tomorrow's stays promised.</summary>
    public const string KeepAppointment =
        """
        UPDATE appointments SET kept_by_event = @1 WHERE id = (
            SELECT id FROM appointments
            WHERE person_id = @2 AND service_id = @3 AND day <= @4 AND kept_by_event IS NULL AND cancelled_at IS NULL
            ORDER BY day = @4 DESC, day, minutes LIMIT 1)
        """;

    public const string ReopenAppointment = "UPDATE appointments SET kept_by_event = NULL WHERE kept_by_event = @1";

    public const string AppointmentsDue =
        """
        SELECT service_id, day, minutes FROM appointments
        WHERE person_id = @1 AND day <= @2 AND kept_by_event IS NULL AND cancelled_at IS NULL ORDER BY day, minutes
        """;

    public const string CentreServedToday =
        "SELECT coalesce(sum(heads), 0) FROM service_day_figures WHERE service_day = @1 AND service_id = @2";

    /// <summary>A reversal takes back what the event it names had asked.</summary>
    public const string InsertEvent =
        """
        INSERT INTO service_events (id, service_id, person_id, card_id, sex, age_group, heads, occurred_at, recorded_at,
                                    service_day, session_id, kiosk, staff_id, read_by, collector_id, reverses_seq, units_asked)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16,
                coalesce((SELECT -r.units_asked FROM service_events r WHERE r.seq = @16), @17)) RETURNING seq
        """;

    public const string InsertRefused =
        """
        INSERT INTO refused_scans (id, code, service_id, person_id, card_id, at, service_day, until, argument, kiosk, staff_id)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """;

    public const string AddToDayFigure =
        """
        INSERT INTO service_day_figures (service_day, service_id, sex, age_group, heads) VALUES (@1, @2, @3, @4, @5)
        ON CONFLICT (service_day, service_id, sex, age_group) DO UPDATE SET heads = heads + excluded.heads
        """;

    public const string FindSession =
        "SELECT id FROM meal_sessions WHERE service_day = @1 AND service_id = @2";

    public const string OpenSession =
        """
        INSERT INTO meal_sessions (service_id, service_day, opened_at, opened_by) VALUES (@1, @2, @3, @4) RETURNING id
        """;

    /// <summary>The last of them, of this service day or of the one suhur is eaten for.</summary>
    public const string SessionOpenedByStaff =
        """
        SELECT service_id, service_day, opened_at FROM meal_sessions
        WHERE service_day BETWEEN @1 AND @2 AND opened_by IS NOT NULL AND closed_at IS NULL ORDER BY opened_at DESC LIMIT 1
        """;
}
