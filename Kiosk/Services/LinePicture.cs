using Kiosk.Terminal;

namespace Kiosk.Services;

/// <summary>
/// How the line looks: a verdict readable from three metres, the hand's way in, the household or else the last cards.
/// </summary>
internal static class LinePicture
{
    private const int PanelHeight = 11;
    private const int PanelOverHousehold = 8;
    private const int LongestPlate = 3;

    public static void Draw(Canvas canvas, Desk desk, CounterLine line, TextField typed)
    {
        canvas.Text(0, 0, canvas.Width, Counts(desk, line), Theme.Accent, Align.Right);
        var household = line.Last?.Household;
        if (household is not null)
        {
            var undo = LineWords.Undo(desk, line.Last!);
            canvas.Text(0, 0, Glyph.Measure(undo), undo, Theme.Accent);
        }

        var height = household is null
            ? Math.Clamp(canvas.Height - 9, 5, PanelHeight + Math.Max(0, (canvas.Height - 20) / 3))
            : Math.Clamp(canvas.Height - 12, 5, Math.Max(PanelOverHousehold, canvas.Height / 3));
        DrawPanel(canvas.Sub(0, 1, canvas.Width, height), desk, line);
        var label = desk.Say("code_by_hand");
        canvas.Text(0, height + 1, label, Theme.Normal);
        typed.Draw(canvas.Sub(Glyph.Measure(label) + 1, height + 1, 54, 1));
        var below = canvas.Sub(0, height + 2, canvas.Width, canvas.Height - height - 2);
        if (household is null)
        {
            DrawRecent(below, desk, line);
        }
        else if (!below.IsEmpty)
        {
            HouseholdPicture.Draw(below, desk, household);
        }
    }

    /// <summary>While nobody of the staff is before it: the verdict and the counts, and no word of who it was.</summary>
    public static void DrawCovered(Canvas canvas, Desk desk, CounterLine line)
    {
        canvas.Text(0, 0, canvas.Width, Counts(desk, line), Theme.Accent, Align.Right);
        DrawPanel(canvas.Sub(0, 1, canvas.Width, Math.Clamp(canvas.Height - 1, 1, PanelHeight + 2)), desk, line);
    }

    private static string Counts(Desk desk, CounterLine line)
    {
        var here = desk.Say("served_here", line.ServedHere);
        return line.ServedInSession is { } served ? $"{here} · {desk.Say("served_in_session", served)}" : here;
    }

    private static void DrawPanel(Canvas panel, Desk desk, CounterLine line)
    {
        if (line.Waiting > 0 && !desk.Host.IsOnline && desk.Outbox is null)
        {
            Panel(panel, Theme.Warning, "… … …", desk.Say("word_waiting"), [desk.Say("line_offline", line.Waiting)]);
        }
        else if (line.Last is { } last)
        {
            var (style, mark, word) = Look(last.Word);
            var marks = last.Alone is null ? $"{mark} {mark} {mark}" : $"▲ {mark} ▲";
            var plate = last.Word == LineWord.Yes && last.Verdict?.Diet is { } diet ? line.Plates.LetterOf(diet) : null;
            Panel(panel, style, marks, desk.Say(word), LineWords.Of(desk, last), plate);
        }
        else
        {
            Panel(panel, Theme.Quiet, "", desk.Say("word_ready"), [desk.Say("line_ready")]);
        }
    }

    private static (Style, char, string) Look(LineWord word) => word switch
    {
        LineWord.Yes => (Theme.Yes, '√', "word_yes"),
        LineWord.Unknown => (Theme.Warning, '?', "word_yes"),
        LineWord.No => (Theme.No, '✗', "word_no"),
        LineWord.Undone => (Theme.Field, '←', "word_undone"),
        _ => (Theme.Alert, '!', "word_alert"),
    };

    /// <summary>Colour, shape and word say the same thing, so that none of them is needed.</summary>
    private static void Panel(
        Canvas panel, Style style, string marks, string word, IReadOnlyList<string> said, string? plate = null)
    {
        panel.Fill(style);
        List<string> lines = [.. said.SelectMany(line => Wrapped.Lines(line, panel.Width - 2))];
        var wordHeight = panel.Height >= BigText.Height + lines.Count ? BigText.Height : 1;
        var gap = wordHeight == 1 || panel.Height >= wordHeight + 2 + lines.Count ? 1 : 0;
        var top = Math.Max(0, (panel.Height - wordHeight - gap - lines.Count) / 2);
        for (var y = top; y < top + wordHeight; y++)
        {
            panel.Text(3, y, 5, marks, style);
            panel.Text(panel.Width - 8, y, 5, marks, style);
        }

        BigText.Draw(panel.Sub(10, top, panel.Width - 20, wordHeight), word, style);
        if (plate is { Length: <= LongestPlate })
        {
            var width = BigText.Width(plate) + 4;
            BigText.Draw(panel.Sub(panel.Width - width, top, width, wordHeight), plate, Theme.Warning);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            panel.Text(1, top + wordHeight + gap + i, panel.Width - 2, lines[i], style, Align.Centre);
        }
    }

    private static void DrawRecent(Canvas canvas, Desk desk, CounterLine line)
    {
        var y = 0;
        foreach (var entry in line.Recent)
        {
            var (style, mark, word) = Look(entry.Word);
            canvas.Text(0, y, 12, $"{(entry.Alone is null ? "" : "▲")}{mark} {desk.Say(word)}", style);
            canvas.Text(13, y++, $"{desk.Hour(entry.AtUtc)}  {LineWords.Short(desk, entry)}", Theme.Normal);
        }
    }
}
