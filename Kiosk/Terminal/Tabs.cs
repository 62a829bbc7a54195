namespace Kiosk.Terminal;

/// <summary>One of a few pages: Left and Right choose it.</summary>
internal sealed class Tabs(IReadOnlyList<string> titles) : View
{
    public int SelectedIndex { get; private set; }

    public override bool Press(KeyPress key)
    {
        if (!key.Is(Key.Left) && !key.Is(Key.Right))
        {
            return false;
        }

        SelectedIndex = Math.Clamp(SelectedIndex + (key.Key == Key.Right ? 1 : -1), 0, titles.Count - 1);
        return true;
    }

    public override void Draw(Canvas canvas)
    {
        var x = 0;
        for (var i = 0; i < titles.Count; i++)
        {
            var style = i != SelectedIndex ? Theme.Quiet : HasFocus ? Theme.Selected : Theme.Title;
            var width = Glyph.Measure(titles[i]) + 2;
            canvas.Text(x, 0, Math.Min(width, canvas.Width - x), $" {titles[i]} ", style);
            x += width + 1;
        }
    }
}
