using System.Globalization;

namespace Kiosk.Terminal;

/// <param name="Title">Header of the column.</param>
/// <param name="Text">What is shown and searched.</param>
/// <param name="Width">Cells; 0 takes an equal share of what the others leave.</param>
/// <param name="Align">Figures go right.</param>
/// <param name="Order">How it sorts; by its text in the reader's language when null.</param>
internal sealed record Column<T>(
    string Title, Func<T, string> Text, int Width = 0, Align Align = Align.Left, Comparison<T>? Order = null);

/// <summary>
/// Rows in columns. Walk with Up and Down, search by typing, sort with Left and Right, choose with Enter.
/// </summary>
internal sealed class TableView<T> : View
{
    private readonly IReadOnlyList<Column<T>> _columns;
    private readonly Rows<T> _rows;
    private int _page = 1;

    public TableView(IReadOnlyList<Column<T>> columns, IReadOnlyList<T> items)
    {
        _columns = columns;
        _rows = new Rows<T>(item => string.Join(' ', columns.Select(c => c.Text(item)))) { Items = items };
    }

    public IReadOnlyList<T> Items
    {
        get => _rows.Items;
        set => _rows.Items = value;
    }

    public string Search => _rows.Search;

    /// <summary>Among <see cref="Items"/>, or -1.</summary>
    public int SelectedIndex
    {
        get => _rows.Index;
        set => _rows.SelectItem(value);
    }

    /// <summary>Enter was the last key: the index of the item it chose.</summary>
    public int? Chosen { get; private set; }

    /// <summary>Null: the order the items came in.</summary>
    public int? SortedColumn { get; private set; }

    public bool SortedDown { get; private set; }

    /// <summary>The style of a whole row, by what it says.</summary>
    public Func<T, Style> RowStyle { get; init; } = _ => Theme.Normal;

    public override bool Press(KeyPress key)
    {
        Chosen = key.Is(Key.Enter) && _rows.Index >= 0 ? _rows.Index : null;
        if (key.IsText)
        {
            _rows.Type(key);
            return true;
        }

        if (key.Is(Key.Left) || key.Is(Key.Right))
        {
            StepSort(key.Key == Key.Right ? 1 : -1);
            return true;
        }

        return _rows.Press(key, _page) || Chosen is not null;
    }

    public void SortBy(int? column, bool down = false)
    {
        (SortedColumn, SortedDown) = (column, down && column is not null);
        if (column is not { } index)
        {
            _rows.SortBy(null);
            return;
        }

        var (text, order) = (_columns[index].Text, _columns[index].Order);
        order ??= (a, b) => CultureInfo.CurrentCulture.CompareInfo.Compare(text(a), text(b), CompareOptions.IgnoreCase);
        _rows.SortBy(down ? (a, b) => order(b, a) : order);
    }

    public void ClearSearch() => _rows.ClearSearch();

    public override void TakeBack(int characters) => _rows.TakeBack(characters);

    public override void Draw(Canvas canvas)
    {
        var widths = Widths(canvas.Width - 1);
        DrawHeader(canvas, widths);
        var body = canvas.Sub(0, 1, canvas.Width, canvas.Height - 1);
        _page = Math.Max(1, body.Height);
        var top = _rows.Top(_page);
        for (var line = 0; line < body.Height && top + line < _rows.Count; line++)
        {
            DrawRow(body.Sub(0, line, canvas.Width - 1, 1), widths, _rows[top + line], top + line == _rows.Row);
        }

        SearchLine.Draw(body, _rows.Search);
        ScrollBar.Draw(body.Sub(canvas.Width - 1, 0, 1, body.Height), top, _rows.Count);
    }

    /// <summary>Unsorted, then each column up and down, and round again.</summary>
    private void StepSort(int step)
    {
        var states = (2 * _columns.Count) + 1;
        var now = SortedColumn is { } column ? (2 * column) + (SortedDown ? 2 : 1) : 0;
        var next = (now + step + states) % states;
        SortBy(next == 0 ? null : (next - 1) / 2, next > 0 && next % 2 == 0);
    }

    private void DrawHeader(Canvas canvas, int[] widths)
    {
        canvas.Row(0).Fill(Theme.Title);
        var x = 0;
        for (var i = 0; i < _columns.Count && x < canvas.Width; i++)
        {
            var mark = SortedColumn == i ? SortedDown ? "▼" : "▲" : "";
            var (title, align) = (_columns[i].Title + mark, _columns[i].Align);
            canvas.Sub(x, 0, widths[i], 1).Text(0, 0, widths[i], title, Theme.Title, align);
            x += widths[i] + 1;
        }
    }

    private void DrawRow(Canvas line, int[] widths, T item, bool isSelected)
    {
        var style = isSelected && HasFocus ? Theme.Selected : isSelected ? Theme.Accent : RowStyle(item);
        line.Fill(style);
        var x = 0;
        for (var i = 0; i < _columns.Count && x < line.Width; i++)
        {
            line.Sub(x, 0, widths[i], 1).Text(0, 0, widths[i], _columns[i].Text(item), style, _columns[i].Align);
            x += widths[i] + 1;
        }
    }

    private int[] Widths(int available)
    {
        var free = available - _columns.Sum(c => c.Width) - Math.Max(0, _columns.Count - 1);
        var sharing = Math.Max(1, _columns.Count(c => c.Width == 0));
        return [.. _columns.Select(c => c.Width > 0 ? c.Width : Math.Max(4, free / sharing))];
    }
}
