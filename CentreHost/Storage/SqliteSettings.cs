using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CentreHost.Storage;

/// <summary>How connections are opened, and why.</summary>
internal static class SqliteSettings
{
    /// <summary>SQLite before 3.51.3 can lose committed pages when two connections write or checkpoint at once, so
    /// there is one write connection and only it ever checkpoints.</summary>
    public static SqliteConnection OpenWriter(CentreData data) => OpenWriter(data.Database);

    public static SqliteConnection OpenWriter(string file)
    {
        var connection = new SqliteConnection(ConnectionString(file, SqliteOpenMode.ReadWriteCreate, pooling: false));
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        // FULL: the WAL is synced before a commit returns. NORMAL loses answered scans at a power cut.
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA wal_autocheckpoint = 0");
        Execute(connection, "PRAGMA foreign_keys = ON");
        // Deleted and overwritten identity must not linger in free pages.
        Execute(connection, "PRAGMA secure_delete = ON");
        Execute(connection, "PRAGMA cache_size = -16384");
        // Temporary tables hold people on their way in: never in a file of /tmp, where a full disk could stop them or a thief read them.
        Execute(connection, "PRAGMA temp_store = MEMORY");
        AssertDurable(connection);
        return connection;
    }

    public static SqliteConnection OpenReader(CentreData data)
    {
        // From the pool EF reads with: one kept open knows the schema and has its pages at hand.
        var connection = new SqliteConnection(ReaderConnectionString(data));
        connection.Open();
        ForReading(connection);
        return connection;
    }

    public static string ReaderConnectionString(CentreData data) => ConnectionString(data.Database, SqliteOpenMode.ReadOnly, pooling: true);

    public static void ForReading(DbConnection connection)
    {
        Execute(connection, "PRAGMA wal_autocheckpoint = 0");
        Execute(connection, "PRAGMA query_only = ON");
        Execute(connection, "PRAGMA cache_size = -4096");
    }

    private static string ConnectionString(string file, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = pooling }.ToString();

    private static void AssertDurable(SqliteConnection connection)
    {
        var journal = Scalar(connection, "PRAGMA journal_mode");
        var synchronous = Scalar(connection, "PRAGMA synchronous");
        if (journal is not "wal" || synchronous is not 2L)
        {
            throw new InvalidOperationException($"The database is not durable: journal {journal}, synchronous {synchronous}.");
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>Gives EF's read connections the same settings as ours.</summary>
internal sealed class ReaderSettings : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        SqliteSettings.ForReading(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SqliteSettings.ForReading(connection);
        return Task.CompletedTask;
    }
}
