using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CentreHost.Storage;

/// <summary>
/// The one writer. Commands queue; those that wait together share one commit; each gets its own answer, and only
/// after that commit is on disk. Commits and checkpoints run on this thread alone.
/// </summary>
internal sealed partial class Writer : IDisposable
{
    private const int MostTogether = 128;
    private const int CommitsBetweenCheckpoints = 1_000;
    private static readonly TimeSpan IdleBeforeCheckpoint = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<Command> _waiting = [];
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly TimeProvider _clock;
    private readonly ILogger<Writer> _log;
    private readonly Thread _thread;
    private readonly Action _onDiskFailure;
    private int _commitsSinceCheckpoint;
    private volatile bool _emptyTheLog;

    /// <param name="onDiskFailure">Called once when the disk failed under a commit: what the operating system cached can
    /// no longer be believed (a repeated fsync may lie), so the process must stop answering and start anew.</param>
    public Writer(CentreData data, TimeProvider clock, ILogger<Writer> log, Action onDiskFailure)
    {
        _connection = SqliteSettings.OpenWriter(data);
        _statements = new Statements(_connection);
        (_clock, _log, _onDiskFailure) = (clock, log, onDiskFailure);
        _thread = new Thread(TakeTurns) { Name = "writer" };
        _thread.Start();
    }

    public int Waiting => _waiting.Count;

    /// <summary>Runs the turn inside a commit and completes after it.</summary>
    /// <exception cref="SqliteException">The database refused (disk full is 13); nothing of the turn is kept.</exception>
    public Task<T> Commit<T>(Func<WriteTurn, T> turn)
    {
        var command = new Command<T>(turn);
        _waiting.Add(command);
        return command.Answer;
    }

    /// <summary>What was overwritten stands in the log until the log is emptied: soon, and again until no reader is in the way.</summary>
    public void EmptyTheLog() => _emptyTheLog = true;

    /// <summary>Lets what is queued finish, then closes; the log is folded into the database file.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
    }

    private void TakeTurns()
    {
        var together = new List<Command>(MostTogether);
        while (!_waiting.IsCompleted)
        {
            if (!_waiting.TryTake(out var first, IdleBeforeCheckpoint))
            {
                Checkpoint(_emptyTheLog ? "TRUNCATE" : "PASSIVE");
                continue;
            }

            together.Clear();
            together.Add(first);
            while (together.Count < MostTogether && _waiting.TryTake(out var next))
            {
                together.Add(next);
            }

            CommitTogether(together);
            if (_commitsSinceCheckpoint >= CommitsBetweenCheckpoints)
            {
                Checkpoint("PASSIVE");
            }
        }

        Checkpoint("TRUNCATE");
        _statements.Dispose();
        _connection.Dispose();
    }

    private void CommitTogether(List<Command> together)
    {
        if (together.Count > 1 && TryCommit(together, alone: false) is null)
        {
            return;
        }

        foreach (var command in together)
        {
            if (TryCommit([command], alone: true) is { } failure)
            {
                command.Fail(failure);
            }
        }
    }

    /// <returns>Null when committed and answered; otherwise why not, with everything rolled back.</returns>
    private Exception? TryCommit(List<Command> commands, bool alone)
    {
        var turns = new List<WriteTurn>(commands.Count);
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var command in commands)
            {
                var turn = new WriteTurn(_connection, transaction, _statements, Now());
                turns.Add(turn);
                var before = Changes();
                command.Run(turn);
                if (command.Refused && !turn.RefusalIsRecorded && Changes() != before)
                {
                    if (!alone)
                    {
                        return new InvalidOperationException("A refused command wrote; taken again by itself.");
                    }

                    transaction.Rollback();
                    command.Complete();
                    return null;
                }
            }

            transaction.Commit();
            _commitsSinceCheckpoint++;
            turns.ForEach(turn => turn.Committed());
        }
        catch (Exception failure)
        {
            StopIfTheDiskFailed(failure);
            return failure;
        }
        finally
        {
            turns.ForEach(turn => turn.Dispose());
        }

        commands.ForEach(command => command.Complete());
        return null;
    }

    private void StopIfTheDiskFailed(Exception failure)
    {
        if (failure is SqliteException { SqliteErrorCode: raw.SQLITE_IOERR or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB })
        {
            LogDiskFailed(failure);
            _onDiskFailure();
        }
    }

    private void Checkpoint(string kind)
    {
        if (_commitsSinceCheckpoint == 0 && kind == "PASSIVE")
        {
            return;
        }

        _commitsSinceCheckpoint = 0;
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"PRAGMA wal_checkpoint({kind})";
            var isBusy = command.ExecuteScalar() is not 0L;
            _emptyTheLog &= kind != "TRUNCATE" || isBusy;
        }
        catch (SqliteException failure)
        {
            // What is committed stays safe in the log file; only its folding into the database waits.
            LogCheckpointFailed(failure.SqliteErrorCode);
            StopIfTheDiskFailed(failure);
        }
    }

    private DateTime Now()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    private int Changes() => raw.sqlite3_total_changes(_connection.Handle);

    [LoggerMessage(LogLevel.Critical, "The disk failed under the database; the host stops so that nothing unsure is answered.")]
    private partial void LogDiskFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "Checkpoint put off: SQLite error {Code}.")]
    private partial void LogCheckpointFailed(int code);

    private abstract class Command
    {
        public abstract bool Refused { get; }

        public abstract void Run(WriteTurn turn);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Command<T>(Func<WriteTurn, T> turn) : Command
    {
        // Asynchronously, so that no request's continuation runs on the writer's thread.
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _value = default!;

        public Task<T> Answer => _answer.Task;

        public override bool Refused => _value is IAnswer { Refusal: not null };

        public override void Run(WriteTurn writeTurn) => _value = turn(writeTurn);

        public override void Complete() => _answer.SetResult(_value);

        public override void Fail(Exception failure) => _answer.SetException(failure);
    }
}
