using CentreHost.Stock;
using CentreHost.Stock.Kits;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kits;

/// <summary>Makes kits of what they hold; a part that is short may be replaced, with the reason.</summary>
internal sealed class AssembleScreen : ShortForm
{
    private const int LongestReason = 200;

    private readonly KitPage _kit;
    private readonly string? _startsAt;
    private readonly NumberField _kits = new(minimum: 1, maximum: PackedUnits.Most);
    private readonly DropDown<KitPartLine> _instead;
    private readonly NumberField _units = new(minimum: 1, maximum: PackedUnits.Most);
    private readonly TextField _reason = new(LongestReason);
    private DropDown<PlaceLine> _place;
    private DropDown<ItemLine> _with;

    public AssembleScreen(Desk desk, KitPage kit, string? place)
        : base(desk)
    {
        (_kit, _startsAt) = (kit, place);
        _instead = new DropDown<KitPartLine>(kit.Parts, p => desk.Say(p.Name));
        (_place, _with) = (PlaceChoice.Of(desk, [], null), Items([]));
    }

    public override string Title => Desk.Say("assemble_title", Desk.Say(_kit.Name));

    protected override string Text => Desk.Say("assemble_text", Desk.Number(_kit.Possible));

    protected override IReadOnlyList<Field> Fields =>
    [
        new("assemble_kits", _kits, () => _kits.Value is null ? "receive_units_wrong" : null),
        new("stock_place", _place, () => _place.SelectedIndex < 0 ? "choose_one" : null),
        new("assemble_instead", _instead),
        new("assemble_with", _with, () => IsReplacing && _with.SelectedIndex < 0 ? "choose_one" : null),
        new("assemble_units", _units, () => IsReplacing && _units.Value is null ? "receive_units_wrong" : null),
        new("paper_reason", _reason, () => IsReplacing && string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null),
    ];

    private bool IsReplacing => _instead.SelectedIndex >= 0;

    public override void Shown()
    {
        Ask((centre, stop) => centre.Places(stop), places =>
        {
            var focused = Sheet.Focused == _place;
            _place = PlaceChoice.Of(Desk, places, _startsAt);
            Renew(focused ? _place : null);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Items(stop), items =>
        {
            var focused = Sheet.Focused == _with;
            _with = Items(items);
            Renew(focused ? _with : null);
            return Next.Stay;
        });
    }

    protected override void Send()
    {
        var kits = new AssembleKits(
            Desk.Centre.NewId(), _kit.Kit, _place.Items[_place.SelectedIndex].Code, _kits.Value!.Value)
        {
            Substitutes = !IsReplacing ? [] :
            [
                new KitSubstitute(
                    _instead.Items[_instead.SelectedIndex].Item, _with.Items[_with.SelectedIndex].Code, _units.Value!.Value,
                    _reason.Text.Trim()),
            ],
        };
        Send((centre, stop) => centre.AssembleKits(kits, stop), posted => Next.Instead(new PostedScreen(Desk, posted)));
    }

    private DropDown<ItemLine> Items(IReadOnlyList<ItemLine> items) => new(items, i => $"{Desk.Say(i.Name)} ({i.Code})");
}
