using CentreHost.Stock;
using CentreHost.Stock.Kits;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kits;

/// <summary>Takes kits of one lot apart: their parts go back to the lots they came from, but for what is missing.</summary>
internal sealed class DismantleScreen : ShortForm
{
    private const int LongestReason = 200;

    private readonly KitPage _kit;
    private readonly string? _startsAt;
    private readonly NumberField _kits = new(minimum: 1, maximum: PackedUnits.Most);
    private readonly DropDown<KitPartLine> _missing;
    private readonly NumberField _units = new(minimum: 1, maximum: PackedUnits.Most);
    private readonly TextField _reason = new(LongestReason);
    private DropDown<PlaceLine> _place;
    private DropDown<LotLine> _lot;

    public DismantleScreen(Desk desk, KitPage kit, string? place)
        : base(desk)
    {
        (_kit, _startsAt) = (kit, place);
        _missing = new DropDown<KitPartLine>(kit.Parts, p => desk.Say(p.Name));
        (_place, _lot) = (PlaceChoice.Of(desk, [], null), Lots([]));
    }

    public override string Title => Desk.Say("dismantle_title", Desk.Say(_kit.Name));

    protected override IReadOnlyList<Field> Fields =>
    [
        new("dismantle_lot", _lot, () => _lot.SelectedIndex < 0 ? "choose_one" : null),
        new("assemble_kits", _kits, () => _kits.Value is null ? "receive_units_wrong" : null),
        new("stock_place", _place, () => _place.SelectedIndex < 0 ? "choose_one" : null),
        new("dismantle_missing", _missing),
        new("stock_units", _units, () => IsMissing && _units.Value is null ? "receive_units_wrong" : null),
        new("paper_reason", _reason, () => IsMissing && string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null),
    ];

    private bool IsMissing => _missing.SelectedIndex >= 0;

    public override void Shown()
    {
        Ask((centre, stop) => centre.Places(stop), places =>
        {
            var focused = Sheet.Focused == _place;
            _place = PlaceChoice.Of(Desk, places, _startsAt);
            Renew(focused ? _place : null);
            return Next.Stay;
        });
        Ask((centre, stop) => centre.Lots(_kit.Kit, stop), lots =>
        {
            var focused = Sheet.Focused == _lot;
            _lot = Lots([.. lots.Where(l => l.OnHand > 0)]);
            Renew(focused ? _lot : null);
            return Next.Stay;
        });
    }

    protected override void Send()
    {
        var kits = new DismantleKits(
            Desk.Centre.NewId(), _kit.Kit, _place.Items[_place.SelectedIndex].Code, _lot.Items[_lot.SelectedIndex].Id,
            _kits.Value!.Value)
        {
            Missing = !IsMissing ? []
                : [new MissingPart(_missing.Items[_missing.SelectedIndex].Item, _units.Value!.Value, _reason.Text.Trim())],
        };
        Send((centre, stop) => centre.DismantleKits(kits, stop), posted => Next.Instead(new PostedScreen(Desk, posted)));
    }

    private DropDown<LotLine> Lots(IReadOnlyList<LotLine> lots) =>
        new(lots, l => $"{Desk.Lot(l.Code, l.LastUsableDay)} × {Desk.Number(l.OnHand)}");
}
