using CentreHost.Stock;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <param name="Number">From 1, as the centre's refusals count the lines.</param>
internal sealed record WaybillLine(int Number, ItemLine Item, string? Lot, DateOnly? LastUsableDay, long Units);

/// <summary>The lines typed so far, in the order of the paper.</summary>
internal sealed class Waybill(Desk desk)
{
    private readonly SpokenTable<WaybillLine> _table = new(desk, Columns);
    private int? _hole;

    public int Count => _table.Items.Count;

    public IReadOnlyList<ReceivedLine> Received =>
        [.. _table.Items.Select(l => new ReceivedLine(l.Item.Code, l.Lot, l.LastUsableDay, l.Units))];

    public void Add(ItemLine item, string? lot, DateOnly? lastUsableDay, long units)
    {
        var at = Math.Min(_hole ?? Count, Count);
        var lines = _table.Items.ToList();
        lines.Insert(at, new WaybillLine(0, item, lot, lastUsableDay, units));
        Set(lines, at);
    }

    /// <summary>Out of the list to be corrected; the next line added stands in its place.</summary>
    public WaybillLine? TakeBackMarked()
    {
        var (at, line) = (_table.SelectedIndex, _table.Selected);
        Remove();
        _hole = line is null ? null : at;
        return line;
    }

    public void Remove()
    {
        if (_table.SelectedIndex is >= 0 and var marked)
        {
            Set([.. _table.Items.Where((_, i) => i != marked)], marked);
        }
    }

    public void Clear() => Set([], 0);

    public void Mark(int by) => _table.Press(KeyPress.Of(by > 0 ? Key.Down : Key.Up));

    public void Draw(Canvas canvas) => _table.Draw(canvas);

    private void Set(List<WaybillLine> lines, int marked)
    {
        _table.Items = [.. lines.Select((line, i) => line with { Number = i + 1 })];
        _table.SelectedIndex = Math.Min(marked, Count - 1);
        _hole = null;
    }

    private static IReadOnlyList<Column<WaybillLine>> Columns(Desk desk) =>
    [
        new(desk.Say("receive_line"), l => desk.Number(l.Number), 5, Align.Right, (a, b) => a.Number.CompareTo(b.Number)),
        new(desk.Say("stock_item"), l => desk.Say(l.Item.Name)),
        new(desk.Say("stock_lot"), l => l.Lot ?? "", 14),
        new(desk.Say("stock_last_day"), l => l.LastUsableDay is { } day ? desk.Day(day) : "", 12),
        new(desk.Say("stock_units"), l => desk.Number(l.Units), 10, Align.Right, (a, b) => a.Units.CompareTo(b.Units)),
        new("", l => l.Item.Unit, 8),
    ];
}
