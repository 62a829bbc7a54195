using CentreHost.Documents;

namespace CentreHost.Guides;

/// <summary>Draws a screen on paper: dark on white where the terminal is light on black, colours where they mean something.</summary>
internal static class GuideScreenPress
{
    private const double CellHeight = 1.86;

    private static readonly Ink Paper = new(0xFF, 0xFF, 0xFF);
    private static readonly Ink Quiet = new(0x70, 0x76, 0x7B);

    /// <returns>How high it is.</returns>
    public static double Draw(PdfPage page, GuideScreen screen, double left, double top, double width)
    {
        var (w, h) = (width / GuideScreen.Columns, width / GuideScreen.Columns * CellHeight);
        for (var row = 0; row < GuideScreen.Rows; row++)
        {
            DrawBackgrounds(page, screen, row, new Box(left, top + (row * h), w, h));
            for (var column = 0; column < GuideScreen.Columns; column++)
            {
                DrawCell(page, screen, column, row, new Box(left + (column * w), top + (row * h), w, h));
            }
        }

        page.Outline(new Box(left - 1, top - 1, width + 2, (h * GuideScreen.Rows) + 2), 0.3, PaperStyle.Grid);
        return h * GuideScreen.Rows;
    }

    /// <summary>Cells of one colour as one box, so that no line is seen between them.</summary>
    private static void DrawBackgrounds(PdfPage page, GuideScreen screen, int row, Box first)
    {
        for (var from = 0; from < GuideScreen.Columns;)
        {
            var colour = screen.Background(from, row);
            var to = from + 1;
            while (to < GuideScreen.Columns && screen.Background(to, row) == colour)
            {
                to++;
            }

            if (Fill(colour) is { } ink)
            {
                page.Fill([new Box(first.Left + (from * first.Width), first.Top, (to - from) * first.Width, first.Height)], ink);
            }

            from = to;
        }
    }

    private static void DrawCell(PdfPage page, GuideScreen screen, int column, int row, Box cell)
    {
        var glyph = screen.Glyph(column, row);
        var ink = Pen(screen.Foreground(column, row), screen.Background(column, row));
        if (glyph == '█')
        {
            page.Fill([cell], ink);
        }
        else if (glyph != ' ')
        {
            page.TextAround(
                cell.Left + (cell.Width / 2), glyph.ToString(), PaperStyle.Regular, cell.Width * 1.55, cell.Top + (cell.Height * 0.76), ink);
        }
    }

    private static Ink? Fill(char background) => background switch
    {
        'a' => null,
        'b' => new Ink(0x20, 0x20, 0x20),
        'c' or 'k' => new Ink(0xB0, 0x1E, 0x1E),
        'd' or 'l' => new Ink(0x1B, 0x7A, 0x3A),
        'e' or 'm' => new Ink(0xF2, 0xC9, 0x3A),
        'f' or 'n' => new Ink(0x1F, 0x3F, 0x8F),
        'g' or 'o' => new Ink(0x8A, 0x2A, 0x8A),
        'h' or 'p' => new Ink(0x1A, 0x7F, 0x8A),
        _ => new Ink(0xD6, 0xDA, 0xDD),
    };

    private static Ink Pen(char foreground, char background) => (foreground, background) switch
    {
        ('i' or 'q', not 'a') => background is 'i' or 'q' ? default : Paper,
        ('j', _) => Quiet,
        ('a' or 'i' or 'q' or 'b', _) => default,
        ('h' or 'p', _) => PaperStyle.Accent,
        ('c' or 'k', _) => new Ink(0xB0, 0x1E, 0x1E),
        _ => default,
    };
}
