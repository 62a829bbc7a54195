using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

internal static class Paragraphs
{
    /// <returns>Lines it took, also those that found no room.</returns>
    public static int Paragraph(this Canvas canvas, string text, Style style)
    {
        var lines = Wrapped.Lines(text, Math.Max(1, canvas.Width));
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.Text(0, i, lines[i], style);
        }

        return lines.Count;
    }
}
