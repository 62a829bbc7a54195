using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CentreHost.Storage;

/// <summary>Reads what <see cref="Columns"/> wrote.</summary>
internal static class Rows
{
    public static List<T> ReadAll<T>(this SqliteDataReader rows, Func<SqliteDataReader, T> read)
    {
        using (rows)
        {
            var all = new List<T>();
            while (rows.Read())
            {
                all.Add(read(rows));
            }

            return all;
        }
    }

    public static DateOnly Day(this SqliteDataReader row, int column) =>
        DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.Day(column);

    public static DateTime? InstantOrNone(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : Columns.Instant(row.GetInt64(column));

    public static Guid? IdOrNone(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : Columns.Id((byte[])row[column]);

    public static int? NumberOrNone(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static string? TextOrNone(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
