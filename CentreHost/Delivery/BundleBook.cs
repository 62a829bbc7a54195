using System.Text.Json;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Delivery;

/// <summary>A signed summary that has not left yet.</summary>
internal sealed record Unsealed(long Id, DateOnly Day, byte[] Content, bool Reviewed, string? Role, DateTime? ApprovedAt);

/// <summary>What the next bundle follows.</summary>
/// <param name="Last">Of this installation.</param>
/// <param name="OfDay">Of the same day, whoever made it; and whether something of that day was written down since.</param>
internal sealed record Before((long Seq, string Sha256)? Last, (int Revision, string Sha256, bool Ours, bool Late)? OfDay);

/// <summary>Reads the bundles; <see cref="BundleMaking"/> adds to them.</summary>
internal static class BundleBook
{
    private const string Unsent =
        """
        SELECT s.id, s.service_day, s.content, s.state, t.roles, s.approved_at FROM summaries s LEFT JOIN staff t ON t.id = s.approved_by
        WHERE s.state IN ('Approved', 'Sealed') AND length(s.content) > 0 AND NOT EXISTS (SELECT 1 FROM bundles b WHERE b.summary_id = s.id)
          AND NOT EXISTS (
              SELECT 1 FROM bundles b JOIN summaries l ON l.id = b.summary_id WHERE l.service_day = s.service_day AND l.revision > s.revision)
        ORDER BY s.service_day, s.revision LIMIT 1
        """;

    private const string LastOf = "SELECT seq, sha256 FROM bundles WHERE install = @1 ORDER BY seq DESC LIMIT 1";

    /// <summary>What was only taken back, or entered differently, is a correction and not late.</summary>
    private const string LastOfDay =
        """
        SELECT b.revision, b.sha256, b.install = @2, EXISTS (
            SELECT 1 FROM service_events e WHERE e.service_day = b.service_day AND e.recorded_at >= b.made_at AND e.reverses_seq IS NULL)
        FROM bundles b WHERE b.service_day = @1 ORDER BY b.revision DESC LIMIT 1
        """;

    /// <summary>The newest of each day but one, added up by indicator.</summary>
    private const string Sums =
        """
        SELECT t.key, sum(t.value) FROM bundles b, json_each(b.totals) t
        WHERE b.service_day BETWEEN @1 AND @2 AND b.service_day <> @3
          AND b.revision = (SELECT max(n.revision) FROM bundles n WHERE n.service_day = b.service_day)
        GROUP BY t.key
        """;

    private const string FirstDay = "SELECT min(service_day) FROM bundles";

    private const string SentTwice =
        "SELECT count(DISTINCT service_day) FROM bundles WHERE service_day BETWEEN @1 AND @2 AND revision > 0";

    public static Unsealed? Next(SqliteConnection connection)
    {
        using var statement = new Statement(connection, Unsent);
        return statement.Read(null).ReadAll(row => new Unsealed(
                row.GetInt64(0), row.Day(1), (byte[])row[2], row.GetString(3) == "Approved", RoleOf(row.NumberOrNone(4)), row.InstantOrNone(5)))
            .FirstOrDefault();
    }

    public static Before Before(SqliteConnection connection, Guid install, DateOnly day)
    {
        using var last = new Statement(connection, LastOf);
        using var ofDay = new Statement(connection, LastOfDay);
        var seqs = last.Read(null, Columns.Id(install)).ReadAll(row => (row.GetInt64(0), row.GetString(1)));
        var revisions = ofDay.Read(null, Columns.Day(day), Columns.Id(install))
            .ReadAll(row => (row.GetInt32(0), row.GetString(1), row.GetBoolean(2), row.GetBoolean(3)));
        return new Before(seqs.Count > 0 ? seqs[0] : null, revisions.Count > 0 ? revisions[0] : null);
    }

    /// <summary>The sums over the days of a span, as they stand once <paramref name="day"/> has these totals.</summary>
    public static SortedDictionary<string, long> SumsOf(
        SqliteConnection connection, DateOnly from, DateOnly until, DateOnly day, IReadOnlyDictionary<string, long> totals)
    {
        using var statement = new Statement(connection, Sums);
        var sums = new SortedDictionary<string, long>(
            statement.Read(null, Columns.Day(from), Columns.Day(until), Columns.Day(day))
                .ReadAll(row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))).ToDictionary(),
            StringComparer.Ordinal);
        foreach (var (code, value) in totals)
        {
            sums[code] = sums.GetValueOrDefault(code) + value;
        }

        return sums;
    }

    public static DateOnly StartOf(SqliteConnection connection, DateOnly day)
    {
        using var statement = new Statement(connection, FirstDay);
        return statement.Scalar(null) is string first
            && DateOnly.ParseExact(first, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) is var start && start < day ? start : day;
    }

    public static long RevisionsUpTo(SqliteConnection connection, DateOnly day)
    {
        using var statement = new Statement(connection, SentTwice);
        return (long)statement.Scalar(null, Columns.Day(day.AddDays(-13)), Columns.Day(day))!;
    }

    public static string Write(SortedDictionary<string, long> totals) =>
        JsonSerializer.Serialize(totals, DeliveryJson.Default.SortedDictionaryStringInt64);

    private static string? RoleOf(int? roles) => roles is null ? null
        : ((Staff.Role)roles.Value).HasFlag(Staff.Role.Head) ? "HEAD" : "ADMINISTRATOR";
}
