using System.Security.Cryptography;
using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>
/// Builds the summary of a service day that is over, and the next revision when something about it was recorded since.
/// Reading and adding up happen aside; only the finished bytes take a turn on the writer.
/// </summary>
internal sealed class SummaryBuilder(CentreData data, CentreState centre, Writer writer, CensusTaking census)
{
    private readonly DaysToBuild _days = new();

    /// <summary>Closes every day that has ended and has none, oldest first, and revises those that changed. One call at a time.</summary>
    /// <param name="stop">Leaves the days that are still to build for the next call: a machine that slept for months must
    /// not keep the host from stopping.</param>
    /// <returns>How many summaries were built.</returns>
    public async Task<int> CatchUp(DateTime nowUtc, CancellationToken stop)
    {
        var state = centre.Now;
        await census.CatchUp(state.Days, state.Days.Of(nowUtc));
        var (built, over) = (0, DaysOver(state.Days.Of(nowUtc)));
        foreach (var day in over)
        {
            if (stop.IsCancellationRequested)
            {
                return built;
            }

            built += await Build(state, day) ? 1 : 0;
            _days.Built(day);
        }

        if (over.Count > 0)
        {
            await writer.Commit(_days.Remember);
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

    /// <summary>On a connection of its own, closed before any day is built.</summary>
    private IReadOnlyList<DateOnly> DaysOver(DateOnly today)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var view = connection.BeginTransaction(deferred: true);
        return _days.Before(today, connection, view);
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
