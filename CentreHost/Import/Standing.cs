using CentreHost.Beds;
using CentreHost.Centre;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Import;

/// <param name="Code">As the centre spells it.</param>
/// <param name="Occupied">Somebody lies there now.</param>
/// <param name="FreeSince">When the last occupant left, if there ever was one.</param>
internal sealed record StandingBed(string Code, BlockKind Kind, bool Usable, bool Occupied, DateTime? FreeSince);

/// <summary>What the centre already has, as one instant saw it; files are checked against this.</summary>
internal sealed class Standing
{
    /// <summary>Differs whenever something a check looked at was added since.</summary>
    private const string StampSql =
        """
        SELECT (SELECT code || '|' || time_zone FROM centre) || '|' || (SELECT count(*) FROM beds) || '|' ||
               (SELECT count(*) || '|' || count(until_at) FROM bed_stays) || '|' || (SELECT count(*) FROM staff) || '|' ||
               (SELECT count(*) FROM items) || '|' || (SELECT count(*) FROM services) || '|' ||
               (SELECT count(*) FROM service_versions) || '|' ||
               (SELECT coalesce(max(id), 0) FROM people) || '|' || (SELECT EXISTS (SELECT 1 FROM movements)) ||
               (SELECT EXISTS (SELECT 1 FROM service_events)) || (SELECT EXISTS (SELECT 1 FROM stock_lines))
        """;

    public required string Stamp { get; init; }

    public required CentreSettings Centre { get; init; }

    /// <summary>People came, something was given or received: days and numbers already carry the centre's zone and code.</summary>
    public required bool HasLived { get; init; }

    public required long LastPerson { get; init; }

    public Dictionary<string, BlockKind> Blocks { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, StandingBed> Beds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string> ItemUnits { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Services { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Staff { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Places { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static string StampOf(WriteTurn turn) => (string)turn.Scalar(StampSql)!;

    public static Standing Read(SqliteConnection connection, SqliteTransaction view, CentreSettings centre)
    {
        var stamp = (string)One(connection, view, StampSql)!;
        var standing = new Standing
        {
            Stamp = stamp,
            Centre = centre,
            HasLived = !stamp.EndsWith("|000", StringComparison.Ordinal),
            LastPerson = (long)One(connection, view, "SELECT coalesce(max(id), 0) FROM people")!,
        };
        Each(connection, view, "SELECT code, kind FROM blocks", row =>
            standing.Blocks[row.GetString(0)] = Enum.Parse<BlockKind>(row.GetString(1)));
        Each(connection, view, "SELECT code, unit FROM items", row => standing.ItemUnits[row.GetString(0)] = row.GetString(1));
        Each(connection, view, "SELECT code FROM services", row => standing.Services.Add(row.GetString(0)));
        Each(connection, view, "SELECT code FROM staff", row => standing.Staff.Add(row.GetString(0)));
        // What is on the way or set aside is handed out to nobody.
        Each(connection, view, "SELECT code FROM places WHERE id / 1000 NOT IN (5, 6)", row => standing.Places.Add(row.GetString(0)));
        standing.ReadBeds(connection, view);
        return standing;
    }

    /// <summary>Whether this very file of people was imported before; people have no codes that would tell.</summary>
    public static bool WasImported(SqliteConnection connection, SqliteTransaction view, Sheet people) =>
        One(
            connection, view, "SELECT 1 FROM audit_entries WHERE action = @1 AND subject = @2",
            ImportWriting.Action, ImportWriting.Subject(people)) is not null;

    private void ReadBeds(SqliteConnection connection, SqliteTransaction view) => Each(
        connection,
        view,
        """
        SELECT b.code, k.kind, b.usable, count(s.id) > count(s.until_at), max(s.until_at)
        FROM beds b JOIN rooms r ON r.id = b.room_id JOIN blocks k ON k.id = r.block_id LEFT JOIN bed_stays s ON s.bed_id = b.id
        GROUP BY b.id
        """,
        row => Beds[row.GetString(0)] = new StandingBed(
            row.GetString(0),
            Enum.Parse<BlockKind>(row.GetString(1)),
            row.GetBoolean(2),
            row.GetBoolean(3),
            row.IsDBNull(4) ? null : Columns.Instant(row.GetInt64(4))));

    private static object? One(SqliteConnection connection, SqliteTransaction view, string sql, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(connection, sql);
        return statement.Scalar(view, values);
    }

    private static void Each(SqliteConnection connection, SqliteTransaction view, string sql, Action<SqliteDataReader> act)
    {
        using var statement = new Statement(connection, sql);
        using var rows = statement.Read(view);
        while (rows.Read())
        {
            act(rows);
        }
    }
}
