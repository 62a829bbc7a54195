using CentreHost.Staff;

namespace CentreHost.Import;

internal sealed record StaffPlan(string Code, string Name, Role Roles, string Pin);

internal static class StaffFile
{
    public static List<StaffPlan> Read(Sheet sheet, Standing standing, Actor actor, Faults faults)
    {
        if (!actor.Has(Role.Administrator))
        {
            // Who may add one colleague may add many, and nobody else: a file must not make administrators.
            faults.Add(sheet.File, 0, null, StaffRefusal.NotYourRole());
        }

        var staff = new List<StaffPlan>(sheet.Rows.Count);
        var codes = new Codes("code", standing.Staff.Contains);
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var member = new StaffPlan(
                cells.Code("code"), cells.Required("name"),
                cells.Required("roles").Length == 0 ? Role.None : (Role)cells.Flags("roles", Words.Roles), cells.Required("pin"));
            codes.Check(cells, member.Code);
            if (member.Pin.Length is > 0 and < Pin.ShortestLength)
            {
                cells.Fault("pin", StaffRefusal.PinTooShort());
            }

            staff.Add(member);
        }

        return staff;
    }
}
