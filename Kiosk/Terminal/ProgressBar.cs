namespace Kiosk.Terminal;

internal static class ProgressBar
{
    private const int FigureWidth = 5;

    public static void Draw(Canvas canvas, long done, long total)
    {
        var part = Math.Clamp(total <= 0 ? 0 : (double)done / total, 0, 1);
        var bar = Math.Max(0, canvas.Width - FigureWidth);
        var full = (int)(part * bar);
        canvas.Fill(0, 0, full, 1, '█', Theme.Accent);
        canvas.Fill(full, 0, bar - full, 1, '░', Theme.Quiet);

        // Cut, not rounded: 100 % is said only when all is done.
        canvas.Text(bar, 0, FigureWidth, $"{(int)(part * 100)} %", Theme.Normal, Align.Right);
    }
}
