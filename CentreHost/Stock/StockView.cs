using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Stock;

/// <summary>One unmoving view of the stock beside the writer: a scan between two questions cannot part their answers.</summary>
internal sealed class StockView : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _view;

    public StockView(CentreData data)
    {
        _connection = SqliteSettings.OpenReader(data);
        _view = _connection.BeginTransaction(deferred: true);
    }

    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(_connection, sql);
        return statement.Read(_view, values).ReadAll(read);
    }

    /// <summary>Row by row, for what does not fit in memory at once; the statement lives as long as somebody reads on.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var statement = new Statement(_connection, sql);
        using var rows = statement.Read(_view, values);
        while (rows.Read())
        {
            yield return read(rows);
        }
    }

    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(_connection, sql);
        return statement.Scalar(_view, values) as long?;
    }

    public void Dispose()
    {
        _view.Dispose();
        _connection.Dispose();
    }
}
