using System.Globalization;
using CentreHost.People;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Beds;

/// <summary>All beds as the database has them: on the writer, in the turn that decides by them; for a suggestion, beside it.</summary>
internal static class BedSiteReading
{
    /// <summary>Mats that were rolled up are gone; a hold past its hour holds nothing. Infants are found by their mothers, who are few:
    /// the plus keeps each bed from looking through everybody who lies in one.</summary>
    private const string Select =
        """
        SELECT b.id, b.code, r.id, r.code, l.code, l.kind, b.usable, b.mat, p.id, p.sex, p.age_group, m.household_id,
               h.person_id, h.household_id, h.id IS NOT NULL,
               (SELECT count(*) FROM bed_stays i WHERE i.bed_id = b.id AND +i.until_at IS NULL AND i.mother_id IS NOT NULL)
        FROM beds b JOIN rooms r ON r.id = b.room_id JOIN blocks l ON l.id = r.block_id
            LEFT JOIN bed_stays s ON s.bed_id = b.id AND s.until_at IS NULL AND s.mother_id IS NULL
            LEFT JOIN people p ON p.id = s.person_id
            LEFT JOIN household_members m ON m.person_id = p.id AND m.until_at IS NULL
            LEFT JOIN bed_holds h ON h.bed_id = b.id AND h.ended_at IS NULL AND h.held_until > @1
        WHERE b.removed_at IS NULL ORDER BY l.id
        """;

    /// <summary>H2 before H10, as the doors are numbered.</summary>
    private static readonly StringComparer AsCounted =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private const string SelectSleeper =
        """
        SELECT p.id, p.sex, p.age_group, p.status, m.household_id FROM people p
            LEFT JOIN household_members m ON m.person_id = p.id AND m.until_at IS NULL WHERE p.id = @1
        """;

    public static BedSite Of(WriteTurn turn) => new(turn.Read(Select, Columns.Instant(turn.NowUtc)).ReadAll(Bed));

    public static BedSite Of(SqliteConnection connection, DateTime nowUtc)
    {
        using var statement = new Statement(connection, Select);
        var beds = statement.Read(null, Columns.Instant(nowUtc)).ReadAll(Bed);
        return new BedSite([.. beds.GroupBy(bed => bed.Block).SelectMany(block => block.OrderBy(bed => bed.Room, AsCounted).ThenBy(bed => bed.Bed, AsCounted))]);
    }

    public static Sleeper? Sleeper(WriteTurn turn, long person) =>
        turn.Read(SelectSleeper, person).ReadAll(Sleeper).FirstOrDefault();

    public static Sleeper? Sleeper(SqliteConnection connection, long person)
    {
        using var statement = new Statement(connection, SelectSleeper);
        return statement.Read(null, person).ReadAll(Sleeper).FirstOrDefault();
    }

    private static Sleeper Sleeper(SqliteDataReader row) => new(
        row.GetInt64(0), Enum.Parse<Sex>(row.GetString(1)), Enum.Parse<AgeGroup>(row.GetString(2)),
        Enum.Parse<PersonStatus>(row.GetString(3)), LongOrNone(row, 4));

    private static BedNow Bed(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4),
        Enum.Parse<BlockKind>(row.GetString(5)), row.GetBoolean(6), row.GetBoolean(7),
        row.IsDBNull(8) ? null : new Lying(
            row.GetInt64(8), Enum.Parse<Sex>(row.GetString(9)), Enum.Parse<AgeGroup>(row.GetString(10)), LongOrNone(row, 11)),
        row.GetBoolean(14) ? new HeldFor(LongOrNone(row, 12), LongOrNone(row, 13)) : null)
    {
        Infants = row.GetInt32(15),
    };

    private static long? LongOrNone(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
