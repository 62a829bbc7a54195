namespace Kiosk.Terminal;

/// <summary>
/// One of many, found by typing. Down or Space opens it, Enter or Tab takes the marked one, Escape leaves all as it
/// was.
/// </summary>
internal sealed class DropDown<T> : View, IDropsDown
{
    private const int LongestList = 10;

    private readonly Func<T, string> _text;
    private readonly Rows<T> _rows;
    private readonly TypedHistory<(bool IsOpen, int Selected)> _opened = new();

    public DropDown(IReadOnlyList<T> items, Func<T, string> text)
    {
        _text = text;
        _rows = new Rows<T>(text) { Items = items };
    }

    public IReadOnlyList<T> Items => _rows.Items;

    public bool IsOpen { get; private set; }

    /// <summary>-1: nothing yet.</summary>
    public int SelectedIndex { get; set; } = -1;

    public string Hint { get; init; } = "";

    public string NothingFound { get; set; } = "×";

    public bool FindsNothing => IsOpen && _rows.Search.Length > 0 && _rows.Index < 0;

    public override int PreferredWidth => 32;

    public void Reread() => _rows.Items = _rows.Items;

    /// <summary>Other items; the chosen one stays chosen if it is among them.</summary>
    public void Offer(IReadOnlyList<T> items)
    {
        var chosen = SelectedIndex < 0 ? -1 : items.ToList().IndexOf(Items[SelectedIndex]);
        (_rows.Items, SelectedIndex) = (items, chosen);
    }

    public override bool Press(KeyPress key)
    {
        if (key.IsText)
        {
            Type(key);
            return true;
        }

        _opened.Forget();
        if (!IsOpen)
        {
            return key.Key switch
            {
                Key.Down when key.Modifiers is Modifiers.None or Modifiers.Alt => Open(),
                Key.Backspace or Key.Delete => Unselect(),
                _ => false,
            };
        }

        return PressWhenOpen(key);
    }

    public override void TakeBack(int characters)
    {
        var (isOpen, selected) = _opened.TakeBack(characters, (IsOpen, SelectedIndex));
        _rows.TakeBack(characters);
        (IsOpen, SelectedIndex) = (isOpen, selected);
    }

    public override void Draw(Canvas canvas)
    {
        if (canvas.IsEmpty)
        {
            return;
        }

        var style = HasFocus ? Theme.FocusedField : Theme.Field;
        var shown = IsOpen ? _rows.Search : SelectedIndex >= 0 ? _text(Items[SelectedIndex]) : Hint;
        canvas.Text(0, 0, canvas.Width - 1, shown, style);
        canvas.Put(canvas.Width - 1, 0, IsOpen ? '▲' : '▼', style);
        if (HasFocus)
        {
            canvas.PlaceCursor(IsOpen ? Math.Min(Glyph.Measure(shown), canvas.Width - 1) : 0, 0);
        }
    }

    /// <summary>
    /// The open list, drawn last and over its neighbours: below the field, or above it when there is more room.
    /// </summary>
    public void DrawList(Canvas screen, int x, int y, int width)
    {
        if (!IsOpen)
        {
            return;
        }

        var (below, above) = (screen.Height - y - 1, y);
        var height = Math.Min(Math.Clamp(_rows.Count, 1, LongestList), Math.Max(below, above));
        var list = screen.Sub(x, height <= below ? y + 1 : y - height, width, height);
        list.Fill(Theme.Field);
        var top = _rows.Top(Math.Max(1, height));
        for (var line = 0; line < list.Height && top + line < _rows.Count; line++)
        {
            var style = top + line == _rows.Row ? Theme.FocusedField : Theme.Field;
            list.Text(0, line, list.Width - 1, _text(_rows[top + line]), style);
        }

        if (_rows.Count == 0)
        {
            list.Text(0, 0, list.Width, $"✗ {NothingFound}", Theme.Error);
        }

        ScrollBar.Draw(list.Sub(list.Width - 1, 0, 1, list.Height), top, _rows.Count);
    }

    public void TakeTyped()
    {
        if (IsOpen && _rows.Search.Length > 0 && _rows.Index >= 0)
        {
            SelectedIndex = _rows.Index;
        }

        IsOpen = FindsNothing;
    }

    private void Type(KeyPress key)
    {
        _opened.Typed((IsOpen, SelectedIndex));
        if (IsOpen || (Open() && key.Rune.Value != ' '))
        {
            _rows.Type(key);
        }
    }

    private bool PressWhenOpen(KeyPress key)
    {
        if (key.Is(Key.Escape))
        {
            IsOpen = false;
            return true;
        }

        if (key.Is(Key.Enter) || key.Key == Key.Tab)
        {
            // Closing would wipe what was typed, and nobody would know that it was not found.
            if (FindsNothing)
            {
                return true;
            }

            SelectedIndex = _rows.Index >= 0 ? _rows.Index : SelectedIndex;
            IsOpen = false;
            return key.Key == Key.Enter;
        }

        return _rows.Press(key, LongestList);
    }

    private bool Open()
    {
        IsOpen = true;
        _rows.ClearSearch();
        _rows.SelectItem(SelectedIndex);
        return true;
    }

    private bool Unselect()
    {
        SelectedIndex = -1;
        return true;
    }
}
