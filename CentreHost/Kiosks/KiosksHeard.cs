using System.Collections.Concurrent;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Kiosks;

/// <summary>
/// When each kiosk last spoke to this centre. A kiosk that speaks brings what it held back before anything else; of one that
/// is silent nobody knows what it holds. Kept on the disk once a minute: kiosks speak every few seconds, and what a restart
/// forgets is at most that minute, in which a kiosk counts as silent.
/// </summary>
internal sealed partial class KiosksHeard(CentreData data, Writer writer, TimeProvider clock, ILogger<KiosksHeard> log)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private const string Put =
        "INSERT INTO kiosks_heard (kiosk, heard_at) VALUES (@1, @2) ON CONFLICT (kiosk) DO UPDATE SET heard_at = excluded.heard_at";

    private readonly ConcurrentDictionary<string, DateTime> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTime> _kept = new(StringComparer.Ordinal);

    /// <summary>At start.</summary>
    public void Load()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, "SELECT kiosk, heard_at FROM kiosks_heard");
        foreach (var (kiosk, heard) in statement.Read(null).ReadAll(row => (row.GetString(0), Columns.Instant(row.GetInt64(1)))))
        {
            _last[kiosk] = heard;
            _kept[kiosk] = heard;
        }
    }

    public void Note(string kiosk)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        _last[kiosk] = now;
        if (IsToKeep(kiosk, now))
        {
            _ = Keep(kiosk, now);
        }
    }

    public bool Since(string kiosk, DateTime utc) => _last.TryGetValue(kiosk, out var last) && last >= utc;

    /// <summary>True for one of those who ask at once. A clock that was set back is kept as well.</summary>
    private bool IsToKeep(string kiosk, DateTime now) => _kept.TryGetValue(kiosk, out var kept)
        ? (now - kept).Duration() >= Pace && _kept.TryUpdate(kiosk, now, kept)
        : _kept.TryAdd(kiosk, now);

    /// <summary>Beside the request: nobody waits for it, and who is served is served on a full disk as well.</summary>
    private async Task Keep(string kiosk, DateTime heard)
    {
        try
        {
            await writer.Commit(turn => turn.Run(Put, kiosk, Columns.Instant(heard)));
        }
        catch (SqliteException failure)
        {
            LogNotKept(kiosk, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "That {Kiosk} was heard is not on the disk; after a restart it would count as silent.")]
    private partial void LogNotKept(string kiosk, Exception failure);
}
