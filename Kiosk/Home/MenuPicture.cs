using Kiosk.Terminal;

namespace Kiosk.Home;

/// <summary>The menu as it is read: in one column while it fits, then in two, and scrolled where even they do not do.</summary>
internal sealed class MenuPicture(Desk desk)
{
    private const int NarrowestColumn = 36;
    private const int WidestLine = 50;

    private int _top;

    /// <param name="Keys">What opens it.</param>
    /// <param name="Label">Key of its phrase.</param>
    public readonly record struct Line(string Keys, string Label);

    /// <summary>As last drawn.</summary>
    public int PerColumn { get; private set; } = 1;

    public void Draw(Canvas canvas, IReadOnlyList<Line> lines, int marked)
    {
        var first = lines.Count < canvas.Height ? 1 : 0;
        var page = Math.Max(1, canvas.Height - first);
        var columns = lines.Count > page && canvas.Width >= 2 * NarrowestColumn ? 2 : 1;
        PerColumn = Math.Max(1, (lines.Count + columns - 1) / columns);
        _top = Math.Clamp(Math.Clamp(_top, (marked % PerColumn) - page + 1, marked % PerColumn), 0, Math.Max(0, PerColumn - page));
        var width = Math.Min(WidestLine, (canvas.Width - 1) / columns);
        for (var i = 0; i < lines.Count; i++)
        {
            var y = (i % PerColumn) - _top;
            if (y >= 0 && y < page)
            {
                var style = i == marked ? Theme.Selected : Theme.Normal;
                canvas.Text(i / PerColumn * width, y + first, width, $" {lines[i].Keys,2}  {desk.Say(lines[i].Label)}", style);
            }
        }

        ScrollBar.Draw(canvas.Sub(canvas.Width - 1, first, 1, page), _top, PerColumn);
    }
}
