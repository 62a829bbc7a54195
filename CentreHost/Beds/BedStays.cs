using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>Who lies where, on the writer.</summary>
internal static class BedStays
{
    public const string BedOfPerson =
        "SELECT b.code FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE s.person_id = @1 AND s.until_at IS NULL";

    /// <summary>Whether a stay <c>s</c> held at an instant. The plus leads through the few stays that ended since, not through
    /// all that ever began.</summary>
    public static string At(string instant) => $"+s.from_at < {instant} AND (s.until_at IS NULL OR s.until_at >= {instant})";

    private const string Begin =
        """
        INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id, mother_id, over_capacity) VALUES (@1, @2, @3, @4, @5, @6)
        """;

    private const string End =
        "UPDATE bed_stays SET until_at = @2, freed_by = @3, freed_why = @4 WHERE person_id = @1 AND until_at IS NULL";

    private const string Infants = "SELECT person_id FROM bed_stays WHERE mother_id = @1 AND until_at IS NULL ORDER BY id";

    private const string EndHold =
        """
        UPDATE bed_holds SET ended_at = @3 WHERE bed_id = @1 AND ended_at IS NULL AND (person_id = @2 OR household_id = (
            SELECT m.household_id FROM household_members m WHERE m.person_id = @2 AND m.until_at IS NULL))
        """;

    public static string? OfPerson(WriteTurn turn, long person) => turn.Scalar(BedOfPerson, person) as string;

    /// <summary>A hold for the person, or for their household, is used up.</summary>
    public static void Take(
        WriteTurn turn, long bed, long person, long staffId, DateTime? since = null, long? mother = null, bool overCapacity = false)
    {
        turn.Run(Begin, bed, person, Columns.Instant(since ?? turn.NowUtc), staffId, mother, overCapacity);
        turn.Run(EndHold, bed, person, Columns.Instant(turn.NowUtc));
    }

    /// <summary>Infants do not stay behind in their mother's bed.</summary>
    public static bool Free(WriteTurn turn, long person, FreedWhy why, long staffId)
    {
        foreach (var infant in InfantsOf(turn, person))
        {
            turn.Run(End, infant, Columns.Instant(turn.NowUtc), staffId, nameof(FreedWhy.MotherLeft));
        }

        return turn.Run(End, person, Columns.Instant(turn.NowUtc), staffId, why.ToString()) > 0;
    }

    /// <summary>From whatever bed they had; a mother takes her infants with her.</summary>
    public static void Move(WriteTurn turn, long person, long bed, long staffId, bool overCapacity)
    {
        var infants = InfantsOf(turn, person);
        Free(turn, person, FreedWhy.Moved, staffId);
        Take(turn, bed, person, staffId, overCapacity: overCapacity);
        foreach (var infant in infants)
        {
            Take(turn, bed, infant, staffId, mother: person);
        }
    }

    private static List<long> InfantsOf(WriteTurn turn, long mother) => turn.Read(Infants, mother).ReadAll(row => row.GetInt64(0));
}
