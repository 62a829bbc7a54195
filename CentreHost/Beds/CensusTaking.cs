using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>
/// Counts the nights when a day closes: who has a bed at the cut-off, under the sex and age group the movements gave them
/// at that instant, so that a day counted late is counted the same.
/// </summary>
internal sealed class CensusTaking(Writer writer)
{
    private const string FirstStay = "SELECT min(from_at) FROM bed_stays";

    private const string LastCounted = "SELECT max(service_day) FROM bed_census_days";

    private static readonly string Asleep =
        $"""
        SELECT l.code, {Who("@1")}, count(*)
        FROM bed_stays s JOIN people p ON p.id = s.person_id JOIN beds b ON b.id = s.bed_id JOIN rooms r ON r.id = b.room_id
            JOIN blocks l ON l.id = r.block_id
        WHERE {BedStays.At("@1")} GROUP BY 1, 2
        """;

    private const string Blocks =
        """
        SELECT l.code, coalesce(sum(b.usable AND NOT b.mat), 0), coalesce(sum(b.mat AND (b.removed_at IS NULL OR b.removed_at >= @1)), 0)
        FROM blocks l LEFT JOIN rooms r ON r.block_id = l.id LEFT JOIN beds b ON b.room_id = r.id GROUP BY l.id ORDER BY l.id
        """;

    private const string Insert =
        """
        INSERT INTO bed_census (service_day, block, sex, age_group, nights, capacity, mats) VALUES (@1, @2, @3, @4, @5, @6, @7)
        """;

    private const string InsertDay = "INSERT INTO bed_census_days (service_day, taken_at) VALUES (@1, @2)";

    /// <summary>The sex and the age group, a space between, of whoever lies in a stay <c>s</c> of a person <c>p</c> at an instant.</summary>
    public static string Who(string instant) =>
        $"""
        coalesce((
            SELECT m.sex || ' ' || m.age_group FROM movements m WHERE m.person_id = s.person_id AND m.occurred_at < {instant}
            GROUP BY m.sex, m.age_group HAVING sum(m.change) > 0 LIMIT 1), p.sex || ' ' || p.age_group)
        """;

    /// <summary>Every night since the first bed was given that was not counted yet, one turn each.</summary>
    public async Task CatchUp(ServiceDays days, DateOnly today)
    {
        while (await writer.Commit(turn => TakeNext(turn, days, today)))
        {
        }
    }

    /// <returns>Whether there was one.</returns>
    private static bool TakeNext(WriteTurn turn, ServiceDays days, DateOnly today)
    {
        if (turn.Scalar(FirstStay) is not long first)
        {
            return false;
        }

        var day = turn.Scalar(LastCounted) is string last
            ? DateOnly.ParseExact(last, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddDays(1)
            : days.Of(Columns.Instant(first));
        if (day >= today)
        {
            return false;
        }

        Take(turn, Columns.Day(day), Columns.Instant(days.EndUtc(day)));
        return true;
    }

    private static void Take(WriteTurn turn, string day, long cutOff)
    {
        var asleep = turn.Read(Asleep, cutOff).ReadAll(row => (Block: row.GetString(0), Who: row.GetString(1), Nights: row.GetInt64(2)))
            .ToLookup(row => row.Block, StringComparer.Ordinal);
        var blocks = turn.Read(Blocks, cutOff).ReadAll(row => (Code: row.GetString(0), Capacity: row.GetInt64(1), Mats: row.GetInt64(2)));
        foreach (var block in blocks)
        {
            foreach (var (_, who, nights) in asleep[block.Code].DefaultIfEmpty((block.Code, $"{nameof(Sex.U)} {nameof(AgeGroup.Unknown)}", 0)))
            {
                var (sex, age) = who.Split(' ') switch { var parts => (parts[0], parts[1]) };
                turn.Run(Insert, day, block.Code, sex, age, nights, block.Capacity, block.Mats);
            }
        }

        turn.Run(InsertDay, day, Columns.Instant(turn.NowUtc));
    }
}
