using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Beds;

/// <summary>
/// Beds of people nobody has seen for some nights. Seen is any service, any passage of the gate, an evacuation, a move
/// to another bed.
/// </summary>
internal static class BedRelease
{
    public const int MostNights = 60;

    private const string LastSeen =
        """
        SELECT p.id, p.case_number, b.code, max(
            s.from_at,
            coalesce((SELECT max(e.occurred_at) FROM service_events e WHERE e.person_id = p.id AND e.heads > 0), 0),
            coalesce((SELECT max(g.occurred_at) FROM gate_passages g WHERE g.person_id = p.id AND g.reverses_seq IS NULL), 0),
            coalesce(v.at, 0))
        FROM bed_stays s JOIN people p ON p.id = s.person_id JOIN beds b ON b.id = s.bed_id
            LEFT JOIN (SELECT person_id, max(at) AS at FROM evacuation_scans GROUP BY person_id) v ON v.person_id = p.id
        WHERE s.until_at IS NULL ORDER BY b.code
        """;

    private const string Nights = "SELECT release_nights FROM centre WHERE id = 1";

    public static List<UnseenLine> Unseen(SqliteConnection connection, ServiceDays days, DateTime nowUtc)
    {
        using var nights = new Statement(connection, Nights);
        using var seen = new Statement(connection, LastSeen);
        return Late(seen.Read(null).ReadAll(row => Line(row, days, nowUtc)), (long)nights.Scalar(null)!);
    }

    /// <summary>Whoever was seen since the list was shown keeps their bed.</summary>
    public static Answer<BedsReleased> Release(WriteTurn turn, ReleaseBeds request, Actor actor, ServiceDays days)
    {
        var unseen = Late(turn.Read(LastSeen).ReadAll(row => Line(row, days, turn.NowUtc)), (long)turn.Scalar(Nights)!);
        var released = unseen.Where(line => request.People.Contains(line.Person)).ToList();
        if (released.Count == 0)
        {
            return BedRefusal.StillSeen();
        }

        foreach (var line in released)
        {
            BedStays.Free(turn, line.Person, FreedWhy.Unseen, actor.StaffId);
        }

        return new BedsReleased(request.Id, [.. released.Select(line => line.Bed)]);
    }

    public static Answer<Done> SetNights(WriteTurn turn, SetReleaseNights request)
    {
        if (request.Nights is < 1 or > MostNights)
        {
            return BedRefusal.NightsWrong(MostNights);
        }

        turn.Run("UPDATE centre SET release_nights = @1 WHERE id = 1", request.Nights);
        return new Done(request.Id);
    }

    private static List<UnseenLine> Late(List<UnseenLine> all, long nights) => all.FindAll(line => line.Nights >= nights);

    private static UnseenLine Line(SqliteDataReader row, ServiceDays days, DateTime nowUtc)
    {
        var seen = Columns.Instant(row.GetInt64(3));
        return new UnseenLine(
            row.GetInt64(0), row.GetString(1), row.GetString(2), seen, days.Of(nowUtc).DayNumber - days.Of(seen).DayNumber);
    }
}
