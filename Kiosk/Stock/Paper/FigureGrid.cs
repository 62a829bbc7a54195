using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>Rows with one or more cells to type into. Arrows, Tab and Enter walk; what is empty stays empty.</summary>
/// <param name="columns">Headings of the cells, made when drawn.</param>
/// <param name="label">What a row is about.</param>
internal sealed class FigureGrid(Func<IReadOnlyList<string>> columns, Func<int, string> label) : View
{
    private const int LongestText = 20;
    private const int CellWidth = 8;

    private readonly List<string[]> _cells = [];
    private int _row;
    private int _column;
    private int _top;

    /// <summary>Said after the cells of a row: how its figures were understood.</summary>
    public Func<int, (string Text, Style Style)> Note { get; init; } = _ => ("", Theme.Quiet);

    public int NoteWidth { get; init; }

    /// <summary>Cells it asks for in a form.</summary>
    public int Width { get; init; } = int.MaxValue;

    public override int PreferredWidth => Width;

    /// <summary>Called with the row whose cell was typed into.</summary>
    public Action<int> Typed { get; init; } = _ => { };

    public int Row
    {
        get => _row;
        set => _row = Math.Clamp(value, 0, Math.Max(0, Rows - 1));
    }

    public int Rows => _cells.Count;

    private int Columns => columns().Count;

    public string this[int row, int column]
    {
        get => _cells[row][column];
        set => _cells[row][column] = value;
    }

    public void Add(params IReadOnlyList<string> cells) => _cells.Add([.. Enumerable.Range(0, Columns).Select(i => i < cells.Count ? cells[i] : "")]);

    public override bool Press(KeyPress key)
    {
        if (Rows == 0)
        {
            return key.IsText;
        }

        if (key.IsText)
        {
            Set(_cells[_row][_column].Length < LongestText ? _cells[_row][_column] + key.Rune : _cells[_row][_column]);
            return true;
        }

        return key.Modifiers switch
        {
            Modifiers.None => Walk(key.Key),
            Modifiers.Shift when key.Key == Key.Tab => Step(-1),
            _ => false,
        };
    }

    public override void TakeBack(int characters)
    {
        if (Rows > 0)
        {
            var cell = _cells[_row][_column];
            Set(cell[..Math.Max(0, cell.Length - characters)]);
        }
    }

    public override void Draw(Canvas canvas)
    {
        var headings = columns();
        var labelWidth = Math.Max(8, canvas.Width - (headings.Count * CellWidth) - NoteWidth - 1);
        canvas.Row(0).Fill(Theme.Title);
        for (var i = 0; i < headings.Count; i++)
        {
            canvas.Text(labelWidth + (i * CellWidth), 0, CellWidth - 1, headings[i], Theme.Title, Align.Right);
        }

        var body = canvas.Sub(0, 1, canvas.Width, canvas.Height - 1);
        _top = Math.Clamp(_top, Math.Max(0, _row - body.Height + 1), Math.Max(0, _row));
        for (var y = 0; y < body.Height && _top + y < Rows; y++)
        {
            DrawRow(body.Row(y), _top + y, labelWidth);
        }

        ScrollBar.Draw(body.Sub(canvas.Width - 1, 0, 1, body.Height), _top, Rows);
    }

    private void DrawRow(Canvas line, int row, int labelWidth)
    {
        line.Text(0, 0, labelWidth - 1, label(row), HasFocus && row == _row ? Theme.Accent : Theme.Normal);
        var x = labelWidth;
        for (var column = 0; column < _cells[row].Length; column++, x += CellWidth)
        {
            var isMarked = HasFocus && (row, column) == (_row, _column);
            line.Text(x, 0, CellWidth - 1, _cells[row][column], isMarked ? Theme.FocusedField : Theme.Field, Align.Right);
            if (isMarked)
            {
                line.PlaceCursor(x + CellWidth - 2, 0);
            }
        }

        var (text, style) = Note(row);
        line.Text(x, 0, Math.Max(0, line.Width - x - 1), text, style);
    }

    private bool Walk(Key key)
    {
        switch (key)
        {
            case Key.Backspace:
                TakeBack(1);
                return true;
            case Key.Delete:
                Set("");
                return true;
            case Key.Up when _row > 0:
                _row--;
                return true;
            case Key.Down when _row < Rows - 1:
                _row++;
                return true;
            case Key.PageUp or Key.PageDown:
                Row += key == Key.PageUp ? -10 : 10;
                return true;
            case Key.Left when _column > 0:
                _column--;
                return true;
            case Key.Right when _column < _cells[_row].Length - 1:
                _column++;
                return true;
            case Key.Tab or Key.Enter:
                return Step(1);
            default:
                return false;
        }
    }

    /// <summary>Row by row; past the last cell the key is left to whoever is around.</summary>
    private bool Step(int by)
    {
        var at = (_row * Columns) + _column + by;
        if (at < 0 || at >= Rows * Columns)
        {
            return false;
        }

        (_row, _column) = (at / Columns, at % Columns);
        return true;
    }

    private void Set(string text)
    {
        _cells[_row][_column] = text;
        Typed(_row);
    }
}
