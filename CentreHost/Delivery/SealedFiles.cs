using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Delivery;

/// <summary>The sealed files of the database. Their names cost nothing; a content is read when somebody takes it.</summary>
internal sealed class SealedFiles(CentreData data)
{
    public List<(KeptFile File, int Failures)> Due(string route, DateTime nowUtc) =>
        List(DeliverySql.Due, row => (KeptFileOf(row), row.GetInt32(3)), route, Columns.Instant(nowUtc));

    /// <summary>The last fourteen days.</summary>
    public List<KeptFile> Recent() => List(DeliverySql.Recent, KeptFileOf);

    public bool WaitForAnswer()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, DeliverySql.Unanswered);
        return (long)statement.Scalar(null)! == 1;
    }

    public SealedFile Read(KeptFile file)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, DeliverySql.Content);
        return new SealedFile(file.Name, (byte[])statement.Scalar(null, file.Id)!);
    }

    private List<T> List<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, sql);
        return statement.Read(null, values).ReadAll(read);
    }

    private static KeptFile KeptFileOf(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.Day(2));
}
