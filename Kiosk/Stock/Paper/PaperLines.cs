using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>
/// The lines typed so far in the order of the paper, each with what the centre says of it beneath. A line taken back to
/// be corrected leaves its place to the next one added.
/// </summary>
/// <param name="desk">Whose language is spoken.</param>
/// <param name="text">One line as it is shown.</param>
internal sealed class PaperLines<T>(Desk desk, Func<T, string> text)
{
    private readonly List<T> _lines = [];
    private LineRefusals? _refused;
    private int _marked = -1;
    private int? _hole;

    public IReadOnlyList<T> Lines => _lines;

    public int Count => _lines.Count;

    public void Add(T line)
    {
        var at = Math.Min(_hole ?? Count, Count);
        _lines.Insert(at, line);
        (_marked, _hole) = (at, null);
    }

    /// <summary>What was said of the lines no longer fits once they move.</summary>
    public T? TakeBackMarked()
    {
        if (_marked < 0)
        {
            return default;
        }

        var (at, line) = (_marked, _lines[_marked]);
        Remove();
        _hole = at;
        return line;
    }

    public void Remove()
    {
        if (_marked >= 0)
        {
            _lines.RemoveAt(_marked);
            (_marked, _hole, _refused) = (Math.Min(_marked, Count - 1), null, null);
        }
    }

    public void Clear()
    {
        _lines.Clear();
        (_marked, _hole, _refused) = (-1, null, null);
    }

    public void Mark(int by) => _marked = Count == 0 ? -1 : Math.Clamp(_marked + by, 0, Count - 1);

    public void Refuse(LineRefusals refused)
    {
        _refused = refused;
        var first = Enumerable.Range(0, Count).FirstOrDefault(i => refused.Of(i + 1) is not null, -1);
        _marked = first < 0 ? _marked : first;
    }

    public void Draw(Canvas canvas)
    {
        var rows = new List<(int Line, string Text, Style Style)>();
        for (var i = 0; i < Count; i++)
        {
            var isMarked = i == _marked;
            rows.Add((i, $"{(isMarked ? '▶' : ' ')}{i + 1,3}  {text(_lines[i])}", isMarked ? Theme.Selected : Theme.Normal));
            if (_refused?.Of(i + 1) is { } says)
            {
                var wrapped = Wrapped.Lines($"✗ {desk.Say(says)}", Math.Max(10, canvas.Width - 6));
                rows.AddRange(wrapped.Select(line => (i, $"      {line}", Theme.Error)));
            }
        }

        var last = rows.FindLastIndex(r => r.Line == _marked);
        var first = rows.FindIndex(r => r.Line == _marked);
        var top = Math.Max(0, Math.Min(first, last - canvas.Height + 1));
        for (var y = 0; y < canvas.Height && top + y < rows.Count; y++)
        {
            canvas.Text(0, y, canvas.Width, rows[top + y].Text, rows[top + y].Style);
        }
    }
}
