using CentreHost.Centre;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.People;

/// <summary>
/// Forgets who left long ago: destroys the person's key, so that nothing sealed with it opens again, wherever it stands.
/// Numbers, days and groups stay, so no figure changes. Copies hold the key until they are removed.
/// </summary>
internal sealed partial class Anonymising(
    CentreData data, Writer writer, CentreState centre, PeopleSearch search, TimeProvider clock, ILogger<Anonymising> log) : BackgroundService
{
    private const int Together = 100;

    /// <summary>A number found to be somebody else's goes when that one does.</summary>
    private const string Due =
        """
        FROM people p LEFT JOIN people k ON k.id = p.merged_into
        WHERE p.anonymised_at IS NULL AND coalesce(k.status, p.status) IN ('Departed', 'Transferred', 'Deceased')
          AND coalesce(k.departed_at, p.departed_at) <= @1
        """;

    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    private DateOnly? _done;

    public RetentionPage Show()
    {
        using var connection = SqliteSettings.OpenReader(data);
        var (days, copyDays) = Settings(connection);
        using var due = new Statement(connection, $"SELECT count(*) {Due}");
        using var gone = new Statement(connection, "SELECT count(*) FROM people WHERE anonymised_at IS NOT NULL");
        var waiting = days is { } kept ? (long)due.Scalar(null, Before(kept))! : 0;
        return new RetentionPage(days, copyDays, waiting, (long)gone.Scalar(null)!);
    }

    /// <returns>How many were forgotten, and when the last copy that could tell is gone.</returns>
    public async Task<(long People, DateOnly? CompleteOn)> Run()
    {
        var (days, copyDays) = Read();
        var now = clock.GetUtcNow().UtcDateTime;
        var newest = Backup.DropOld(data, RetentionRules.DueBefore(now, copyDays));
        if (days is not { } kept)
        {
            return (0, null);
        }

        var (all, some) = (0L, 0);
        do
        {
            some = await writer.Commit(turn => Forget(turn, Before(kept)));
            all += some;
        }
        while (some == Together);

        if (all > 0)
        {
            writer.EmptyTheLog();
        }

        return (all, RetentionRules.CompleteOn(newest, copyDays));
    }

    /// <summary>Once a service day, and at start for the days the machine slept through.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Beat();
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Beat()
    {
        var today = centre.Days.Of(clock.GetUtcNow().UtcDateTime);
        if (today == _done)
        {
            return;
        }

        try
        {
            if (await Run() is { People: > 0 } run)
            {
                LogForgotten(run.People);
            }

            _done = today;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            // Nobody is half forgotten; it is tried again at the next beat.
            LogFailed(failure);
        }
    }

    private int Forget(WriteTurn turn, long before)
    {
        var people = turn.Read($"SELECT p.id {Due} LIMIT {Together}", before).ReadAll(row => row.GetInt64(0));
        foreach (var person in people)
        {
            turn.Run("DELETE FROM person_keys WHERE person_id = @1", person);
            turn.Run(
                "UPDATE people SET identity = NULL, needs = NULL, diet = NULL, anonymised_at = @2 WHERE id = @1",
                person, Columns.Instant(turn.NowUtc));
            turn.OnCommitted(() => search.Forget(person));
        }

        return people.Count;
    }

    private (int? Days, int CopyDays) Read()
    {
        using var connection = SqliteSettings.OpenReader(data);
        return Settings(connection);
    }

    private long Before(int days) => Columns.Instant(RetentionRules.DueBefore(clock.GetUtcNow().UtcDateTime, days));

    private static (int? Days, int CopyDays) Settings(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT retention_days, copy_days FROM centre WHERE id = 1");
        using var row = statement.Read(null);
        row.Read();
        return (row.NumberOrNone(0), row.NumberOrNone(1) ?? RetentionRules.DefaultCopyDays);
    }

    [LoggerMessage(LogLevel.Information, "{People} people who left long ago were anonymised.")]
    private partial void LogForgotten(long people);

    [LoggerMessage(LogLevel.Error, "People who left long ago could not be anonymised; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
