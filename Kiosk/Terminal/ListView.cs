namespace Kiosk.Terminal;

/// <summary>Walk with the arrows, search by typing, choose with Enter.</summary>
internal sealed class ListView<T> : View
{
    private readonly Func<T, string> _text;
    private readonly Rows<T> _rows;
    private int _page = 1;

    public ListView(IReadOnlyList<T> items, Func<T, string> text)
    {
        _text = text;
        _rows = new Rows<T>(text) { Items = items };
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

    public override bool Press(KeyPress key)
    {
        Chosen = key.Is(Key.Enter) && _rows.Index >= 0 ? _rows.Index : null;
        if (key.IsText)
        {
            _rows.Type(key);
            return true;
        }

        return _rows.Press(key, _page) || Chosen is not null;
    }

    public override void TakeBack(int characters) => _rows.TakeBack(characters);

    public override void Draw(Canvas canvas)
    {
        _page = Math.Max(1, canvas.Height);
        var top = _rows.Top(_page);
        for (var line = 0; line < canvas.Height && top + line < _rows.Count; line++)
        {
            var isSelected = top + line == _rows.Row;
            var style = isSelected && HasFocus ? Theme.Selected : isSelected ? Theme.Accent : Theme.Normal;
            canvas.Text(0, line, canvas.Width - 1, _text(_rows[top + line]), style);
        }

        SearchLine.Draw(canvas, _rows.Search);
        ScrollBar.Draw(canvas.Sub(canvas.Width - 1, 0, 1, canvas.Height), top, _rows.Count);
    }
}
