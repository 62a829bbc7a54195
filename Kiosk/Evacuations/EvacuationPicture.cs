using CentreHost.Evacuations;
using CentreHost.People;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Evacuations;

/// <summary>How the count looks: how many are missing, readable across a yard, and under it their names.</summary>
internal static class EvacuationPicture
{
    /// <returns>What is left for the names.</returns>
    public static Canvas Draw(Canvas canvas, Desk desk, EvacuationPage page)
    {
        var count = page.Count;
        var style = count.Missing == 0 ? Theme.Yes : Theme.No;
        var panel = canvas.Sub(0, 0, canvas.Width, BigText.Height + 2);
        panel.Fill(style);
        BigText.Draw(panel.Sub(0, 1, panel.Width, BigText.Height), desk.Number(count.Missing), style);
        panel.Text(1, 0, panel.Width - 2, desk.Say("evacuation_big"), style, Align.Centre);
        panel.Text(1, panel.Height - 1, panel.Width - 2, desk.Say("evacuation_count", count.Accounted, count.Expected, count.AlsoHere), style, Align.Centre);
        var since = page.EndedUtc ?? page.AtUtc;
        canvas.Text(0, panel.Height, desk.Say("evacuation_minutes", desk.Hour(page.StartedUtc), (long)(since - page.StartedUtc).TotalMinutes), Theme.Accent);
        if (count.Missing == 0)
        {
            canvas.Text(0, panel.Height + 2, desk.Say("evacuation_all_here"), Theme.Title);
        }

        return canvas.Sub(0, panel.Height + 1, canvas.Width, canvas.Height - panel.Height - 1);
    }

    public static string NameOf(EvacuationPerson person) => string.IsNullOrEmpty(person.Name) ? $"n° {person.Person}" : person.Name;

    public static IReadOnlyList<Column<EvacuationPerson>> Columns(Desk desk) =>
    [
        new(desk.Say("evacuation_missing"), NameOf),
        new(desk.Say("presence_age"), p => p.AgeGroup == AgeGroup.Unknown ? "" : PersonWords.Of(desk, p.AgeGroup), 14),
        new(desk.Say("presence_household"), p => p.Household ?? "", 9),
        .. desk.May(CardHolder.MaySeePeople)
            ? [new Column<EvacuationPerson>(desk.Say("bed_bed"), p => p.Bed ?? desk.Say("bed_none"), 14)]
            : Array.Empty<Column<EvacuationPerson>>(),
    ];
}
