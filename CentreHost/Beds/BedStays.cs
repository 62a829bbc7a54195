using CentreHost.Storage;

namespace CentreHost.Beds;

/// <summary>Who lies where, on the writer.</summary>
internal static class BedStays
{
    public const string BedOfPerson =
        "SELECT b.code FROM bed_stays s JOIN beds b ON b.id = s.bed_id WHERE s.person_id = @1 AND s.until_at IS NULL";

    private const string Begin = "INSERT INTO bed_stays (bed_id, person_id, from_at, staff_id) VALUES (@1, @2, @3, @4)";

    private const string End = "UPDATE bed_stays SET until_at = @2 WHERE person_id = @1 AND until_at IS NULL";

    public static string? OfPerson(WriteTurn turn, long person) => turn.Scalar(BedOfPerson, person) as string;

    public static long? OccupantOf(WriteTurn turn, long bed) =>
        turn.Scalar("SELECT person_id FROM bed_stays WHERE bed_id = @1 AND until_at IS NULL", bed) as long?;

    public static void Take(WriteTurn turn, long bed, long person, long staffId, DateTime? since = null) =>
        turn.Run(Begin, bed, person, Columns.Instant(since ?? turn.NowUtc), staffId);

    public static bool Free(WriteTurn turn, long person) => turn.Run(End, person, Columns.Instant(turn.NowUtc)) > 0;
}
