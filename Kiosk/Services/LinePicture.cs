using CentreHost.Services;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>How the line looks: a verdict readable from three metres, the hand's way in, the last cards.</summary>
internal static class LinePicture
{
    private const int PanelHeight = 11;

    public static void Draw(Canvas canvas, Desk desk, CounterLine line, TextField typed)
    {
        canvas.Text(0, 0, canvas.Width, Counts(desk, line), Theme.Accent, Align.Right);
        var height = Math.Clamp(canvas.Height - 9, 5, PanelHeight + Math.Max(0, (canvas.Height - 20) / 3));
        DrawPanel(canvas.Sub(0, 1, canvas.Width, height), desk, line);
        var label = desk.Say("code_by_hand");
        canvas.Text(0, height + 1, label, Theme.Normal);
        typed.Draw(canvas.Sub(Glyph.Measure(label) + 1, height + 1, 54, 1));
        DrawRecent(canvas.Sub(0, height + 2, canvas.Width, canvas.Height - height - 2), desk, line);
    }

    private static string Counts(Desk desk, CounterLine line)
    {
        var here = desk.Say("served_here", line.ServedHere);
        var session = line.Recent.FirstOrDefault(IsOfMeal)?.Verdict?.ServedInSession;
        return session is { } served ? $"{here} · {desk.Say("served_in_session", served)}" : here;

        bool IsOfMeal(LineEntry entry) =>
            entry.Service == line.Service && entry.Verdict is { Outcome: Outcome.Served, ServedInSession: > 0 };
    }

    private static void DrawPanel(Canvas panel, Desk desk, CounterLine line)
    {
        if (line.Waiting > 0 && !desk.Host.IsOnline)
        {
            Panel(panel, Theme.Warning, '…', desk.Say("word_waiting"), [desk.Say("line_offline", line.Waiting)]);
        }
        else if (line.Last is { } last)
        {
            var (style, mark, word) = Look(last.Word);
            Panel(panel, style, mark, desk.Say(word), Sentences(desk, last));
        }
        else
        {
            Panel(panel, Theme.Quiet, ' ', desk.Say("word_ready"), [desk.Say("line_ready")]);
        }
    }

    private static (Style, char, string) Look(LineWord word) => word switch
    {
        LineWord.Yes => (Theme.Yes, '√', "word_yes"),
        LineWord.No => (Theme.No, '✗', "word_no"),
        LineWord.Undone => (Theme.Field, '←', "word_undone"),
        _ => (new Style(Colour.BrightWhite, Colour.Magenta, Bold: true), '!', "word_alert"),
    };

    private static List<string> Sentences(Desk desk, LineEntry entry)
    {
        var lines = new List<string> { entry.Sentence is { } said ? desk.Say(said) : "" };
        if (entry.Verdict is { } verdict)
        {
            if (verdict.ServiceName is { } service)
            {
                lines[0] = desk.Say("line_of", desk.Say(service), lines[0]);
            }

            if (verdict.Person is { } person)
            {
                lines.Add(string.Join(" · ", PersonWords.Short(desk, person)));
            }

            if (verdict.Shortage)
            {
                lines.Add(desk.Say("book_at_zero"));
            }

            if (verdict.Repeat)
            {
                lines.Add(desk.Say("answered_before"));
            }
        }

        if (entry.UndoLeft(desk.Host.NowUtc) is { } left)
        {
            lines.Add(desk.Say("undo_left", (int)Math.Ceiling(left.TotalSeconds)));
        }

        return lines;
    }

    /// <summary>Colour, shape and word say the same thing, so that none of them is needed.</summary>
    private static void Panel(Canvas panel, Style style, char mark, string word, List<string> lines)
    {
        panel.Fill(style);
        var wordHeight = panel.Height >= BigText.Height + 2 + lines.Count ? BigText.Height : 1;
        var top = Math.Max(0, (panel.Height - wordHeight - 1 - lines.Count) / 2);
        for (var y = top; y < top + wordHeight; y++)
        {
            panel.Text(3, y, 5, $"{mark} {mark} {mark}", style);
            panel.Text(panel.Width - 8, y, 5, $"{mark} {mark} {mark}", style);
        }

        BigText.Draw(panel.Sub(10, top, panel.Width - 20, wordHeight), word, style);
        for (var i = 0; i < lines.Count; i++)
        {
            panel.Text(1, top + wordHeight + 1 + i, panel.Width - 2, lines[i], style, Align.Centre);
        }
    }

    private static void DrawRecent(Canvas canvas, Desk desk, CounterLine line)
    {
        var y = 0;
        foreach (var entry in line.Recent)
        {
            var (style, mark, word) = Look(entry.Word);
            canvas.Text(0, y, 12, $"{mark} {desk.Say(word)}", style);
            var person = entry.Verdict?.Person is { } who ? PersonWords.Name(desk, who) + " · " : "";
            var said = entry.Sentence is { } sentence ? desk.Say(sentence) : "";
            canvas.Text(13, y++, $"{desk.Hour(entry.AtUtc)}  {person}{said}", Theme.Normal);
        }
    }
}
