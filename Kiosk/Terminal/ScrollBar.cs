namespace Kiosk.Terminal;

/// <summary>Shows that there is more than fits; nothing when all fits.</summary>
internal static class ScrollBar
{
    public static void Draw(Canvas column, int top, int count)
    {
        var height = column.Height;
        if (height < 2 || count <= height)
        {
            return;
        }

        var thumb = (int)((long)top * (height - 1) / (count - height));
        column.Fill(0, 0, 1, height, '░', Theme.Quiet);
        column.Put(0, thumb, '█', Theme.Quiet);
    }
}

/// <summary>What is being searched, at the lower right of a list, where it hides least.</summary>
internal static class SearchLine
{
    public static void Draw(Canvas canvas, string search)
    {
        if (search.Length > 0 && canvas.Width > 4)
        {
            var width = Math.Min(Glyph.Measure(search) + 4, canvas.Width - 1);
            canvas.Text(canvas.Width - 1 - width, canvas.Height - 1, width, $" ▶ {search} ", Theme.FocusedField);
        }
    }
}
