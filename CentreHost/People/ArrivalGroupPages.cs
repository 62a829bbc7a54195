using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.People;

/// <summary>Convoys as staff read them: announced, counted, registered, and what is still missing.</summary>
internal sealed class ArrivalGroupPages(CentreData data, PeopleSearch search)
{
    private const int MostListed = 60;

    private const string Line =
        """
        SELECT g.code, g.mode, g.origin, g.arrived_at, g.closed_at IS NOT NULL,
               coalesce((SELECT sum(announced) FROM arrival_group_heads h WHERE h.group_id = g.id), 0),
               coalesce((SELECT sum(counted) FROM arrival_group_heads h WHERE h.group_id = g.id), 0),
               (SELECT count(*) FROM people p WHERE p.arrival_group_id = g.id AND p.merged_into IS NULL),
               coalesce((SELECT sum(change) FROM movements m WHERE m.arrival_group_id = g.id), 0), g.id
        FROM arrival_groups g
        """;

    private const string Cells =
        """
        SELECT sex, age_group, sum(announced), sum(counted), sum(registered), sum(waiting) FROM (
            SELECT sex, age_group, announced, counted, 0 AS registered, 0 AS waiting FROM arrival_group_heads WHERE group_id = @1
            UNION ALL SELECT sex, age_group, 0, 0, 1, 0 FROM people WHERE arrival_group_id = @1 AND merged_into IS NULL
            UNION ALL SELECT sex, age_group, 0, 0, 0, change FROM movements WHERE arrival_group_id = @1)
        GROUP BY sex, age_group
        """;

    private const string Left =
        "SELECT coalesce(-sum(change), 0) FROM movements WHERE arrival_group_id = @1 AND kind = 'DepartSelf'";

    /// <summary>The open ones first, then the latest.</summary>
    public List<ArrivalGroupLine> List()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, $"{Line} ORDER BY g.closed_at IS NOT NULL, g.arrived_at DESC LIMIT {MostListed}");
        return statement.Read(null).ReadAll(Read);
    }

    public ArrivalGroupPage? Show(string code, CancellationToken stop)
    {
        search.Fill(stop);
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, $"{Line} WHERE g.code = @1");
        using var row = statement.Read(null, code.Trim().ToUpperInvariant());
        if (!row.Read())
        {
            return null;
        }

        var (group, id) = (Read(row), row.GetInt64(9));
        using var left = new Statement(connection, Left);
        using var cells = new Statement(connection, Cells);
        using var people = new Statement(connection, "SELECT id FROM people WHERE arrival_group_id = @1 AND merged_into IS NULL ORDER BY id DESC");
        var gone = (long)left.Scalar(null, id)!;
        return new ArrivalGroupPage(
            group,
            gone,
            group.Registered + group.Waiting + gone - group.Counted,
            [.. cells.Read(null, id).ReadAll(Cell).OrderBy(c => c.Sex).ThenBy(c => c.AgeGroup)],
            search.LinesOf(people.Read(null, id).ReadAll(p => p.GetInt64(0))));
    }

    private static ArrivalGroupLine Read(SqliteDataReader row) => new(
        row.GetString(0), Enum.Parse<ArrivalMode>(row.GetString(1)), row.TextOrNone(2), Columns.Instant(row.GetInt64(3)),
        row.GetBoolean(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8));

    private static ArrivalGroupCell Cell(SqliteDataReader row) => new(
        Enum.Parse<Sex>(row.GetString(0)), Enum.Parse<AgeGroup>(row.GetString(1)),
        row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5));
}
