using System.Security.Cryptography;
using CentreHost.Centre;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>
/// Builds the summary of a service day that is over, and the next revision when something about it was recorded since.
/// Reading and adding up happen aside; only the finished bytes take a turn on the writer.
/// </summary>
internal sealed class SummaryBuilder(CentreData data, CentreState centre, Writer writer)
{
    /// <summary>Closes every day that has ended and has none, oldest first, and revises those that changed.</summary>
    /// <returns>How many summaries were built.</returns>
    public async Task<int> CatchUp(DateTime nowUtc)
    {
        var state = centre.Now;
        var built = 0;
        foreach (var day in DaysOver(state.Days.Of(nowUtc)))
        {
            built += await Build(state, day) ? 1 : 0;
        }

        return built;
    }

    private async Task<bool> Build(CentreState.Snapshot state, DateOnly day)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var view = connection.BeginTransaction(deferred: true);
        var (revision, hash) = Latest(connection, view, day);
        var summary = SummaryFigures.Of(connection, view, state, day);
        if (revision >= 0 && CanonicalJson.Sha256Of(summary with { Revision = revision }).AsSpan().SequenceEqual(hash))
        {
            return false;
        }

        summary = summary with { Revision = revision + 1 };
        var content = CanonicalJson.Of(summary);
        await writer.Commit(turn => turn.Run(
            """
            INSERT INTO summaries (service_day, revision, state, built_at, content, sha256) VALUES (@1, @2, 'Draft', @3, @4, @5)
            ON CONFLICT (service_day, revision) DO NOTHING
            """,
            Columns.Day(day), revision + 1, Columns.Instant(turn.NowUtc), content, SHA256.HashData(content)));
        return true;
    }

    /// <summary>From the first day anything happened to yesterday; only days whose summary may be missing or stale.</summary>
    private List<DateOnly> DaysOver(DateOnly today)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection,
            """
            SELECT min(day) FROM (SELECT min(service_day) AS day FROM movements UNION ALL SELECT min(service_day) FROM service_events
                                  UNION ALL SELECT min(service_day) FROM refused_scans UNION ALL SELECT min(service_day) FROM stock_documents)
            """);
        if (statement.Scalar(null) is not string first)
        {
            return [];
        }

        using var fresh = new Statement(
            connection,
            """
            SELECT built_at > coalesce((SELECT max(recorded_at) FROM service_events WHERE service_day = @1), 0)
               AND built_at > coalesce((SELECT max(recorded_at) FROM movements WHERE service_day <= @1), 0)
               AND built_at > coalesce((SELECT max(at) FROM refused_scans WHERE service_day = @1), 0)
               AND built_at > coalesce((SELECT max(recorded_at) FROM stock_lines WHERE service_day = @1), 0)
            FROM summaries WHERE service_day = @1 ORDER BY revision DESC LIMIT 1
            """);
        var days = new List<DateOnly>();
        for (var day = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture); day < today; day = day.AddDays(1))
        {
            if (fresh.Scalar(null, Columns.Day(day)) is not 1L)
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <returns>Revision −1 where there is none.</returns>
    private static (int Revision, byte[] Hash) Latest(SqliteConnection connection, SqliteTransaction view, DateOnly day)
    {
        using var statement = new Statement(
            connection, "SELECT revision, sha256 FROM summaries WHERE service_day = @1 ORDER BY revision DESC LIMIT 1");
        using var row = statement.Read(view, Columns.Day(day));
        return row.Read() ? (row.GetInt32(0), (byte[])row[1]) : (-1, []);
    }
}
