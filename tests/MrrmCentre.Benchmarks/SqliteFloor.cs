using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>
/// The least a scan can cost on this disk: the same kinds of rows written with prepared SQL in one commit, WAL with
/// synchronous FULL, no queue, no HTTP, no rules.
/// </summary>
internal sealed class SqliteFloor : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand[] _operation;
    private readonly FileStream _page;
    private readonly byte[] _bytes = new byte[4096];
    private long _count;

    public SqliteFloor(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run(
            """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000;
            CREATE TABLE cards (token BLOB PRIMARY KEY, person INTEGER);
            CREATE TABLE events (seq INTEGER PRIMARY KEY, id BLOB UNIQUE, person INTEGER, service INTEGER, day TEXT, at INTEGER);
            CREATE INDEX events_person ON events (person, day, service);
            CREATE INDEX events_day ON events (day, service);
            CREATE TABLE figures (day TEXT, service INTEGER, heads INTEGER, PRIMARY KEY (day, service));
            CREATE TABLE lines (seq INTEGER PRIMARY KEY, source BLOB, place INTEGER, item INTEGER, units INTEGER, at INTEGER);
            CREATE INDEX lines_source ON lines (source);
            CREATE TABLE balances (place INTEGER, item INTEGER, on_hand INTEGER, PRIMARY KEY (place, item));
            INSERT INTO balances VALUES (1, 1, 1000000000);
            """);
        _operation =
        [
            Prepare("SELECT person FROM cards WHERE token = @id"),
            Prepare("SELECT count(*) FROM events WHERE person = @n % 1000 AND day = '2026-11-20'"),
            Prepare("INSERT INTO events (id, person, service, day, at) VALUES (@id, @n % 1000, 1, '2026-11-20', @n)"),
            Prepare("INSERT INTO figures VALUES ('2026-11-20', 1, 1) ON CONFLICT DO UPDATE SET heads = heads + 1"),
            Prepare("INSERT INTO lines (source, place, item, units, at) VALUES (@id, 1, 1, -1, @n)"),
            Prepare("INSERT INTO lines (source, place, item, units, at) VALUES (@id, 102, 1, 1, @n)"),
            Prepare("UPDATE balances SET on_hand = on_hand - 1 WHERE place = 1 AND item = 1"),
        ];
        _page = new FileStream(file + ".page", FileMode.Create, FileAccess.Write, FileShare.None, 0);
        _page.SetLength(1 << 20);
    }

    public void Operation()
    {
        var id = Guid.NewGuid().ToByteArray();
        _count++;
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var command in _operation)
        {
            command.Transaction = transaction;
            command.Parameters["@id"].Value = id;
            command.Parameters["@n"].Value = _count;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void SyncPage()
    {
        _page.Position = _count++ % 256 * 4096;
        _page.Write(_bytes);
        _page.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        Array.ForEach(_operation, command => command.Dispose());
        _connection.Dispose();
        _page.Dispose();
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@id", Array.Empty<byte>());
        command.Parameters.AddWithValue("@n", 0L);
        return command;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
