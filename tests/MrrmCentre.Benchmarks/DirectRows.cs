using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>Rows written straight into a stopped host's tables, and read from a copy of them.</summary>
internal static class DirectRows
{
    public static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        connection.Run("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
        return connection;
    }

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public static void Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Prepare(sql);
        command.Add(values);
    }

    public static List<T> All<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.Prepare(sql);
        using var row = command.ExecuteReader();
        var all = new List<T>();
        while (row.Read())
        {
            all.Add(read(row));
        }

        return all;
    }

    /// <summary>Values of <c>@1</c>, <c>@2</c> … in order.</summary>
    public static void Add(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count <= i)
            {
                command.Parameters.AddWithValue($"@{i + 1}", values[i]);
            }
            else
            {
                command.Parameters[i].Value = values[i];
            }
        }

        command.ExecuteNonQuery();
    }
}
