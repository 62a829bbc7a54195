using Kiosk.Terminal;

namespace Kiosk.Fields;

/// <summary>Several of a few: arrows walk, Space ticks.</summary>
internal sealed class TickList<T>(IReadOnlyList<T> items, Func<T, string> text) : View
    where T : notnull
{
    private readonly HashSet<T> _ticked = [];
    private int _at;

    public override int PreferredWidth => 40;

    public IReadOnlyCollection<T> Ticked => _ticked;

    public void Tick(T item) => _ticked.Add(item);

    public void Clear() => _ticked.Clear();

    public override bool Press(KeyPress key)
    {
        if (key.IsText)
        {
            // Other letters are swallowed: none of them may reach a binding by chance.
            if (key.Rune.Value == ' ' && !_ticked.Remove(items[_at]))
            {
                _ticked.Add(items[_at]);
            }

            return true;
        }

        var to = key switch
        {
            { Key: Key.Up, Modifiers: Modifiers.None } => _at - 1,
            { Key: Key.Down, Modifiers: Modifiers.None } => _at + 1,
            _ => -1,
        };
        if (to < 0 || to >= items.Count)
        {
            return false;
        }

        _at = to;
        return true;
    }

    public override void Draw(Canvas canvas)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var style = HasFocus && i == _at ? Theme.FocusedField : Theme.Field;
            var mark = _ticked.Contains(items[i]) ? "[×]" : "[ ]";
            canvas.Text(0, i, canvas.Width, $"{mark} {text(items[i])}", style);
        }
    }
}
