using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Import;

/// <summary>
/// Puts a checked plan on disk in one turn: all of it or nothing. What there is much of lies ready in the staging
/// tables, because a whole centre may be waiting behind this turn.
/// </summary>
internal static class ImportWriting
{
    public const string Action = "import";

    /// <summary>What the audit keeps of a file: never its name, which somebody may have made of a person's.</summary>
    public static string Subject(Sheet sheet) => $"{sheet.Kind} sha256:{sheet.Hash}";

    public static void Write(WriteTurn turn, ImportPlan plan, Action<WriteTurn> writeStaff, Actor actor)
    {
        WriteSite(turn, plan);
        ImportStaging.TakeBeds(turn);
        CatalogueWriting.Write(turn, plan, actor);
        writeStaff(turn);
        ImportStaging.TakePeople(turn, actor);
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
}
