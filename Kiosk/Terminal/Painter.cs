using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kiosk.Terminal;

/// <summary>Knows what the terminal shows and writes what must change, one buffer a frame.</summary>
internal sealed class Painter
{
    private readonly ArrayBufferWriter<byte> _out = new(16 * 1024);
    private CellGrid? _shown;
    private CursorPosition? _shownCursor;
    private bool _stale = true;
    private CursorPosition? _pen;
    private Style? _ink;

    /// <summary>
    /// The next frame paints every cell. What others write to the terminal is unseen here, so ask for it now and then.
    /// </summary>
    public void Invalidate() => _stale = true;

    /// <returns>Nothing when nothing changed. Valid until the next call.</returns>
    public ReadOnlySpan<byte> Paint(CellGrid next)
    {
        _out.ResetWrittenCount();
        _pen = null;
        _ink = null;
        var whole = _stale;
        if (_shown?.Size != next.Size)
        {
            _shown = new CellGrid(next.Size);
            whole = true;
            Write("\e[0m\e[2J"u8);
        }

        if (whole)
        {
            // No wrapping at the edge, the plain character set: another program may have left something else.
            Write("\e[?7l\e(B\e[?25l"u8);
            _shownCursor = null;
        }

        Cells(next, _shown, whole);
        Cursor(next.Cursor);
        next.CopyTo(_shown);
        _stale = false;
        return _out.WrittenSpan;
    }

    private void Cells(CellGrid next, CellGrid shown, bool whole)
    {
        for (var row = 0; row < next.Size.Rows; row++)
        {
            for (var column = 0; column < next.Size.Columns; column++)
            {
                var cell = next[column, row];
                if (!cell.IsRightHalf && (whole || cell != shown[column, row]))
                {
                    Cell(column, row, cell);
                }
            }
        }
    }

    private void Cell(int column, int row, Cell cell)
    {
        if (_shownCursor is not null)
        {
            Write("\e[?25l"u8);
            _shownCursor = null;
        }

        if (_pen != new CursorPosition(column, row))
        {
            MoveTo(column, row);
        }

        if (_ink != cell.Style)
        {
            Ink(cell.Style);
        }

        _out.Advance(cell.Rune.EncodeToUtf8(_out.GetSpan(4)));
        _pen = IsSureOfWidth(cell.Rune) ? new CursorPosition(column + 1, row) : null;
    }

    private void Cursor(CursorPosition? cursor)
    {
        if (cursor == _shownCursor)
        {
            return;
        }

        if (cursor is { } place)
        {
            MoveTo(place.Column, place.Row);
            Write("\e[?25h"u8);
        }
        else
        {
            Write("\e[?25l"u8);
        }

        _shownCursor = cursor;
    }

    /// <summary>Terminals disagree on the width of the rest; after those the pen is set anew.</summary>
    private static bool IsSureOfWidth(Rune rune) => rune.Value is < 0x300 or (>= 0x2500 and < 0x2600);

    private void MoveTo(int column, int row) =>
        Write(string.Create(CultureInfo.InvariantCulture, $"\e[{row + 1};{column + 1}H"));

    private void Ink(Style style)
    {
        Write("\e[0"u8);
        if (style.Bold)
        {
            Write(";1"u8);
        }

        if (style.Reverse)
        {
            Write(";7"u8);
        }

        InkColour(style.Foreground, 30);
        InkColour(style.Background, 40);
        Write("m"u8);
        _ink = style;
    }

    private void InkColour(Colour colour, int first)
    {
        if (colour == Colour.Default)
        {
            return;
        }

        var code = colour < Colour.BrightBlack
            ? first + (colour - Colour.Black)
            : first + 60 + (colour - Colour.BrightBlack);
        Write(string.Create(CultureInfo.InvariantCulture, $";{code}"));
    }

    private void Write(string ascii) => Encoding.ASCII.GetBytes(ascii, _out);

    private void Write(ReadOnlySpan<byte> bytes) => _out.Write(bytes);
}
