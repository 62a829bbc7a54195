using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CentreHost.Headquarters;

/// <summary>
/// Headquarters' database, SQLite in its directory or PostgreSQL elsewhere. Plain SQL that both understand, not EF: what
/// waits is a queue of files, a bundle is a handful of statements, and one text serves two engines.
/// </summary>
internal sealed class HeadquartersDatabase : IDisposable
{
    private const long SchemaVersion = 1;

    /// <summary>Any number; it names the one writer among everybody who uses this PostgreSQL database.</summary>
    private const long WriterLock = 0x6d72726d;

    /// <summary>Statements of a connection that PostgreSQL keeps prepared once they came twice: more than there are.</summary>
    private const int MostPrepared = 100;

    private static readonly string[] Postgres = ["postgres", "postgresql"];

    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    private HeadquartersDatabase(DbConnection connection) => Connection = connection;

    private DbConnection Connection { get; }

    private bool IsPostgres => Connection is NpgsqlConnection;

    /// <param name="database">postgres://user:password@host/name, or null for the file of the directory.</param>
    public static HeadquartersDatabase Open(HeadquartersData data, string? database) =>
        Opened(database is null ? Sqlite($"Data Source={data.Database};Pooling=False") : new NpgsqlConnection(Npgsql(database)));

    public static bool Understands(string database) => Uri.TryCreate(database, UriKind.Absolute, out var place)
        && Postgres.Contains(place.Scheme) && place.Host.Length > 0 && place.AbsolutePath.Trim('/').Length > 0;

    /// <summary>One that is gone when it is closed.</summary>
    public static HeadquartersDatabase OpenInMemory() => Opened(Sqlite("Data Source=:memory:"));

    /// <summary>All or nothing, and one writer at a time, whichever process it is in.</summary>
    public T Write<T>(Func<T> act)
    {
        // Immediate: a second writer waits here, not in the middle.
        _transaction = Connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : Connection.BeginTransaction();
        try
        {
            if (IsPostgres)
            {
                Run("SELECT pg_advisory_xact_lock(@p1)", WriterLock);
            }

            var done = act();
            _transaction.Commit();
            return done;
        }
        finally
        {
            _transaction.Dispose();
            _transaction = null;
        }
    }

    public int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    public long Number(string sql, params ReadOnlySpan<object?> values) => NumberOrNone(sql, values) ?? 0;

    public long? NumberOrNone(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteScalar() switch
    {
        null or DBNull => null,
        var value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public string? Text(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteScalar() as string;

    public List<T> List<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var all = new List<T>();
        Each(sql, row => all.Add(read(row)), values);
        return all;
    }

    /// <param name="take">Asks nothing else of the database: PostgreSQL answers one question at a time.</param>
    public void Each(string sql, Action<DbDataReader> take, params ReadOnlySpan<object?> values)
    {
        using var rows = Bound(sql, values).ExecuteReader();
        while (rows.Read())
        {
            take(rows);
        }
    }

    public T? First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var rows = Bound(sql, values).ExecuteReader();
        return rows.Read() ? read(rows) : null;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    private static HeadquartersDatabase Opened(DbConnection connection)
    {
        connection.Open();
        var database = new HeadquartersDatabase(connection);
        database.RefuseForeign();
        if (!database.IsPostgres)
        {
            // FULL: an acknowledged bundle is on the disk.
            database.Run("PRAGMA journal_mode = WAL");
            database.Run("PRAGMA synchronous = FULL");
            database.Run("PRAGMA busy_timeout = 30000");
            database.Run("PRAGMA cache_size = -65536");
        }

        database.Write(database.Upgrade);
        return database;
    }

    private static SqliteConnection Sqlite(string connection) => new(connection);

    private static string Npgsql(string url)
    {
        var place = new Uri(Understands(url) ? url : throw new ArgumentException("postgres://… is expected.", nameof(url)));
        var user = place.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = place.Host,
            Port = place.Port > 0 ? place.Port : NpgsqlConnection.DefaultPort,
            Database = place.AbsolutePath.Trim('/'),
            Username = user[0].Length > 0 ? user[0] : null,
            Password = user.Length > 1 ? user[1] : null,
            Pooling = false,
            MaxAutoPrepare = MostPrepared,
            AutoPrepareMinUsages = 2,
        };
        return settings.ConnectionString;
    }

    /// <summary>Before anything is written: a centre's database, or somebody's PostgreSQL, stays as it is.</summary>
    private void RefuseForeign()
    {
        var (tables, name) = IsPostgres
            ? ("FROM information_schema.tables WHERE table_schema = current_schema()", "table_name")
            : ("FROM sqlite_master WHERE type = 'table'", "name");
        if (Number($"SELECT count(*) {tables}") > 0 && Number($"SELECT count(*) {tables} AND {name} = 'schema_versions'") == 0)
        {
            throw new ForeignDatabaseException();
        }
    }

    private bool Upgrade()
    {
        Run("CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT PRIMARY KEY)");
        var version = Number("SELECT max(version) FROM schema_versions");
        if (version > SchemaVersion)
        {
            throw new NewerSchemaException(version);
        }

        if (version < SchemaVersion)
        {
            using var script = new StreamReader(
                Assembly.GetExecutingAssembly().GetManifestResourceStream("CentreHost.Headquarters.schema.sql")!);
            foreach (var statement in script.ReadToEnd().Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Run(statement);
            }

            Run("INSERT INTO schema_versions (version) VALUES (@p1)", SchemaVersion);
        }

        return true;
    }

    /// <summary>A statement is kept with its parameters, @p1, @p2 … in order; either engine prepares it once.</summary>
    private DbCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            _prepared[sql] = command;
        }

        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count <= i)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "p" + (i + 1).ToString(CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}

/// <summary>The database was written by a later version of the program.</summary>
internal sealed class NewerSchemaException(long version) : Exception($"Schema {version} is newer than this program.")
{
    public long Version => version;
}

/// <summary>There are tables in it, and they are not headquarters'.</summary>
internal sealed class ForeignDatabaseException : Exception;
