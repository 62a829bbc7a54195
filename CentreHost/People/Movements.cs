using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>Adds to the movements so that their sum, by sex and age group, is always who is present.</summary>
internal static class Movements
{
    private static readonly string MiscountedPerson = Miscounted("person_id = @1", "id = @1");
    private static readonly string MiscountedAnybody = Miscounted("person_id IS NOT NULL", "true");

    public static void Add(
        WriteTurn turn, Guid id, Person person, MovementKind kind, DateTime at, Actor actor, CentreState.Snapshot centre,
        int? change = null) =>
        turn.Db.Movements.Add(new Movement
        {
            Id = id,
            PersonId = person.Id,
            Kind = kind,
            Change = change ?? (kind <= MovementKind.ArrivalTransfer ? 1 : -1),
            OccurredAt = at,
            RecordedAt = turn.NowUtc,
            ServiceDay = centre.Days.Of(at),
            Sex = person.Sex,
            AgeGroup = person.AgeGroup,
            StaffId = actor.StaffId,
        });

    /// <summary>Heads of a convoy who have no number: so many more or fewer of one sex and age group.</summary>
    public static void OfHeads(
        WriteTurn turn, long group, HeadCell cell, int change, MovementKind kind, DateTime at, Actor actor, ServiceDays days) =>
        turn.Run(
            """
            INSERT INTO movements (id, arrival_group_id, kind, change, occurred_at, recorded_at, service_day, sex, age_group, staff_id)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """,
            Columns.Id(Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc))), group, kind.ToString(), change, Columns.Instant(at),
            Columns.Instant(turn.NowUtc), Columns.Day(days.Of(at)), cell.Sex.ToString(), cell.AgeGroup.ToString(), actor.StaffId);

    /// <summary>Counts the person under the sex and age group their row has now.</summary>
    public static void Regroup(WriteTurn turn, long person, Actor actor, ServiceDays days)
    {
        using var row = turn.Read(MiscountedPerson, person);
        Write(turn, Read(row), actor, days);
    }

    /// <summary>The same for everybody, at a start: releases that corrected a profile without regrouping left one too many
    /// in the old group and, after the departure, one too few in the new, for ever.</summary>
    /// <returns>How many movements that took.</returns>
    public static int RegroupAll(WriteTurn turn, Actor actor, ServiceDays days)
    {
        using var row = turn.Read(MiscountedAnybody);
        return Write(turn, Read(row), actor, days);
    }

    /// <summary>What brings each sum of movements to 1 where somebody is present and to 0 everywhere else.</summary>
    private static string Miscounted(string ofMovements, string ofPeople) =>
        $"""
        SELECT person_id, sex, age_group, -sum(times) FROM (
            SELECT person_id, sex, age_group, change AS times FROM movements WHERE {ofMovements}
            UNION ALL SELECT id, sex, age_group, -1 FROM people WHERE status IN ('Present', 'Out') AND {ofPeople})
        GROUP BY person_id, sex, age_group HAVING sum(times) <> 0 ORDER BY person_id, 4
        """;

    private static List<(long Person, string Sex, string AgeGroup, long Change)> Read(Microsoft.Data.Sqlite.SqliteDataReader row)
    {
        var changes = new List<(long, string, string, long)>();
        while (row.Read())
        {
            changes.Add((row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));
        }

        return changes;
    }

    private static int Write(
        WriteTurn turn, List<(long Person, string Sex, string AgeGroup, long Change)> changes, Actor actor, ServiceDays days)
    {
        var now = Columns.Instant(turn.NowUtc);
        foreach (var (person, sex, group, change) in changes)
        {
            turn.Run(
                """
                INSERT INTO movements (id, person_id, kind, change, occurred_at, recorded_at, service_day, sex, age_group, staff_id)
                VALUES (@1, @2, 'Regrouped', @3, @4, @4, @5, @6, @7, @8)
                """,
                Columns.Id(Guid.CreateVersion7(new DateTimeOffset(turn.NowUtc))), person, change, now,
                Columns.Day(days.Of(turn.NowUtc)), sex, group, actor.StaffId);
        }

        return changes.Count;
    }
}
