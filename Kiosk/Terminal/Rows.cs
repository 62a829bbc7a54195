namespace Kiosk.Terminal;

/// <summary>
/// Rows one can search by typing, walk through and scroll: what lists, tables and drop-downs have in common.
/// </summary>
internal sealed class Rows<T>(Func<T, string> text)
{
    private const int LongestSearch = 60;

    private readonly TypedHistory<Place> _history = new();
    private IReadOnlyList<T> _items = [];
    private string[] _keys = [];
    private int[] _shown = [];
    private Comparison<T>? _order;
    private Place _place = new("", -1);
    private int _top;

    public IReadOnlyList<T> Items
    {
        get => _items;
        set
        {
            _items = value;
            _keys = [.. value.Select(item => SearchKey.Of(text(item)))];
            _history.Forget();
            Show(_place.Search, _place.Row);
        }
    }

    public string Search => _place.Search;

    /// <summary>How many rows match the search.</summary>
    public int Count => _shown.Length;

    /// <summary>Among the rows that match, or -1.</summary>
    public int Row => _place.Row;

    /// <summary>Among <see cref="Items"/>, or -1.</summary>
    public int Index => _place.Row < 0 ? -1 : _shown[_place.Row];

    public T this[int row] => _items[_shown[row]];

    public void Select(int row) => _place = _place with { Row = Bounded(row) };

    /// <summary>Selects by the position among <see cref="Items"/>.</summary>
    public void SelectItem(int index) => Select(Math.Max(0, Array.IndexOf(_shown, index)));

    public void SortBy(Comparison<T>? order)
    {
        _order = order;
        var chosen = Index;
        Show(_place.Search, _place.Row);
        SelectItem(chosen);
    }

    public void Type(KeyPress key)
    {
        _history.Typed(_place);
        if (_place.Search.Length < LongestSearch)
        {
            Show(_place.Search + key.Rune, 0);
        }
    }

    public void TakeBack(int characters)
    {
        var place = _history.TakeBack(characters, _place);
        Show(place.Search, place.Row);
    }

    public void ClearSearch()
    {
        var chosen = Index;
        _history.Forget();
        Show("", 0);
        SelectItem(chosen);
    }

    /// <summary>The keys every list has; Backspace and Escape only while something is searched.</summary>
    public bool Press(KeyPress key, int page)
    {
        if (key.Modifiers != Modifiers.None)
        {
            return false;
        }

        int? row = key.Key switch
        {
            Key.Up => Row - 1,
            Key.Down => Row + 1,
            Key.PageUp => Row - page,
            Key.PageDown => Row + page,
            Key.Home => 0,
            Key.End => Count - 1,
            _ => null,
        };
        if (row is { } to)
        {
            _history.Forget();
            Select(to);
            return true;
        }

        return Search.Length > 0 && PressInSearch(key.Key);
    }

    /// <summary>The first row to draw so that the selected one is seen.</summary>
    public int Top(int height)
    {
        _top = Math.Clamp(_top, Math.Max(0, Row - height + 1), Math.Max(0, Row));
        _top = Math.Clamp(_top, 0, Math.Max(0, Count - height));
        return _top;
    }

    private bool PressInSearch(Key key)
    {
        if (key == Key.Escape)
        {
            ClearSearch();
        }
        else if (key == Key.Backspace)
        {
            _history.Forget();
            var cut = char.IsLowSurrogate(Search[^1]) && Search.Length > 1 ? 2 : 1;
            Show(Search[..^cut], 0);
        }

        return key is Key.Escape or Key.Backspace;
    }

    /// <summary>Without an order of their own, rows that begin with what is searched come first.</summary>
    private void Show(string search, int row)
    {
        var words = SearchKey.Of(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var matching = Enumerable.Range(0, _items.Count).Where(i => words.All(_keys[i].Contains));
        var ordered = _order is { } order
            ? matching.OrderBy(i => _items[i], Comparer<T>.Create(order))
            : matching.OrderByDescending(i => Begins(_keys[i], words));
        _shown = [.. ordered];
        _place = new Place(search, row);
        Select(row);
    }

    private static bool Begins(string key, string[] words) =>
        words.Length > 0 && key.StartsWith(words[0], StringComparison.Ordinal);

    private int Bounded(int row) => Math.Clamp(row, Count == 0 ? -1 : 0, Count - 1);

    private readonly record struct Place(string Search, int Row);
}
