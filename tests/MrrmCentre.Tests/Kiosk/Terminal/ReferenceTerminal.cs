using System.Globalization;
using System.Text;
using Kiosk.Terminal;

namespace MrrmCentre.Tests.Kiosk.Terminal;

/// <summary>A terminal as strict as can be: it knows what the painter may send and throws on anything else.</summary>
internal sealed class ReferenceTerminal(TerminalSize size)
{
    private readonly Cell[,] _cells = new Cell[size.Columns, size.Rows];
    private Style _style;
    private int _column;
    private int _row;
    private bool _cursorShown = true;

    public CursorPosition? Cursor => _cursorShown ? new CursorPosition(_column, _row) : null;

    public Cell this[int column, int row]
    {
        get => _cells[column, row];
        set => _cells[column, row] = value;
    }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        var text = new UTF8Encoding(false, true).GetString(bytes);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '\e')
            {
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used);
                Print(rune);
                i += used;
            }
            else if (text.AsSpan(i).StartsWith("\e(B"))
            {
                i += 3;
            }
            else
            {
                Assert.Equal('[', text[i + 1]);
                var end = text.AsSpan(i + 2).IndexOfAnyInRange('@', '~') + i + 2;
                Obey(text[(i + 2)..end], text[end]);
                i = end + 1;
            }
        }
    }

    private void Print(Rune rune)
    {
        Assert.False(Rune.IsControl(rune), $"control character {rune.Value:x}");
        var width = Glyph.Width(rune);
        Assert.InRange(width, 1, 2);
        Assert.InRange(_column, 0, size.Columns - width);
        for (var i = 0; i < width; i++)
        {
            // A real terminal blanks the other half of a wide character it cuts.
            if (_cells[_column + i, _row].IsRightHalf)
            {
                _cells[_column + i - 1, _row] = Cell.Blank;
            }

            if (_column + i + 1 < size.Columns && _cells[_column + i + 1, _row].IsRightHalf)
            {
                _cells[_column + i + 1, _row] = Cell.Blank;
            }

            _cells[_column + i, _row] = new Cell(i == 0 ? rune : default, _style);
        }

        _column += width;
    }

    private void Obey(string parameters, char final)
    {
        if (final == 'm')
        {
            foreach (var code in parameters.Split(';'))
            {
                Sgr(int.Parse(code, CultureInfo.InvariantCulture));
            }

            return;
        }

        switch (parameters + final)
        {
            case "?25h" or "?25l":
                _cursorShown = final == 'h';
                break;
            case "?7l":
                break;
            case "2J":
                for (var i = 0; i < _cells.Length; i++)
                {
                    _cells[i % size.Columns, i / size.Columns] = Cell.Blank;
                }

                break;
            default:
                Assert.Equal('H', final);
                var place = parameters.Split(';').Select(p => int.Parse(p, CultureInfo.InvariantCulture) - 1).ToArray();
                (_row, _column) = (place[0], place[1]);
                break;
        }
    }

    private void Sgr(int code) => _style = code switch
    {
        0 => default,
        1 => _style with { Bold = true },
        7 => _style with { Reverse = true },
        >= 30 and <= 37 => _style with { Foreground = Colour.Black + (code - 30) },
        >= 40 and <= 47 => _style with { Background = Colour.Black + (code - 40) },
        >= 90 and <= 97 => _style with { Foreground = Colour.BrightBlack + (code - 90) },
        >= 100 and <= 107 => _style with { Background = Colour.BrightBlack + (code - 100) },
        _ => throw new InvalidOperationException($"SGR {code}"),
    };
}
