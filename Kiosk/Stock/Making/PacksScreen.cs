using CentreHost.Stock;
using CentreHost.Stock.Items;
using CentreHost.Stock.Planning;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>How one item is packed: a way to type and read its quantities, and the number its boxes bear.</summary>
internal sealed class PacksScreen : Screen
{
    private readonly ItemLine _item;
    private readonly SpokenTable<PackLine> _packs;

    public PacksScreen(Desk desk, ItemLine item)
        : base(desk) => (_item, _packs) = (item, new SpokenTable<PackLine>(desk, Columns));

    public override string Title => Desk.Say("packs_title", Desk.Say(_item.Name), _item.Code);

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _packs.Selected is null ? Array.Empty<Binding>() : [Binding.On(Key.Enter, "items_key_change", Change)],
        Binding.On(Key.F5, "packs_key_new", () => Next.Open(new PackScreen(Desk, _item, null, () => Tell("packs_saved", _item.Code)))),
        .. _packs.Selected is null ? Array.Empty<Binding>() : [Binding.On(Key.F8, "packs_key_drop", AskDrop)],
    ];

    public override View? Focus => _packs;

    public override void Shown() => Ask((centre, stop) => centre.Packs(stop), packs =>
    {
        _packs.Items = [.. packs.Where(p => p.Item == _item.Code)];
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("packs_text", _item.Unit), Theme.Quiet);
        if (_packs.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("packs_none", _item.Unit), Theme.Normal);
            return;
        }

        _packs.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Change() => _packs.Selected is { } pack
        ? Next.Open(new PackScreen(Desk, _item, pack, () => Tell("packs_saved", _item.Code)))
        : Next.Stay;

    private void AskDrop()
    {
        if (_packs.Selected is not { } pack)
        {
            return;
        }

        Confirm("packs_drop_title", d => d.Say("packs_drop_text", d.Say(pack.Name), _item.Unit), () =>
        {
            var drop = new DropPack(Desk.Centre.NewId(), _item.Code, pack.Name.Fr);
            Order((centre, stop) => centre.DropPack(drop, stop), _ =>
            {
                Tell("packs_dropped", Desk.Say(pack.Name));
                Shown();
                return Next.Stay;
            });
            return Next.Stay;
        });
    }

    private static IReadOnlyList<Column<PackLine>> Columns(Desk desk) =>
    [
        new(desk.Say("packs_name"), p => desk.Say(p.Name)),
        new(desk.Say("packs_units"), p => desk.Number(p.Units), 18, Align.Right, (a, b) => a.Units.CompareTo(b.Units)),
        new(desk.Say("packs_gtin"), p => p.Gtin ?? "", 16),
    ];
}
