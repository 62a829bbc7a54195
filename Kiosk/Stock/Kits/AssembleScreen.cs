using CentreHost.Stock;
using CentreHost.Stock.Kits;
using Kiosk.Fields;
using Kiosk.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kits;

/// <param name="PerKit">Of what goes in instead.</param>
internal sealed record Replacement(KitPartLine Part, ItemLine With, long PerKit, string Reason);

/// <summary>Makes kits of what they hold; parts that are short may be replaced, each with the reason.</summary>
internal sealed class AssembleScreen : KitForm<Replacement>
{
    private readonly NumberField _units = new(minimum: 1, maximum: PackedUnits.Most);
    private readonly PaperDay _on = new();
    private DropDown<ItemLine> _with;

    public AssembleScreen(Desk desk, KitPage kit, string? place)
        : base(desk, kit, place) => _with = Items([]);

    public override string Title => Desk.Say("assemble_title", Desk.Say(Kit.Name));

    protected override string Text => Desk.Say("assemble_text", Desk.Number(Kit.Possible));

    protected override IEnumerable<Field> DayFields => _on.Fields;

    protected override IReadOnlyList<Field> PartFields =>
    [
        new("assemble_instead", Part),
        new("assemble_with", _with, () => IsPartBegun && _with.SelectedIndex < 0 ? "choose_one" : null),
        new("assemble_units", _units, () => IsPartBegun && _units.Value is null ? "receive_units_wrong" : null),
    ];

    protected override void Read() => Ask((centre, stop) => centre.Items(stop), items =>
    {
        var focused = Sheet.Focused == _with;
        _with = Items(items);
        Renew(focused ? _with : null);
        return Next.Stay;
    });

    protected override Replacement Made() =>
        new(Part.Items[Part.SelectedIndex], _with.Items[_with.SelectedIndex], _units.Value!.Value, Reason.Text.Trim());

    protected override (KitPartLine Part, string Reason) Fill(Replacement part)
    {
        (_with.SelectedIndex, _units.Value) = (_with.Items.ToList().FindIndex(i => i.Code == part.With.Code), part.PerKit);
        return (part.Part, part.Reason);
    }

    protected override void ClearPart()
    {
        _with.SelectedIndex = -1;
        _units.Clear();
    }

    protected override string Say(Replacement part) => Desk.Say(
        "assemble_replaced", Desk.Say(part.With.Name), Desk.Say(part.Part.Name), Desk.Number(part.PerKit), Desk.Unit(part.PerKit, part.With.Unit), part.Reason);

    protected override void Send(IReadOnlyList<Replacement> parts)
    {
        var kits = new AssembleKits(Desk.Centre.NewId(), Kit.Kit, PlaceCode, Kits.Value!.Value)
        {
            Substitutes = [.. parts.Select(p => new KitSubstitute(p.Part.Item, p.With.Code, p.PerKit, p.Reason))],
            On = _on.Written,
        };
        Send((centre, stop) => centre.AssembleKits(kits, stop), posted => Next.Instead(new PostedScreen(Desk, posted)));
    }

    private DropDown<ItemLine> Items(IReadOnlyList<ItemLine> items) => new(items, i => $"{Desk.Say(i.Name)} ({i.Code})");
}
