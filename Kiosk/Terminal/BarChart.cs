namespace Kiosk.Terminal;

/// <param name="Figure">The value as it is written in the reader's language.</param>
internal sealed record Bar(string Label, long Value, string Figure, Style Style = default);

/// <summary>One bar a line. Whole blocks only: console fonts have no eighths.</summary>
internal static class BarChart
{
    /// <summary>A name cut short says less than a bar that is short.</summary>
    private const int ShortestFull = 10;

    /// <param name="canvas">Bars beyond its height are left out.</param>
    /// <param name="bars">From top to bottom.</param>
    /// <param name="full">What a whole line stands for; the largest bar when 0.</param>
    /// <param name="shortestFull">Cells the longest bar keeps beside a long name.</param>
    public static void Draw(Canvas canvas, IReadOnlyList<Bar> bars, long full = 0, int shortestFull = ShortestFull)
    {
        if (bars.Count == 0)
        {
            return;
        }

        var most = Math.Max(1, full > 0 ? full : bars.Max(b => b.Value));
        var figures = bars.Max(b => Glyph.Measure(b.Figure)) + 1;
        var labels = Math.Min(bars.Max(b => Glyph.Measure(b.Label)) + 1, Math.Max(canvas.Width / 3, canvas.Width - figures - shortestFull));
        var room = Math.Max(0, canvas.Width - labels - figures);
        for (var line = 0; line < Math.Min(bars.Count, canvas.Height); line++)
        {
            var bar = bars[line];
            var share = Math.Clamp((double)bar.Value / most, 0, 1) * room;

            // Something is never shown as nothing.
            var length = bar.Value > 0 ? Math.Clamp((int)Math.Round(share), Math.Min(1, room), room) : 0;
            canvas.Text(0, line, labels - 1, bar.Label, Theme.Normal);
            canvas.Fill(labels, line, length, 1, '█', bar.Style);
            canvas.Text(labels + length, line, figures, $" {bar.Figure}", Theme.Normal);
        }
    }
}
