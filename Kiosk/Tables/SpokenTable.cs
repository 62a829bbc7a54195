using Kiosk.Terminal;

namespace Kiosk.Tables;

/// <summary>
/// A table whose headings and cells are said in the desk's language, also after a switch. Enter is left to the screen's
/// bindings.
/// </summary>
internal sealed class SpokenTable<T> : View
{
    private readonly Desk _desk;
    private readonly Func<Desk, IReadOnlyList<Column<T>>> _columns;
    private readonly Func<T, Style> _style;
    private string _language;
    private TableView<T> _table;

    public SpokenTable(Desk desk, Func<Desk, IReadOnlyList<Column<T>>> columns, Func<T, Style>? style = null)
    {
        (_desk, _columns, _style, _language) = (desk, columns, style ?? (_ => Theme.Normal), desk.Language);
        _table = Make([]);
    }

    public IReadOnlyList<T> Items
    {
        get => _table.Items;
        set => _table.Items = value;
    }

    /// <summary>Among <see cref="Items"/>, or -1 when nothing matches what is searched.</summary>
    public int SelectedIndex
    {
        get => _table.SelectedIndex;
        set => _table.SelectedIndex = value;
    }

    public T? Selected => SelectedIndex < 0 ? default : Items[SelectedIndex];

    /// <summary>What is typed, and hides the rows that do not match it.</summary>
    public string Search => _table.Search;

    public void ClearSearch() => _table.ClearSearch();

    public override bool Press(KeyPress key) => !key.Is(Key.Enter) && Current().Press(key);

    public override void TakeBack(int characters) => _table.TakeBack(characters);

    public override void Draw(Canvas canvas) => Current().Draw(canvas);

    private TableView<T> Current()
    {
        if (_language != _desk.Language)
        {
            _language = _desk.Language;
            var marked = SelectedIndex;
            _table = Make(_table.Items);
            _table.SelectedIndex = marked;
        }

        return _table;
    }

    private TableView<T> Make(IReadOnlyList<T> items) => new(_columns(_desk), items) { HasFocus = true, RowStyle = _style };
}
