using Kiosk.Terminal;

namespace Kiosk;

/// <summary>What is around every screen: the status line, the title, the notice, the keys.</summary>
internal static class Frame
{
    public static void Draw(Canvas canvas, Desk desk, ScreenStack screens)
    {
        var top = screens.Top;
        StatusLine.Draw(canvas.Row(0), desk);
        canvas.Text(1, 1, top.Title, Theme.Title);
        if (top.Waiting > 0)
        {
            var waiting = desk.Say(desk.Host.IsOnline ? "waiting" : "waiting_offline");
            canvas.Text(0, 1, canvas.Width - 1, waiting, desk.Host.IsOnline ? Theme.Quiet : Theme.Error, Align.Right);
            canvas.Text(1, 1, Glyph.Measure(top.Title), top.Title, Theme.Title);
        }

        top.Draw(canvas.Sub(1, 2, canvas.Width - 2, canvas.Height - 4));
        if (top.Notice is { } notice)
        {
            DrawNotice(canvas.Row(canvas.Height - 2), notice.IsWarning, notice.Text(desk));
        }

        StatusBar.Draw(canvas.Row(canvas.Height - 1), Hints(desk, screens.Bindings));
        top.Question?.Draw(canvas);
    }

    /// <summary>The names of keys as they stand on the keyboard of the reader's language.</summary>
    public static string KeyLabel(Desk desk, KeyPress key) =>
        desk.Words.Has($"key_name_{key.Key}") && key.Modifiers == Modifiers.None
            ? desk.Say($"key_name_{key.Key}")
            : KeyName.Of(key);

    private static void DrawNotice(Canvas line, bool isWarning, string text) =>
        line.Text(0, 0, line.Width, isWarning ? $" ! {text}" : $" √ {text}", isWarning ? Theme.Warning : Theme.Accent);

    private static KeyHint[] Hints(Desk desk, IReadOnlyList<Binding> bindings) =>
        [.. bindings.Select(b => new KeyHint(b.Key, KeyLabel(desk, b.Key), desk.Say(b.Label)))];
}
