using System.Globalization;
using CentreHost.Centre;
using CentreHost.Stock;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>What a kit holds from a day on, today where none is typed. Kits made before keep what they were made of.</summary>
internal sealed class KitContentsScreen : MadeOfScreen<MadeOfLine>
{
    private readonly ItemLine _kit;
    private readonly int _version;
    private readonly DropDown<bool> _making;
    private readonly QuantityField _units;
    private readonly DateField _from = new();
    private DropDown<ItemLine> _item;
    private IReadOnlyList<PackLine> _packs = [];

    /// <param name="known">What it holds until now; none for a kit nobody has said the contents of.</param>
    public KitContentsScreen(Desk desk, ItemLine kit, KitPage? known, Action saved)
        : base(desk, saved)
    {
        (_kit, _version) = (kit, (known?.LastVersion ?? 0) + 1);
        _making = new DropDown<bool>([false, true], isVirtual => Desk.Say(isVirtual ? "contents_virtual" : "contents_stocked"))
        {
            SelectedIndex = known?.Virtual == true ? 1 : 0,
        };
        _item = ItemWords.Choice(desk, []);
        _units = new QuantityField(desk, () => Item is { } item ? new PackedUnits(item.Unit, _packs.Where(p => p.Item == item.Code)) : null);
        foreach (var part in known?.Parts ?? [])
        {
            Lines.Add(new MadeOfLine(
                part.Item, part.Name, part.Unit, part.PerKit.ToString(CultureInfo.InvariantCulture), part.PerKit, 1));
        }
    }

    public override string Title => Desk.Say("contents_title", Desk.Say(_kit.Name));

    protected override string Text => Desk.Say("contents_text", _version);

    protected override IReadOnlyList<Field> Fields =>
    [
        new("contents_item", _item, () => AsksForLine && Item is null ? "receive_item_missing" : null),
        new("contents_units", _units, () => AsksForLine && _units.Units is not > 0 ? _units.Wrong : null),
        new("contents_making", _making, () => _making.SelectedIndex < 0 ? "choose_one" : null),
        new("contents_from", _from, () => _from.IsInvalid ? "receive_day_wrong" : null),
    ];

    protected override View FirstOfLine => _item;

    protected override View LastOfLine => _units;

    protected override bool IsBegun => Item is not null || _item.FindsNothing || _units.Text.Length > 0;

    private ItemLine? Item => _item.SelectedIndex < 0 ? null : _item.Items[_item.SelectedIndex];

    public override void Shown()
    {
        Ask((centre, stop) => centre.Packs(stop), packs =>
        {
            _packs = packs;
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            var isFocused = _item.HasFocus;
            _item = ItemWords.Choice(Desk, items);
            Renew(isFocused ? _item : null);
            return Next.Stay;
        });
    }

    protected override string Say(MadeOfLine line) => $"{Desk.Amount(line.Units, line.Unit)}  {Desk.Say(line.Name)} ({line.Item})";

    protected override MadeOfLine Made() =>
        new(Item!.Code, Item.Name, Item.Unit, _units.Text.Trim(), _units.Units!.Value, 1);

    protected override void Fill(MadeOfLine line)
    {
        _item.SelectedIndex = _item.Items.ToList().FindIndex(i => i.Code == line.Item);
        _units.Text = line.Typed;
    }

    protected override void ClearLine()
    {
        _item.SelectedIndex = -1;
        _units.Clear();
    }

    protected override Func<CentreClient, CancellationToken, Task<Reply<Done>>> Command(Guid id)
    {
        var contents = new DefineKit(
            id, _kit.Code, _making.SelectedIndex == 1, [.. Lines.Lines.Select(l => new KitPart(l.Item, l.Units))])
        {
            From = _from.Value,
        };
        return (centre, stop) => centre.DefineKit(contents, stop);
    }
}
