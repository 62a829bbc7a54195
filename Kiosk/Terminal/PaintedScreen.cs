using System.Text;

namespace Kiosk.Terminal;

/// <summary>What a terminal would show of the painter's bytes.</summary>
internal sealed class PaintedScreen(TerminalSize size)
{
    private Style _ink;
    private int _column;
    private int _row;
    private bool _cursorShown;

    public TerminalSize Size { get; private set; } = size;

    public CellGrid Cells { get; private set; } = new(size);

    public CursorPosition? Cursor => _cursorShown ? new CursorPosition(_column, _row) : null;

    public string[] Lines() => [.. Enumerable.Range(0, Size.Rows).Select(Cells.Line)];

    public void Resize(TerminalSize newSize)
    {
        Size = newSize;
        Cells = new CellGrid(newSize);
        _column = _row = 0;
    }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        var rest = Encoding.UTF8.GetString(bytes).AsSpan();
        while (!rest.IsEmpty)
        {
            rest = rest[0] == '\e' ? rest[Escape(rest)..] : rest[Print(rest)..];
        }
    }

    private int Print(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var used);
        if (_column < Size.Columns && _row < Size.Rows)
        {
            _column += Cells.Put(_column, _row, rune, _ink);
        }

        return used;
    }

    /// <returns>The length of the sequence at the start of the text.</returns>
    private int Escape(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[1] != '[')
        {
            return Math.Min(3, text.Length);
        }

        var length = 2;
        while (length < text.Length && text[length] < '@')
        {
            length++;
        }

        if (length < text.Length)
        {
            Obey(text[2..length].ToString(), text[length]);
            length++;
        }

        return length;
    }

    private void Obey(string parameters, char final)
    {
        switch (final)
        {
            case 'H':
                var place = parameters.Split(';');
                (_row, _column) = (Number(place, 0) - 1, Number(place, 1) - 1);
                break;
            case 'J':
                Cells.Clear();
                break;
            case 'h' or 'l' when parameters == "?25":
                _cursorShown = final == 'h';
                break;
            case 'm':
                _ink = parameters.Split(';').Aggregate(_ink, Inked);
                break;
        }
    }

    private static Style Inked(Style ink, string parameter) => int.TryParse(parameter, out var code)
        ? code switch
        {
            1 => ink with { Bold = true },
            7 => ink with { Reverse = true },
            >= 30 and <= 37 => ink with { Foreground = Colour.Black + (code - 30) },
            >= 40 and <= 47 => ink with { Background = Colour.Black + (code - 40) },
            >= 90 and <= 97 => ink with { Foreground = Colour.BrightBlack + (code - 90) },
            >= 100 and <= 107 => ink with { Background = Colour.BrightBlack + (code - 100) },
            _ => default,
        }
        : default;

    private static int Number(string[] parameters, int index) =>
        index < parameters.Length && int.TryParse(parameters[index], out var number) ? number : 1;
}
