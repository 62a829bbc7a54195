using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries;

/// <summary>Questions about one day inside one view of the database; <c>@1</c> is always the day.</summary>
internal sealed class DayQuery(SqliteConnection connection, SqliteTransaction view, DateOnly day, DateTime fromUtc, DateTime untilUtc)
    : IDisposable
{
    /// <summary>Many are asked again for each service.</summary>
    private readonly Statements _statements = new(connection);

    public DateTime FromUtc => fromUtc;

    public DateTime UntilUtc => untilUtc;

    public long Number(string sql, object? second = null)
    {
        return (long)_statements.Of(sql).Scalar(view, Values(sql, second))!;
    }

    public Dictionary<(string Sex, string AgeGroup), long> BySexAndAge(string sql, object? second = null)
    {
        using var row = _statements.Of(sql).Read(view, Values(sql, second));
        var counts = new Dictionary<(string, string), long>();
        while (row.Read())
        {
            counts[(row.GetString(0), row.GetString(1))] = row.GetInt64(2);
        }

        return counts;
    }

    public List<(string Key, long Count)> Pairs(string sql)
    {
        using var row = _statements.Of(sql).Read(view, Values(sql, null));
        var pairs = new List<(string, long)>();
        while (row.Read())
        {
            pairs.Add((row.GetString(0), row.GetInt64(1)));
        }

        return pairs;
    }

    public T[] Rows<T>(string sql, Func<SqliteDataReader, T> read, object? second = null)
    {
        using var row = _statements.Of(sql).Read(view, Values(sql, second));
        var rows = new List<T>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return [.. rows];
    }

    public void Dispose() => _statements.Dispose();

    /// <summary>SQLite refuses a value for a parameter the statement does not have.</summary>
    private object?[] Values(string sql, object? second)
    {
        var key = Columns.Day(day);
        return sql.Contains("@2", StringComparison.Ordinal) ? [key, second] : sql.Contains("@1", StringComparison.Ordinal) ? [key] : [];
    }
}
