using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Counts;

/// <summary>A lot that lies there and does not stand on the sheet: it becomes a line of it.</summary>
internal sealed class FoundLotScreen : ShortForm
{
    private const int LongestLot = 40;

    private readonly IReadOnlyList<PackLine> _packs;
    private readonly Action<CountRow> _found;
    private readonly TextField _lot = new(LongestLot);
    private readonly DateField _lastDay = new();
    private readonly DropDown<GoodsCondition> _condition;
    private DropDown<ItemLine> _item;

    public FoundLotScreen(Desk desk, IReadOnlyList<PackLine> packs, Action<CountRow> found)
        : base(desk)
    {
        (_packs, _found) = (packs, found);
        _item = Items([]);
        _condition = new DropDown<GoodsCondition>(Enum.GetValues<GoodsCondition>(), c => StoreWords.Of(desk, c)) { SelectedIndex = 0 };
    }

    public override string Title => Desk.Say("found_title");

    protected override string SendLabel => "found_key_add";

    protected override IReadOnlyList<Field> Fields =>
    [
        new("stock_item", _item, () => _item.SelectedIndex < 0 ? "receive_item_missing" : null),
        new("stock_lot", _lot),
        new("stock_last_day", _lastDay, () => _lastDay.IsInvalid ? "receive_day_wrong" : null),
        new("move_condition", _condition),
    ];

    public override void Shown() => Ask((centre, stop) => centre.Items(stop), items =>
    {
        var focused = Sheet.Focused == _item;
        _item = Items(items);
        Renew(focused ? _item : null);
        return Next.Stay;
    });

    protected override void Send()
    {
        var item = _item.Items[_item.SelectedIndex];
        var lot = string.IsNullOrWhiteSpace(_lot.Text) ? null : _lot.Text.Trim();
        var packed = new PackedUnits(item.Unit, _packs.Where(p => p.Item == item.Code));
        _found(new CountRow(item.Code, item.Name, packed, null, lot, _lastDay.Value, _condition.Items[_condition.SelectedIndex]));
        Desk.Go(this, Next.Back);
    }

    private DropDown<ItemLine> Items(IReadOnlyList<ItemLine> items) => new(items, i => $"{Desk.Say(i.Name)} ({i.Code})");
}
