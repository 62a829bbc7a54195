using CentreHost.Stock;
using CentreHost.Stock.Planning;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.Scanning;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Making;

/// <summary>One pack: its name, how many base units, and the number on the box, typed or scanned.</summary>
internal sealed class PackScreen : ShortForm
{
    private const int LongestName = 40;
    private const int LongestBarcode = 90;

    private readonly ItemLine _item;
    private readonly PackLine? _pack;
    private readonly Action _saved;
    private readonly TextField _french = new(LongestName);
    private readonly TextField _english = new(LongestName);
    private readonly WholeField _units = new(1, PackedUnits.Most);
    private readonly TextField _barcode = new(LongestBarcode);

    /// <param name="pack">None for a new one; its French name is what it is known by.</param>
    public PackScreen(Desk desk, ItemLine item, PackLine? pack, Action saved)
        : base(desk)
    {
        (_item, _pack, _saved) = (item, pack, saved);
        (_french.Text, _english.Text, _units.Value, _barcode.Text) =
            (pack?.Name.Fr ?? "", pack?.Name.En ?? "", pack?.Units, pack?.Gtin ?? "");
    }

    public override string Title => _pack is { } pack
        ? Desk.Say("pack_change_title", Desk.Say(pack.Name), _item.Code)
        : Desk.Say("pack_new_title", _item.Code);

    protected override string Text => Desk.Say("pack_text", _item.Unit);

    protected override IReadOnlyList<Field> Fields =>
    [
        .. _pack is null
            ? [new Field("item_french", _french, () => string.IsNullOrWhiteSpace(_french.Text) ? "paper_needed" : null)]
            : Array.Empty<Field>(),
        new Field("item_english", _english),
        new Field("packs_units", _units, () => _units.Value is null ? "pack_units_wrong" : null),
        new Field("packs_gtin", _barcode),
    ];

    public override bool IsScan(string code) => BoxShape.IsLikely(code);

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
        }
        else if (BoxShape.IsLikely(scan.Code))
        {
            _barcode.Text = scan.Code;
        }
        else
        {
            Warn("finish_before_scan");
        }

        return Next.Stay;
    }

    protected override void Send()
    {
        var name = new Sentence(_french.Text.Trim(), _english.Text.Trim());
        var pack = new SetPack(Desk.Centre.NewId(), _item.Code, name, _units.Value!.Value)
        {
            Gtin = string.IsNullOrWhiteSpace(_barcode.Text) ? null : _barcode.Text.Trim(),
        };
        Send((centre, stop) => centre.SetPack(pack, stop), _ =>
        {
            _saved();
            return Next.Back;
        });
    }
}
