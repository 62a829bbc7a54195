using System.Data.Common;
using System.Globalization;

namespace CentreHost.Headquarters;

/// <summary>How values stand in columns that two engines must agree on: days as text, instants as milliseconds.</summary>
internal static class HeadquartersRows
{
    public static DateOnly Day(DbDataReader row, int column) => Day(row.GetString(column));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Instant(DbDataReader row, int column) => Storage.Columns.Instant(row.GetInt64(column));

    public static string? TextOrNone(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
