using System.Globalization;

namespace Kiosk.Terminal;

internal sealed record Bar(string Label, long Value, Style Style = default);

/// <summary>One bar a line. Whole blocks only: console fonts have no eighths.</summary>
internal static class BarChart
{
    /// <param name="canvas">Bars beyond its height are left out.</param>
    /// <param name="bars">From top to bottom.</param>
    /// <param name="full">What a whole line stands for; the largest bar when 0.</param>
    public static void Draw(Canvas canvas, IReadOnlyList<Bar> bars, long full = 0)
    {
        if (bars.Count == 0)
        {
            return;
        }

        var most = Math.Max(1, full > 0 ? full : bars.Max(b => b.Value));
        var figures = bars.Max(b => Figure(b).Length) + 1;
        var labels = Math.Min(bars.Max(b => Glyph.Measure(b.Label)) + 1, canvas.Width / 3);
        var room = Math.Max(0, canvas.Width - labels - figures);
        for (var line = 0; line < Math.Min(bars.Count, canvas.Height); line++)
        {
            var bar = bars[line];
            var share = Math.Clamp((double)bar.Value / most, 0, 1) * room;

            // Something is never shown as nothing.
            var length = bar.Value > 0 ? Math.Clamp((int)Math.Round(share), Math.Min(1, room), room) : 0;
            canvas.Text(0, line, labels - 1, bar.Label, Theme.Normal);
            canvas.Fill(labels, line, length, 1, '█', bar.Style);
            canvas.Text(labels + length, line, figures, $" {Figure(bar)}", Theme.Normal);
        }
    }

    private static string Figure(Bar bar) => bar.Value.ToString("N0", CultureInfo.CurrentCulture);
}
