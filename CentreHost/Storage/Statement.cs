using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CentreHost.Storage;

/// <summary>A prepared statement kept for the life of its connection. Parameters are <c>@1</c>, <c>@2</c> … in order.</summary>
internal sealed class Statement(SqliteConnection connection, string sql) : IDisposable
{
    private readonly SqliteCommand _command = Prepared(connection, sql);

    public int Run(SqliteTransaction? transaction, params ReadOnlySpan<object?> values) => Bind(transaction, values).ExecuteNonQuery();

    public object? Scalar(SqliteTransaction? transaction, params ReadOnlySpan<object?> values) =>
        Bind(transaction, values).ExecuteScalar();

    public SqliteDataReader Read(SqliteTransaction? transaction, params ReadOnlySpan<object?> values) =>
        Bind(transaction, values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private static SqliteCommand Prepared(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private SqliteCommand Bind(SqliteTransaction? transaction, ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = _command.Parameters.Count; i < values.Length; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + (i + 1).ToString(CultureInfo.InvariantCulture) });
        }

        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command;
    }
}
