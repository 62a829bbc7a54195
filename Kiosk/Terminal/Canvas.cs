using System.Text;

namespace Kiosk.Terminal;

internal enum Align
{
    Left,
    Right,
    Centre,
}

/// <summary>A rectangle of a grid to draw on, with its own origin. What falls outside is not drawn.</summary>
internal readonly record struct Canvas
{
    private static readonly Rune Ellipsis = new('…');

    private readonly CellGrid _grid;
    private readonly int _left;
    private readonly int _top;

    public Canvas(CellGrid grid)
        : this(grid, 0, 0, grid.Size.Columns, grid.Size.Rows)
    {
    }

    private Canvas(CellGrid grid, int left, int top, int width, int height) =>
        (_grid, _left, _top, Width, Height) = (grid, left, top, width, height);

    public int Width { get; }

    public int Height { get; }

    public bool IsEmpty => Width == 0 || Height == 0;

    /// <summary>The part of this canvas inside the rectangle: it may be smaller than asked for, or empty.</summary>
    public Canvas Sub(int x, int y, int width, int height)
    {
        var (left, top) = (Math.Clamp(x, 0, Width), Math.Clamp(y, 0, Height));
        var right = (int)Math.Clamp((long)x + width, left, Width);
        var bottom = (int)Math.Clamp((long)y + height, top, Height);
        return new Canvas(_grid, _left + left, _top + top, right - left, bottom - top);
    }

    public Canvas Inside(int margin = 1) => Sub(margin, margin, Width - (2 * margin), Height - (2 * margin));

    public Canvas Row(int y) => Sub(0, y, Width, 1);

    public void Put(int x, int y, Rune rune, Style style = default)
    {
        // A wide character must not reach over the right edge into a neighbour.
        if (Contains(x, y))
        {
            _grid.Put(_left + x, _top + y, x == Width - 1 && Glyph.Width(rune) == 2 ? Glyph.Forbidden : rune, style);
        }
    }

    public void Put(int x, int y, char glyph, Style style = default) => Put(x, y, new Rune(glyph), style);

    /// <summary>Draws text from <paramref name="x"/> to the edge, ended by … when it does not fit.</summary>
    public void Text(int x, int y, string text, Style style = default)
    {
        if (x < Width)
        {
            Text(x, y, Width - Math.Max(x, 0), text, style);
        }
    }

    /// <summary>
    /// Draws text into a width, cut with … when it is longer, padded with spaces of its style when shorter.
    /// </summary>
    public void Text(int x, int y, int width, string text, Style style, Align align = Align.Left)
    {
        if (y < 0 || y >= Height || width <= 0)
        {
            return;
        }

        var glyphs = Fitted(text, width, out var used);
        var lead = align switch
        {
            Align.Right => width - used,
            Align.Centre => (width - used) / 2,
            _ => 0,
        };
        Fill(x, y, lead, 1, ' ', style);
        var at = x + lead;
        foreach (var glyph in glyphs)
        {
            Put(at, y, glyph, style);
            at += Glyph.Width(glyph);
        }

        if (align != Align.Left || style != default)
        {
            Fill(at, y, x + width - at, 1, ' ', style);
        }
    }

    public void Fill(int x, int y, int width, int height, char glyph, Style style)
    {
        var part = Sub(x, y, width, height);
        for (var row = 0; row < part.Height; row++)
        {
            for (var column = 0; column < part.Width; column++)
            {
                part.Put(column, row, glyph, style);
            }
        }
    }

    public void Fill(Style style) => Fill(0, 0, Width, Height, ' ', style);

    /// <summary>What stands there stays, in this style.</summary>
    public void Tint(Style style)
    {
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                _grid.Tint(_left + column, _top + row, style);
            }
        }
    }

    /// <returns>The inside of the box.</returns>
    public Canvas Box(string title = "", Style style = default, bool doubled = false)
    {
        var line = doubled ? "╔═╗║╚╝" : "┌─┐│└┘";
        if (Width < 2 || Height < 2)
        {
            return this;
        }

        Fill(1, 0, Width - 2, 1, line[1], style);
        Fill(1, Height - 1, Width - 2, 1, line[1], style);
        Fill(0, 1, 1, Height - 2, line[3], style);
        Fill(Width - 1, 1, 1, Height - 2, line[3], style);
        Put(0, 0, line[0], style);
        Put(Width - 1, 0, line[2], style);
        Put(0, Height - 1, line[4], style);
        Put(Width - 1, Height - 1, line[5], style);
        if (title.Length > 0 && Width > 6)
        {
            Text(2, 0, Math.Min(Glyph.Measure(title) + 2, Width - 4), $" {title} ", style);
        }

        return Inside();
    }

    /// <summary>Shows the cursor here, when here is on the canvas.</summary>
    public void PlaceCursor(int x, int y)
    {
        if (Contains(x, y))
        {
            _grid.Cursor = new CursorPosition(_left + x, _top + y);
        }
    }

    private bool Contains(int x, int y) => x >= 0 && x < Width && y >= 0 && y < Height;

    private static List<Rune> Fitted(string text, int width, out int used)
    {
        var glyphs = new List<Rune>();
        used = 0;
        foreach (var glyph in Glyph.Of(text))
        {
            used += Glyph.Width(glyph);
            glyphs.Add(glyph);
            if (used > width)
            {
                break;
            }
        }

        if (used <= width)
        {
            return glyphs;
        }

        while (used > width - 1 && glyphs.Count > 0)
        {
            used -= Glyph.Width(glyphs[^1]);
            glyphs.RemoveAt(glyphs.Count - 1);
        }

        glyphs.Add(Ellipsis);
        used++;
        return glyphs;
    }
}
