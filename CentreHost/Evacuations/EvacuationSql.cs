namespace CentreHost.Evacuations;

internal static class EvacuationSql
{
    public const string UnderWay = "SELECT id FROM evacuations WHERE ended_at IS NULL";

    public const string Start =
        "INSERT INTO evacuations (started_at, started_by, drill) VALUES (@1, @2, @3) RETURNING id";

    public const string Expect =
        """
        INSERT INTO evacuation_expected (evacuation_id, person_id, bed, household)
        SELECT @1, p.id, b.code, h.code FROM people p
            LEFT JOIN household_members m ON m.person_id = p.id AND m.until_at IS NULL LEFT JOIN households h ON h.id = m.household_id
            LEFT JOIN bed_stays s ON s.person_id = p.id AND s.until_at IS NULL LEFT JOIN beds b ON b.id = s.bed_id
        WHERE p.status = 'Present'
        """;

    public const string End = "UPDATE evacuations SET ended_at = @2, ended_by = @3 WHERE id = @1 AND ended_at IS NULL";

    public const string FindScan = "SELECT evacuation_id, person_id FROM evacuation_scans WHERE id = @1";

    public const string Scan =
        """
        INSERT INTO evacuation_scans (id, evacuation_id, person_id, card_id, at, kiosk, staff_id, read_by)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
        """;

    public const string ScannedBefore = "SELECT 1 FROM evacuation_scans WHERE evacuation_id = @1 AND person_id = @2";

    public const string IsExpected = "SELECT 1 FROM evacuation_expected WHERE evacuation_id = @1 AND person_id = @2";

    /// <summary>Expected, accounted for, and at the assembly point without being expected.</summary>
    public const string Count =
        """
        SELECT (SELECT count(*) FROM evacuation_expected WHERE evacuation_id = @1),
               (SELECT count(DISTINCT s.person_id) FROM evacuation_scans s
                JOIN evacuation_expected x ON x.evacuation_id = s.evacuation_id AND x.person_id = s.person_id WHERE s.evacuation_id = @1),
               (SELECT count(DISTINCT s.person_id) FROM evacuation_scans s WHERE s.evacuation_id = @1 AND NOT EXISTS (
                SELECT 1 FROM evacuation_expected x WHERE x.evacuation_id = s.evacuation_id AND x.person_id = s.person_id))
        """;

    public const string Missing =
        """
        SELECT x.person_id, p.age_group, p.identity, k.sealed, x.household, x.bed
        FROM evacuation_expected x JOIN people p ON p.id = x.person_id LEFT JOIN person_keys k ON k.person_id = p.id
        WHERE x.evacuation_id = @1 AND NOT EXISTS (
            SELECT 1 FROM evacuation_scans s WHERE s.evacuation_id = x.evacuation_id AND s.person_id = x.person_id)
        ORDER BY x.bed IS NULL, x.bed, x.person_id
        """;

    public const string One =
        """
        SELECT p.id, p.age_group, p.identity, k.sealed, x.household, x.bed FROM people p
            LEFT JOIN person_keys k ON k.person_id = p.id LEFT JOIN evacuation_expected x ON x.evacuation_id = @1 AND x.person_id = p.id
        WHERE p.id = @2
        """;

    public const string ByKiosk =
        "SELECT kiosk, count(DISTINCT person_id) FROM evacuation_scans WHERE evacuation_id = @1 GROUP BY kiosk ORDER BY kiosk";

    public const string Find = "SELECT id, drill, started_at, ended_at FROM evacuations WHERE id = @1";
}
