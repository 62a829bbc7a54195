using CentreHost.Services;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>The tick-list as the queue may see it: given names, ages, yes or no and why, the plate.</summary>
internal static class HouseholdPicture
{
    private const int Figures = 9;

    public static void Draw(Canvas canvas, Desk desk, HouseholdTicks household)
    {
        var heading = household is { May: 0, Given: > 0 }
            ? desk.Say("household_done", household.Given, household.Members.Count)
            : desk.Say("household_may", household.May, household.Members.Count);
        var key = household.Ticked > 0 ? $" · {desk.Say("household_ticked", household.Ticked)}" : "";
        canvas.Text(0, 0, canvas.Width, heading + key, Theme.Title);
        household.Draw(canvas.Sub(0, 1, canvas.Width, Math.Max(0, canvas.Height - 2)));
        var (foot, collector) = (Foot(desk, household), Collector(desk, household));
        canvas.Text(0, canvas.Height - 1, canvas.Width, foot, Theme.Quiet);
        if (Glyph.Measure(foot) + 2 + Glyph.Measure(collector) <= canvas.Width)
        {
            canvas.Sub(canvas.Width - Glyph.Measure(collector), canvas.Height - 1, canvas.Width, 1).Text(0, 0, collector, Theme.Accent);
        }
    }

    public static void Row(Canvas line, Desk desk, int at, Member member, bool isTicked, bool isMarked)
    {
        var (style, mark) = member.State switch
        {
            MemberState.May => (Theme.Normal, isTicked ? "[×] √" : "[ ] √"),
            MemberState.Sent => (Theme.Quiet, "    …"),
            MemberState.Given => (new Style(Colour.BrightGreen), "    ●"),
            _ => (new Style(Colour.BrightRed), "    ✗"),
        };
        var figure = at < Figures ? (char)('1' + at) : ' ';
        var text = $"{figure} {mark} {Who(desk, member.Line)}{Why(desk, member)}";
        line.Text(0, 0, line.Width, text, isMarked ? Theme.Selected : style);
    }

    public static string Who(Desk desk, HouseholdLine member)
    {
        var age = member.Age is { } years ? desk.Say("age_years", years) : PersonWords.Of(desk, member.AgeGroup);
        var name = string.IsNullOrEmpty(member.GivenName) ? PersonWords.Of(desk, member.Sex) : member.GivenName;
        return $"{name}, {age}{Plate(desk, member)}";
    }

    private static string Collector(Desk desk, HouseholdTicks household)
    {
        var name = household.Collector == household.Holder?.Person
            ? household.Holder is { } holder ? PersonWords.Name(desk, holder) : ""
            : household.Members.FirstOrDefault(m => m.Line.Person == household.Collector) is { Line: var line } ? FirstOf(desk, line) : "";
        return name.Length == 0 ? "" : desk.Say("line_collects", name);
    }

    private static string FirstOf(Desk desk, HouseholdLine member) =>
        string.IsNullOrEmpty(member.GivenName) ? PersonWords.Of(desk, member.Sex) : member.GivenName;

    private static string Plate(Desk desk, HouseholdLine member) =>
        member.Diet is { } diet ? $" [{desk.Line?.Plates.LetterOf(diet) ?? desk.Say(diet)}]" : "";

    private static string Why(Desk desk, Member member) => member.State switch
    {
        MemberState.Given => $" · {desk.Say("household_given")}",
        MemberState.Refused when member.Line.Sentence is { } why => $" · {desk.Say(why)}",
        _ => "",
    };

    /// <summary>A reason the row had no room for, in full.</summary>
    private static string Foot(Desk desk, HouseholdTicks household) =>
        household.Marked is { State: MemberState.Refused, Line: { Sentence: { } why } line } ? desk.Say("line_of", Who(desk, line), desk.Say(why))
        : household.May > 0 ? desk.Say("household_hint")
        : "";
}
