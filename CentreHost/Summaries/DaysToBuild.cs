using System.Globalization;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>
/// Which days need a summary, a first or a newer one. What was looked at is remembered by the rows' own order, also from
/// one process to the next, so asking costs nothing while nothing happens: whole tables are read once in a centre's life.
/// </summary>
internal sealed class DaysToBuild
{
    /// <param name="RevisesLater">A movement changes who was present on every later day as well.</param>
    private sealed record Source(string Table, string Seq, string At, bool RevisesLater = false);

    private static readonly Source[] Sources =
    [
        new("service_events", "seq", "recorded_at"), new("movements", "seq", "recorded_at", RevisesLater: true),
        new("refused_scans", "seq", "at"), new("stock_lines", "seq", "recorded_at"), new("visits", "rowid", "at"),
        new("visit_changes", "rowid", "at"), new("site_figures", "seq", "recorded_at"), new("outreach_sessions", "rowid", "recorded_at"),
        new("case_steps", "seq", "at"),
    ];

    private const string Keep =
        "INSERT INTO summary_sources (source, seq) VALUES (@1, @2) ON CONFLICT (source) DO UPDATE SET seq = excluded.seq";

    private readonly long[] _seen = new long[Sources.Length];
    private readonly SortedSet<DateOnly> _waiting = [];

    /// <summary>The days from the first anything happened on, up to the second, were all looked at.</summary>
    private (DateOnly From, DateOnly Until)? _looked;

    /// <returns>Days before today, oldest first. Each is told again until it is <see cref="Built"/>.</returns>
    public IReadOnlyList<DateOnly> Before(DateOnly today, SqliteConnection connection, SqliteTransaction view)
    {
        _looked ??= Remembered(connection, view);
        if (_looked is null)
        {
            LookAtAll(today, connection, view);
        }
        else
        {
            LookAtNew(today, connection, view);
        }

        return [.. _waiting.TakeWhile(day => day < today)];
    }

    public void Built(DateOnly day) => _waiting.Remove(day);

    /// <summary>
    /// For the next process, once every day told was built. Days that were not yet over are not lost by it: what follows
    /// the last summary is always built.
    /// </summary>
    /// <returns>How many tables.</returns>
    public int Remember(WriteTurn turn) => Sources.Zip(_seen).Sum(mark => turn.Run(Keep, mark.First.Table, mark.Second));

    /// <summary>
    /// Days are built without a gap, so the summaries say from when to when. None without them, and none either when a
    /// table ends before what was seen of it: it is not the table that was looked at.
    /// </summary>
    private (DateOnly From, DateOnly Until)? Remembered(SqliteConnection connection, SqliteTransaction view)
    {
        using var kept = new Statement(connection, "SELECT source, seq FROM summary_sources");
        var marks = new Dictionary<string, long>();
        using (var row = kept.Read(view))
        {
            while (row.Read())
            {
                marks.Add(row.GetString(0), row.GetInt64(1));
            }
        }

        See(connection, view);
        for (var i = 0; i < Sources.Length; i++)
        {
            if (!marks.TryGetValue(Sources[i].Table, out var mark) || mark > _seen[i])
            {
                return null;
            }

            _seen[i] = mark;
        }

        using var built = new Statement(connection, "SELECT min(service_day), max(service_day) FROM summaries");
        using var span = built.Read(view);
        return span.Read() && !span.IsDBNull(0) ? (Day(span.GetString(0)), Day(span.GetString(1)).AddDays(1)) : null;
    }

    private void LookAtAll(DateOnly today, SqliteConnection connection, SqliteTransaction view)
    {
        var builtAt = LastByDay(connection, view, "SELECT service_day, max(built_at) FROM summaries GROUP BY service_day");
        var changedAt = Sources.Select(source => LastByDay(
            connection, view, $"SELECT service_day, max({source.At}) FROM {source.Table} GROUP BY service_day")).ToArray();
        var days = changedAt.SelectMany(days => days.Keys).ToList();
        See(connection, view);
        if (days.Count == 0)
        {
            return;
        }

        _looked = (days.Min(), Later(days.Min(), today));
        var moved = 0L;
        for (var day = days.Min(); day < today; day = day.AddDays(1))
        {
            moved = Math.Max(moved, changedAt.Zip(Sources).Where(s => s.Second.RevisesLater).Max(s => s.First.GetValueOrDefault(day)));
            var changed = Math.Max(moved, changedAt.Max(s => s.GetValueOrDefault(day)));
            if (!builtAt.TryGetValue(day, out var built) || built <= changed)
            {
                _waiting.Add(day);
            }
        }
    }

    private void LookAtNew(DateOnly today, SqliteConnection connection, SqliteTransaction view)
    {
        var (from, until) = _looked!.Value;
        for (var i = 0; i < Sources.Length; i++)
        {
            foreach (var day in NewDays(Sources[i], _seen[i], connection, view))
            {
                from = day < from ? day : from;
                Wait(day, Sources[i].RevisesLater ? Later(day.AddDays(1), today) : day.AddDays(1));
            }
        }

        See(connection, view);
        Wait(from, _looked.Value.From);
        Wait(until, today);
        _looked = (from, Later(until, today));
    }

    private void Wait(DateOnly from, DateOnly until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            _waiting.Add(day);
        }
    }

    private void See(SqliteConnection connection, SqliteTransaction view)
    {
        for (var i = 0; i < Sources.Length; i++)
        {
            using var last = new Statement(connection, $"SELECT coalesce(max({Sources[i].Seq}), 0) FROM {Sources[i].Table}");
            _seen[i] = (long)last.Scalar(view)!;
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static List<DateOnly> NewDays(Source source, long seen, SqliteConnection connection, SqliteTransaction view)
    {
        using var statement = new Statement(
            connection, $"SELECT DISTINCT service_day FROM {source.Table} NOT INDEXED WHERE {source.Seq} > @1");
        using var row = statement.Read(view, seen);
        var days = new List<DateOnly>();
        while (row.Read())
        {
            days.Add(Day(row.GetString(0)));
        }

        return days;
    }

    private static Dictionary<DateOnly, long> LastByDay(SqliteConnection connection, SqliteTransaction view, string sql)
    {
        using var statement = new Statement(connection, sql);
        using var row = statement.Read(view);
        var last = new Dictionary<DateOnly, long>();
        while (row.Read())
        {
            last.Add(Day(row.GetString(0)), row.GetInt64(1));
        }

        return last;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
