using CentreHost.Stock;
using CentreHost.Stock.Planning;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Summaries.Review;

/// <summary>One day of the quarter behind a summary.</summary>
internal sealed record ReviewDay(DateOnly Day, long Present, long Meals, long Arrivals, long Departures);

/// <summary>What is drawn beside a summary: the days that led to it, and what is left in the store.</summary>
internal sealed record ReviewFigures(IReadOnlyList<ReviewDay> Days, long Beds, IReadOnlyList<ItemOutlook> Stock)
{
    public const int Quarter = 90;
    public const int Fortnight = 14;

    private const string Moves =
        """
        SELECT service_day, sum(change), sum(CASE WHEN kind LIKE 'Arrival%' THEN change ELSE 0 END),
               -sum(CASE WHEN kind LIKE 'Depart%' OR kind = 'Death' THEN change ELSE 0 END)
        FROM movements WHERE service_day BETWEEN @1 AND @2 GROUP BY service_day
        """;

    private const string Meals =
        """
        SELECT f.service_day, sum(f.heads) FROM service_day_figures f JOIN services s ON s.id = f.service_id
        WHERE s.kind = 'Meal' AND f.service_day BETWEEN @1 AND @2 GROUP BY f.service_day
        """;

    public IReadOnlyList<ReviewDay> Last(int days) => [.. Days.TakeLast(days)];

    public static ReviewFigures Read(CentreData data, DateOnly day)
    {
        var from = day.AddDays(1 - Quarter);
        using var connection = SqliteSettings.OpenReader(data);
        var moves = ByDay(connection, Moves, from, day, row => (Change: row.GetInt64(1), Came: row.GetInt64(2), Went: row.GetInt64(3)));
        var meals = ByDay(connection, Meals, from, day, row => row.GetInt64(1));
        var present = Number(connection, "SELECT coalesce(sum(change), 0) FROM movements WHERE service_day < @1", Columns.Day(from));
        var days = new List<ReviewDay>(Quarter);
        for (var at = from; at <= day; at = at.AddDays(1))
        {
            var moved = moves.GetValueOrDefault(at);
            present += moved.Change;
            days.Add(new ReviewDay(at, present, meals.GetValueOrDefault(at), moved.Came, moved.Went));
        }

        using var view = new StockView(data);
        return new ReviewFigures(days, Number(connection, "SELECT count(*) FROM beds WHERE usable AND NOT mat"), Outlook.Of(view, day.AddDays(1)));
    }

    private static Dictionary<DateOnly, T> ByDay<T>(
        SqliteConnection connection, string sql, DateOnly from, DateOnly until, Func<SqliteDataReader, T> read)
    {
        using var statement = new Statement(connection, sql);
        return statement.Read(null, Columns.Day(from), Columns.Day(until))
            .ReadAll(row => KeyValuePair.Create(row.Day(0), read(row))).ToDictionary();
    }

    private static long Number(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql);
        return (long)statement.Scalar(null, values)!;
    }
}
