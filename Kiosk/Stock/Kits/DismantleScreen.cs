using CentreHost.Stock;
using CentreHost.Stock.Kits;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Kits;

/// <param name="Units">In all the kits taken apart.</param>
internal sealed record Missing(KitPartLine Part, long Units, string Reason);

/// <summary>Takes kits of one lot apart: their parts go back to the lots they came from, but for what is missing.</summary>
internal sealed class DismantleScreen : KitForm<Missing>
{
    private readonly NumberField _units = new(minimum: 1, maximum: PackedUnits.Most);
    private DropDown<LotLine> _lot;

    public DismantleScreen(Desk desk, KitPage kit, string? place)
        : base(desk, kit, place) => _lot = Lots([]);

    public override string Title => Desk.Say("dismantle_title", Desk.Say(Kit.Name));

    protected override IReadOnlyList<Field> HeadFields =>
        [new("dismantle_lot", _lot, () => _lot.SelectedIndex < 0 ? "choose_one" : null)];

    protected override IReadOnlyList<Field> PartFields =>
    [
        new("dismantle_missing", Part),
        new("stock_units", _units, () => IsPartBegun && _units.Value is null ? "receive_units_wrong" : null),
    ];

    protected override void Read() => Ask((centre, stop) => centre.Lots(Kit.Kit, stop), lots =>
    {
        var focused = Sheet.Focused == _lot;
        _lot = Lots([.. lots.Where(l => l.OnHand > 0)]);
        Renew(focused ? _lot : null);
        return Next.Stay;
    });

    protected override Missing Made() => new(Part.Items[Part.SelectedIndex], _units.Value!.Value, Reason.Text.Trim());

    protected override (KitPartLine Part, string Reason) Fill(Missing part)
    {
        _units.Value = part.Units;
        return (part.Part, part.Reason);
    }

    protected override void ClearPart() => _units.Clear();

    protected override string Say(Missing part) =>
        Desk.Say("dismantle_missed", Desk.Say(part.Part.Name), Desk.Number(part.Units), Desk.Unit(part.Units, part.Part.Unit), part.Reason);

    protected override void Send(IReadOnlyList<Missing> parts)
    {
        var kits = new DismantleKits(Desk.Centre.NewId(), Kit.Kit, PlaceCode, _lot.Items[_lot.SelectedIndex].Id, Kits.Value!.Value)
        {
            Missing = [.. parts.Select(p => new MissingPart(p.Part.Item, p.Units, p.Reason))],
        };
        Send((centre, stop) => centre.DismantleKits(kits, stop), posted => Next.Instead(new PostedScreen(Desk, posted)));
    }

    private DropDown<LotLine> Lots(IReadOnlyList<LotLine> lots) =>
        new(lots, l => $"{Desk.Lot(l.Code, l.LastUsableDay)} × {Desk.Number(l.OnHand)}");
}
