using CentreHost.Beds;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Import;

/// <summary>
/// Puts a checked plan on disk in one turn: all of it or nothing. Prepared SQL, because a whole centre may be waiting
/// behind this turn.
/// </summary>
internal static class ImportWriting
{
    public const string Action = "import";

    /// <summary>What the audit keeps of a file: never its name, which somebody may have made of a person's.</summary>
    public static string Subject(Sheet sheet) => $"{sheet.Kind} sha256:{sheet.Hash}";

    public static void Write(WriteTurn turn, ImportPlan plan, IReadOnlyList<SealedRow> people, Action<WriteTurn> writeStaff, Actor actor)
    {
        WriteSite(turn, plan);
        var beds = WriteBeds(turn, plan);
        CatalogueWriting.Write(turn, plan);
        writeStaff(turn);
        WritePeople(turn, plan, people, beds, actor);
        foreach (var sheet in plan.Sheets)
        {
            Audit.Add(turn, actor, Action, Subject(sheet));
        }
    }

    public static void WriteStaff(
        WriteTurn turn, IReadOnlyList<StaffPlan> staff, Dictionary<string, (byte[] Salt, byte[] Hash)> pins, Vault vault)
    {
        foreach (var member in staff)
        {
            var (salt, hash) = pins[member.Code];
            StaffRules.Insert(turn, vault, new AddStaff(Guid.Empty, member.Code, member.Name, member.Roles, ""), salt, hash);
        }
    }

    private static void WriteSite(WriteTurn turn, ImportPlan plan)
    {
        if (plan.Site is not { } site)
        {
            return;
        }

        turn.Run("UPDATE centre SET code = @1, name = @2, time_zone = @3 WHERE id = 1", site.Code, site.Name, site.TimeZone);
        turn.Run("DELETE FROM cut_offs");
        foreach (var cutOff in plan.CutOffs)
        {
            turn.Run("INSERT INTO cut_offs (from_day, minutes) VALUES (@1, @2)", Columns.Day(cutOff.FromDay), cutOff.Minutes);
        }
    }

    /// <returns>By code, the number of every bed people of this import may be given.</returns>
    private static Dictionary<string, long> WriteBeds(WriteTurn turn, ImportPlan plan)
    {
        var beds = plan.Standing.Beds.ToDictionary(b => b.Key, b => b.Value.Id, StringComparer.OrdinalIgnoreCase);
        var blocks = plan.Standing.Blocks.ToDictionary(b => b.Key, b => b.Value.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var bed in plan.Beds)
        {
            if (!blocks.TryGetValue(bed.Block, out var block))
            {
                block = (long)turn.Scalar("INSERT INTO blocks (code, kind) VALUES (@1, @2) RETURNING id", bed.Block, bed.Kind.ToString())!;
                blocks.Add(bed.Block, block);
            }

            var room = turn.Scalar("SELECT id FROM rooms WHERE block_id = @1 AND code = @2", block, bed.Room)
                ?? turn.Scalar("INSERT INTO rooms (block_id, code) VALUES (@1, @2) RETURNING id", block, bed.Room);
            beds[bed.Code] = (long)turn.Scalar(
                "INSERT INTO beds (room_id, code, usable) VALUES (@1, @2, @3) RETURNING id", room, bed.Code, bed.Usable)!;
        }

        return beds;
    }

    private static void WritePeople(
        WriteTurn turn, ImportPlan plan, IReadOnlyList<SealedRow> people, Dictionary<string, long> beds, Actor actor)
    {
        foreach (var (person, key, movement, row) in people)
        {
            turn.Run(
                """
                INSERT INTO people (id, case_number, sex, age_group, status, mode, intention, arrived_at, identity, needs,
                    registered_at, registered_by)
                VALUES (@1, @2, @3, @4, 'Present', @5, @6, @7, @8, @9, @10, @11)
                """,
                person.Id, person.CaseNumber, person.Sex.ToString(), person.AgeGroup.ToString(), person.Mode.ToString(),
                person.Intention.ToString(), Columns.Instant(person.ArrivedAt), person.Identity, person.Needs,
                Columns.Instant(turn.NowUtc), actor.StaffId);
            turn.Run("INSERT INTO person_keys (person_id, sealed) VALUES (@1, @2)", person.Id, key);
            turn.Run(
                """
                INSERT INTO movements (id, person_id, kind, change, occurred_at, recorded_at, service_day, sex, age_group, staff_id)
                VALUES (@1, @2, 'ArrivalNew', 1, @3, @4, @5, @6, @7, @8)
                """,
                Columns.Id(movement), person.Id, Columns.Instant(person.ArrivedAt), Columns.Instant(turn.NowUtc),
                Columns.Day(plan.Days.Of(person.ArrivedAt)), person.Sex.ToString(), person.AgeGroup.ToString(), actor.StaffId);
            if (row.Bed is { } bed)
            {
                BedStays.Take(turn, beds[bed], person.Id, actor.StaffId, SleepsThereSince(plan, bed, person.ArrivedAt));
            }
        }
    }

    /// <summary>Since the arrival, but never before the bed's last occupant left it.</summary>
    private static DateTime SleepsThereSince(ImportPlan plan, string bed, DateTime arrivedAt) =>
        plan.Standing.Beds.TryGetValue(bed, out var known) && known.FreeSince > arrivedAt ? known.FreeSince.Value : arrivedAt;
}
