using System.Text;

namespace Kiosk.Terminal;

/// <param name="Rune">Zero in the right half of a wide character.</param>
/// <param name="Style">Colours of the whole cell.</param>
internal readonly record struct Cell(Rune Rune, Style Style)
{
    public static readonly Cell Blank = new(new Rune(' '), default);

    public bool IsRightHalf => Rune.Value == 0;
}

internal readonly record struct CursorPosition(int Column, int Row);

/// <summary>
/// A picture of the screen. Holds no control character and no half of a wide one, whatever is put into it.
/// </summary>
internal sealed class CellGrid
{
    private readonly Cell[] _cells;

    public CellGrid(TerminalSize size)
    {
        Size = new TerminalSize(Math.Max(1, size.Columns), Math.Max(1, size.Rows));
        _cells = new Cell[Size.Columns * Size.Rows];
        Clear();
    }

    public TerminalSize Size { get; }

    /// <summary>Null hides it.</summary>
    public CursorPosition? Cursor { get; set; }

    public Cell this[int column, int row] => _cells[Index(column, row)];

    public void Clear()
    {
        Array.Fill(_cells, Cell.Blank);
        Cursor = null;
    }

    /// <summary>Writes one character; what is left of a wide one it hits becomes a space.</summary>
    /// <returns>Cells filled: 0 for a mark, which has none of its own.</returns>
    public int Put(int column, int row, Rune rune, Style style)
    {
        var at = Index(column, row);
        var safe = Glyph.Safe(rune);
        var width = Glyph.Width(safe);
        if (width == 0)
        {
            return 0;
        }

        if (width == 2 && column == Size.Columns - 1)
        {
            safe = Glyph.Forbidden;
            width = 1;
        }

        Break(column, row);
        _cells[at] = new Cell(safe, style);
        if (width == 2)
        {
            Break(column + 1, row);
            _cells[at + 1] = new Cell(default, style);
        }

        return width;
    }

    public void Tint(int column, int row, Style style) => _cells[Index(column, row)] = this[column, row] with { Style = style };

    public void CopyTo(CellGrid other) => _cells.CopyTo(other._cells, 0);

    /// <summary>The text of a row, without the spaces at its end.</summary>
    public string Line(int row)
    {
        var text = new StringBuilder();
        foreach (var cell in _cells.AsSpan(row * Size.Columns, Size.Columns))
        {
            if (!cell.IsRightHalf)
            {
                text.Append(cell.Rune);
            }
        }

        return text.ToString().TrimEnd(' ');
    }

    private void Break(int column, int row)
    {
        var at = Index(column, row);
        if (_cells[at].IsRightHalf)
        {
            _cells[at - 1] = Cell.Blank with { Style = _cells[at - 1].Style };
        }
        else if (column + 1 < Size.Columns && _cells[at + 1].IsRightHalf)
        {
            _cells[at + 1] = Cell.Blank with { Style = _cells[at + 1].Style };
        }
    }

    private int Index(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Size.Columns, nameof(column));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Size.Rows, nameof(row));
        return (row * Size.Columns) + column;
    }
}
