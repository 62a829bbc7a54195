namespace Kiosk.Terminal;

/// <summary>
/// A question over the screen. Only arrows, Tab, Enter and Escape answer it: letters do nothing, because a scan may
/// arrive while it is open.
/// </summary>
internal sealed class Dialog : View
{
    private const int Widest = 60;

    private readonly int _safe;
    private int _marked;

    /// <param name="title">In the border.</param>
    /// <param name="text">Wrapped; \n breaks a line.</param>
    /// <param name="answers">From left to right.</param>
    /// <param name="safe">The one Enter and Escape give when nothing else is chosen.</param>
    public Dialog(string title, string text, IReadOnlyList<string> answers, int safe)
    {
        (Title, Text, Answers, _safe, _marked) = (title, text, answers, safe, safe);
        HasFocus = true;
    }

    public string Title { get; }

    public string Text { get; }

    public IReadOnlyList<string> Answers { get; }

    /// <summary>Null until answered.</summary>
    public int? Answer { get; private set; }

    /// <summary>For questions made by <see cref="Confirm"/>: yes was chosen.</summary>
    public bool IsConfirmed => Answers.Count == 2 && Answer == 0;

    public static Dialog Message(string title, string text, string close) => new(title, text, [close], 0);

    /// <summary>The safe answer is no.</summary>
    public static Dialog Confirm(string title, string text, string yes, string no) => new(title, text, [yes, no], 1);

    public override bool Press(KeyPress key)
    {
        switch (key.Key)
        {
            case Key.Left or Key.Up:
            case Key.Tab when key.Modifiers == Modifiers.Shift:
                _marked = (_marked + Answers.Count - 1) % Answers.Count;
                break;
            case Key.Right or Key.Down or Key.Tab:
                _marked = (_marked + 1) % Answers.Count;
                break;
            case Key.Enter:
                Answer = _marked;
                break;
            case Key.Escape:
                Answer = _safe;
                break;
        }

        return true;
    }

    public override void Draw(Canvas canvas)
    {
        var width = Math.Min(Widest, canvas.Width);
        var lines = Wrapped.Lines(Text, Math.Max(1, width - 4));
        var height = Math.Min(lines.Count + 4, canvas.Height);
        var box = canvas.Sub((canvas.Width - width) / 2, (canvas.Height - height) / 2, width, height);
        box.Fill(Theme.Normal);
        var inside = box.Box(Title, Theme.Accent, doubled: true);
        var text = inside.Sub(1, 0, inside.Width - 2, inside.Height - 1);
        for (var i = 0; i < Math.Min(lines.Count, text.Height); i++)
        {
            text.Text(0, i, lines[i]);
        }

        DrawAnswers(inside.Sub(0, inside.Height - 1, inside.Width, 1));
    }

    private void DrawAnswers(Canvas line)
    {
        var x = Math.Max(0, (line.Width - Answers.Sum(a => Glyph.Measure(a) + 6)) / 2);
        for (var i = 0; i < Answers.Count; i++)
        {
            var width = Glyph.Measure(Answers[i]) + 4;
            var label = i == _marked ? $"▶ {Answers[i]} ◀" : $"  {Answers[i]}  ";
            var style = i == _marked ? Theme.Selected : Theme.Field;
            line.Text(x + 1, 0, Math.Min(width, line.Width - x - 1), label, style);
            x += width + 2;
        }
    }
}
