using Kiosk.Signals;
using Kiosk.Terminal;

namespace Kiosk;

/// <summary>What is around every screen: the status line, the title, the notice, the keys.</summary>
internal static class Frame
{
    private const int NoticeMark = 3;

    /// <summary>What is read stands in the rest: one row of keys for so many rows of screen, and never more than three.</summary>
    private const int RowsPerKeyRow = 8;

    public static void Draw(Canvas canvas, Desk desk, ScreenStack screens)
    {
        var top = screens.Top;
        var keys = StatusBar.Rows(Hints(desk, screens.Bindings), canvas.Width, Math.Clamp(canvas.Height / RowsPerKeyRow, 1, 3));
        var body = canvas.Sub(0, 2, canvas.Width, canvas.Height - 2 - keys.Count);
        StatusLine.Draw(canvas.Row(0), desk);
        DrawTitle(canvas.Row(1).Sub(1, 0, canvas.Width - 2, 1), desk, top);

        // The lowest line of what is read is kept free for a notice.
        top.Draw(body.Sub(1, 0, canvas.Width - 2, body.Height - 1));
        if (top.Notice is { } notice)
        {
            DrawNotice(body, notice.IsWarning, notice.Text(desk));
        }

        StatusBar.Draw(canvas.Sub(0, canvas.Height - keys.Count, canvas.Width, keys.Count), keys);
        if (desk.IsDemo)
        {
            canvas.Row(1).Tint(Theme.Warning);
        }

        if (desk.Light is { } tone)
        {
            canvas.Sub(0, 0, canvas.Width, 2).Tint(TonePattern.Light(tone));
            canvas.Sub(0, canvas.Height - keys.Count, canvas.Width, keys.Count).Tint(TonePattern.Light(tone));
        }

        top.Question?.Draw(canvas);
    }

    /// <summary>The names of keys as they stand on the keyboard of the reader's language.</summary>
    public static string KeyLabel(Desk desk, KeyPress key) =>
        desk.Words.Has($"key_name_{key.Key}") && key.Modifiers == Modifiers.None
            ? desk.Say($"key_name_{key.Key}")
            : KeyName.Of(key);

    /// <summary>Where both do not fit, what is being waited for is read whole and the title is cut.</summary>
    private static void DrawTitle(Canvas line, Desk desk, Screen top)
    {
        var waiting = top.Waiting == 0 ? "" : desk.Say(desk.Host.IsOnline ? "waiting" : "waiting_offline");
        var room = waiting.Length == 0 ? 0 : Glyph.Measure(waiting) + 1;
        line.Text(0, 0, Math.Min(Glyph.Measure(top.Title), line.Width - room), top.Title, Theme.Title);
        if (room > 0)
        {
            var style = desk.Host.IsOnline ? Theme.Quiet : Theme.Error;
            line.Sub(line.Width - room + 1, 0, room - 1, 1).Text(0, 0, waiting, style);
        }
    }

    /// <summary>At the foot of the screen, over as many lines as the sentence needs: a refusal cut short says nothing.</summary>
    private static void DrawNotice(Canvas above, bool isWarning, string text)
    {
        var lines = Wrapped.Lines(text, above.Width - NoticeMark - 1);
        var style = isWarning ? Theme.Warning : Theme.Accent;
        for (var i = 0; i < lines.Count; i++)
        {
            var mark = (i, isWarning) switch { (0, true) => " ! ", (0, false) => " √ ", _ => "   " };
            above.Text(0, above.Height - lines.Count + i, above.Width, mark + lines[i], style);
        }
    }

    private static KeyHint[] Hints(Desk desk, IReadOnlyList<Binding> bindings) =>
        [.. bindings.Select(b => new KeyHint(b.Key, KeyLabel(desk, b.Key), desk.Say(b.Label)))];
}
