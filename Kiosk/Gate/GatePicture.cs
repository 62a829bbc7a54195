using CentreHost.Gate;
using CentreHost.People;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Gate;

/// <summary>How the gate looks: the way readable from three metres, the hand's way in, the last cards.</summary>
internal static class GatePicture
{
    private const int PanelHeight = 10;

    public static void Draw(Canvas canvas, Desk desk, IReadOnlyCollection<GateEntry> recent, int waiting, TextField typed)
    {
        var height = Math.Clamp(canvas.Height - 9, 5, PanelHeight);
        DrawPanel(canvas.Sub(0, 1, canvas.Width, height), desk, recent.FirstOrDefault(), waiting);
        var label = desk.Say("code_by_hand");
        canvas.Text(0, height + 1, label, Theme.Normal);
        typed.Draw(canvas.Sub(Glyph.Measure(label) + 1, height + 1, 54, 1));
        var y = height + 2;
        foreach (var entry in recent)
        {
            var (style, mark, word) = Look(entry);
            canvas.Text(0, y, 10, $"{mark} {desk.Say(word)}", style);
            canvas.Text(11, y++, $"{desk.Hour(entry.AtUtc)}  {Line(desk, entry)}", Theme.Normal);
        }
    }

    /// <summary>While nobody of the staff is before it: which way the last one went, and not who it was.</summary>
    public static void DrawCovered(Canvas canvas, Desk desk, GateEntry? last, int waiting) =>
        DrawPanel(canvas.Sub(0, 1, canvas.Width, Math.Clamp(canvas.Height - 1, 1, PanelHeight)), desk, last, waiting);

    /// <summary>Of people without a name, what can be seen of them.</summary>
    public static string Name(Desk desk, GateEntry entry) => entry.Answer?.Person is { } person
        ? person.GivenName ?? (person.AgeGroup == AgeGroup.Unknown ? $"n° {person.Person}" : PersonWords.Of(desk, person.AgeGroup))
        : "";

    private static void DrawPanel(Canvas panel, Desk desk, GateEntry? last, int waiting)
    {
        if (waiting > 0 && !desk.Host.IsOnline)
        {
            Panel(panel, Theme.Warning, '…', desk.Say("word_waiting"), desk.Say("line_offline", waiting), "");
        }
        else if (last is null)
        {
            Panel(panel, Theme.Quiet, ' ', desk.Say("word_ready"), desk.Say("gate_ready"), "");
        }
        else
        {
            var (style, mark, word) = Look(last);
            Panel(panel, style, mark, desk.Say(word), last.Sentence is { } said ? desk.Say(said) : "", Who(desk, last));
        }
    }

    /// <summary>Colour, shape and word say the same thing, so that none of them is needed.</summary>
    private static void Panel(Canvas panel, Style style, char mark, string word, string sentence, string who)
    {
        panel.Fill(style);
        var big = panel.Height >= BigText.Height + 4 ? BigText.Height : 1;
        var top = Math.Max(0, (panel.Height - big - 3) / 2);
        for (var y = top; y < top + big; y++)
        {
            panel.Text(3, y, 5, $"{mark} {mark} {mark}", style);
            panel.Text(panel.Width - 8, y, 5, $"{mark} {mark} {mark}", style);
        }

        BigText.Draw(panel.Sub(10, top, panel.Width - 20, big), word, style);
        panel.Text(1, top + big + 1, panel.Width - 2, sentence, style, Align.Centre);
        panel.Text(1, top + big + 2, panel.Width - 2, who, style, Align.Centre);
    }

    private static (Style, char, string) Look(GateEntry entry) => entry switch
    {
        { IsUndone: true } => (Theme.Field, '←', "word_undone"),
        { Answer: { SeenOnly: true } } => (Theme.Warning, '=', "gate_word_seen"),
        { Answer.Direction: Direction.In } => (Theme.Yes, '→', "gate_word_in"),
        { Answer.Direction: Direction.Out } => (new Style(Colour.BrightWhite, Colour.Blue, Bold: true), '←', "gate_word_out"),
        { Answer: { Alert: true } } => (new Style(Colour.BrightWhite, Colour.Magenta, Bold: true), '!', "word_alert"),
        _ => (Theme.No, '✗', "word_no"),
    };

    private static string Who(Desk desk, GateEntry entry) => entry.Answer?.Person is { } person
        ? string.Join(" · ", new[] { desk.IsCovered ? "" : person.GivenName ?? "", PersonWords.Of(desk, person.AgeGroup) }.Where(word => word.Length > 0))
        : "";

    private static string Line(Desk desk, GateEntry entry)
    {
        var said = entry.Sentence is { } sentence ? desk.Say(sentence) : "";
        return Name(desk, entry) is { Length: > 0 } name ? $"{name} · {said}" : said;
    }
}
