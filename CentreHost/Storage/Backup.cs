using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CentreHost.Storage;

/// <summary>Whole copies of the database, taken by SQLite while the centre works, and reopened before they count.</summary>
internal static class Backup
{
    /// <summary>What SQLite keeps beside a database in use.</summary>
    private static readonly string[] Logs = ["-wal", "-shm", "-journal"];

    /// <returns>The copy's path. It was synced, reopened and checked.</returns>
    /// <exception cref="InvalidDataException">The copy does not pass SQLite's own check.</exception>
    public static string Write(CentreData data, string directory, string name, DateTime nowUtc)
    {
        Directory.CreateDirectory(directory);
        var stamp = nowUtc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var target = Path.Combine(directory, $"centre-{stamp}-{name}.db");
        var part = target + ".part";
        File.Delete(part);
        Copy(data.Database, part);
        if (Check(part) is { } finding)
        {
            throw new InvalidDataException($"The copy {part} is damaged: {finding}");
        }

        DurableFile.SyncFile(part);
        File.Move(part, target, overwrite: true);
        DurableFile.SyncFile(target);
        DurableFile.SyncDirectory(directory);
        return target;
    }

    /// <summary>Removes the centre's own copies made before, but never the newest.</summary>
    /// <returns>When the newest copy there is was made.</returns>
    public static DateTime? DropOld(CentreData data, DateTime beforeUtc)
    {
        var copies = Directory.EnumerateFiles(data.Backups, "centre-*.db")
            .Select(file => (File: file, MadeAt: MadeAt(file))).Where(copy => copy.MadeAt is not null)
            .OrderByDescending(copy => copy.MadeAt).ToList();
        foreach (var (file, _) in copies.Skip(1).Where(copy => copy.MadeAt < beforeUtc))
        {
            File.Delete(file);
        }

        return copies.Count == 0 ? null : copies[0].MadeAt;
    }

    /// <returns>The newest of the centre's own copies; a file of that name was checked when it was made.</returns>
    public static string? Newest(CentreData data) => Directory.EnumerateFiles(data.Backups, "centre-*.db")
        .Where(file => MadeAt(file) is not null).MaxBy(MadeAt);

    private static DateTime? MadeAt(string file) => DateTime.TryParseExact(
        Path.GetFileName(file).Split('-').ElementAtOrDefault(1), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    /// <summary>Lays a checked copy in the database's place; what was there is kept beside it.</summary>
    public static void PutBack(string copy, string database)
    {
        var part = database + ".part";
        File.Copy(copy, part, overwrite: true);
        DurableFile.SyncFile(part);

        // What is replaced may be damaged: it is kept as it lies. From its log, which must not be played into the copy, to
        // the copy's rename there is always a database in place.
        foreach (var suffix in Logs.Append(""))
        {
            if (File.Exists(database + suffix))
            {
                File.Copy(database + suffix, $"{database}.replaced{suffix}", overwrite: true);
            }
        }

        DeleteLogs(database);
        Rename(part, database);
    }

    /// <summary>A whole database takes the place of the one it was made from, whose log is folded into it first.</summary>
    public static void TakePlace(string file, string database)
    {
        Fold(file);
        if (File.Exists(database))
        {
            Fold(database);
        }

        DurableFile.SyncFile(file);
        Rename(file, database);
    }

    public static void Delete(string file)
    {
        File.Delete(file);
        DeleteLogs(file);
    }

    private static void DeleteLogs(string file)
    {
        foreach (var suffix in Logs)
        {
            File.Delete(file + suffix);
        }
    }

    private static void Rename(string file, string database)
    {
        File.Move(file, database, overwrite: true);
        DurableFile.SyncFile(database);
        DurableFile.SyncDirectory(Path.GetDirectoryName(database)!);
    }

    /// <summary>One file, without a log beside it that a rename would leave to the next file of its name.</summary>
    private static void Fold(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        if (command.ExecuteScalar() is not "delete")
        {
            throw new InvalidOperationException($"Another program has {file} open.");
        }
    }

    /// <returns>Null when the file is a whole database of a centre, or what SQLite found.</returns>
    public static string? Check(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            var found = (string)command.ExecuteScalar()!;
            if (found != "ok")
            {
                return found;
            }

            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name IN ('service_events', 'stock_lines')";
            return command.ExecuteScalar() is 2L ? null : "not a centre's database";
        }
        catch (SqliteException failure)
        {
            return failure.Message;
        }
    }

    private static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        using var command = target.CreateCommand();
        // A copy is one file: it travels on a stick without its log.
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
