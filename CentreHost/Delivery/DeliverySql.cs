namespace CentreHost.Delivery;

internal static class DeliverySql
{
    /// <summary>Not acknowledged, and on this route never sent, to be tried again, or sent three days ago without a word since.</summary>
    public const string Due =
        """
        SELECT b.id, b.file_name, b.service_day, coalesce(r.failures, 0)
        FROM bundles b LEFT JOIN bundle_routes r ON r.bundle_id = b.id AND r.route = @1
        WHERE b.acknowledged_at IS NULL AND coalesce(r.next_at, 0) <= @2 ORDER BY b.id LIMIT 200
        """;

    public const string Recent =
        """
        SELECT id, file_name, service_day FROM bundles
        WHERE service_day > (SELECT date(max(service_day), '-14 days') FROM bundles) ORDER BY id
        """;

    public const string Content = "SELECT content FROM bundles WHERE id = @1";

    /// <summary>Headquarters still owes a word.</summary>
    public const string Unanswered = "SELECT EXISTS (SELECT 1 FROM bundles WHERE acknowledged_at IS NULL)";

    public const string Sent =
        """
        INSERT INTO bundle_routes (bundle_id, route, failures, next_at, delivered_at, error) VALUES (@1, @2, 0, @3, @4, NULL)
        ON CONFLICT (bundle_id, route) DO UPDATE SET failures = 0, next_at = @3, delivered_at = @4, error = NULL
        """;

    public const string Failed =
        """
        INSERT INTO bundle_routes (bundle_id, route, failures, next_at, error) VALUES (@1, @2, 1, @3, @4)
        ON CONFLICT (bundle_id, route) DO UPDATE SET failures = failures + 1, next_at = @3, error = @4
        """;

    /// <summary>Whatever waits is due now: somebody asked for it.</summary>
    public const string Hurry = "UPDATE bundle_routes SET next_at = 0 WHERE bundle_id IN (SELECT id FROM bundles WHERE acknowledged_at IS NULL)";

    /// <summary>Said of this very file: another hash is another file. An older word changes nothing.</summary>
    public const string Acknowledge =
        """
        UPDATE bundles SET acknowledged_at = @4, outcome = @5, answered_at = @6
        WHERE install = @1 AND seq = @2 AND sha256 = @3 AND coalesce(answered_at, 0) < @6
        """;

    public const string AcknowledgeThrough =
        """
        UPDATE bundles SET acknowledged_at = @3, outcome = 'ACCEPTED', answered_at = @3
        WHERE install = @1 AND seq <= @2 AND acknowledged_at IS NULL
        """;

    /// <summary>Headquarters lacks it, whatever it said before.</summary>
    public const string SendAgain =
        """
        UPDATE bundles SET acknowledged_at = NULL, outcome = 'MISSING', answered_at = @3
        WHERE install = @1 AND seq = @2 AND acknowledged_at IS NOT NULL AND coalesce(answered_at, 0) < @3
        """;

    public const string HurryOne =
        "UPDATE bundle_routes SET next_at = 0 WHERE bundle_id = (SELECT id FROM bundles WHERE install = @1 AND seq = @2)";

    public const string ShaOf = "SELECT sha256 FROM bundles WHERE install = @1 AND seq = @2";

    public const string List =
        """
        SELECT b.id, b.seq, b.service_day, b.revision, b.file_name, length(b.content), b.sha256, b.made_at, b.acknowledged_at, b.outcome
        FROM bundles b ORDER BY b.id DESC LIMIT @1
        """;

    public const string RoutesOf = "SELECT route, failures, next_at, delivered_at, error FROM bundle_routes WHERE bundle_id = @1 ORDER BY route";

    /// <summary>Nights whose bundle headquarters has not acknowledged for three days.</summary>
    public const string Overdue = "SELECT count(*) FROM bundles WHERE acknowledged_at IS NULL AND made_at <= @1";
}
