using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Fields;
using Kiosk.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Receipts;

/// <summary>From whom, by which waybill, where to. Portions from the centre's own pots come from nobody.</summary>
internal sealed class ReceiptHead : PaperHead
{
    private const int LongestText = 200;

    private readonly Desk _desk;
    private readonly TickList<bool> _cooked;
    private readonly TickList<bool> _gift;
    private readonly TextField _supplier = new(LongestText);
    private readonly TextField _waybill = new(LongestText);
    private readonly TextField _vehicle = new(LongestText);
    private readonly TextField _driver = new(LongestText);
    private readonly TextField _reference = new(LongestText);
    private readonly PaperDay _on = new();
    private DropDown<PlaceLine> _place;
    private FieldSheet _sheet;
    private bool _wasCooked;

    public ReceiptHead(Desk desk)
    {
        _desk = desk;
        _cooked = new TickList<bool>([true], _ => desk.Say("receive_cooked_yes"));
        _gift = new TickList<bool>([true], _ => desk.Say("receive_gift_yes"));
        if (!MayReceiveGoods)
        {
            _cooked.Tick(true);
        }

        _wasCooked = IsCooked;
        _place = PlaceChoice.Of(desk, [], null);
        _sheet = Make();
    }

    public override FieldSheet Sheet => _sheet;

    public override bool IsAtEnd => _sheet.Focused == _reference;

    public override bool IsTyped => !_on.IsEmpty || Texts.Any(t => t.Text.Length > 0);

    public bool IsCooked => _cooked.Ticked.Count > 0;

    private bool MayReceiveGoods => _desk.May(StockScreen.KeepsStock);

    private TextField[] Texts => [_supplier, _waybill, _vehicle, _driver, _reference];

    public override void Take(IReadOnlyList<PlaceLine> places, string? startsAt)
    {
        var focused = _sheet.Focused == _place;
        var kept = _sheet.Focused;
        _place = PlaceChoice.Of(_desk, places, startsAt);
        kept.HasFocus = false;
        Remake(focused ? _place : kept);
    }

    /// <summary>Goods from a supplier ask for more than what comes out of the pots.</summary>
    public override void Pressed()
    {
        if (_wasCooked != IsCooked)
        {
            _wasCooked = IsCooked;
            Remake(_cooked);
        }
    }

    public Receive Paper(Guid id, IReadOnlyList<ReceivedLine> lines)
    {
        var paper = new Receive(id, _place.Items[_place.SelectedIndex].Code, IsCooked, TextOf(_reference), lines)
        {
            On = _on.Day is { } day ? new PaperDate(day) : null,
        };
        return IsCooked ? paper : paper with
        {
            Supplier = TextOf(_supplier),
            Waybill = TextOf(_waybill),
            Vehicle = TextOf(_vehicle),
            Driver = TextOf(_driver),
            Donation = _gift.Ticked.Count > 0,
        };
    }

    public override string Summary()
    {
        var from = IsCooked ? _desk.Say("receive_cooked_yes") : TextOf(_supplier) ?? _desk.Say("place_supplier");
        var to = _place.SelectedIndex < 0 ? "…" : _desk.Say(_place.Items[_place.SelectedIndex].Name);
        var day = _on.Day is { } written ? _desk.Day(written) : _desk.Say("paper_today");
        return string.Join(", ", new[] { $"{from} → {to}", IsCooked ? null : TextOf(_waybill), day }.OfType<string>());
    }

    /// <summary>The place and the pots stay: the next paper of this desk mostly shares them.</summary>
    public override void Clear()
    {
        _on.Clear();
        _gift.Clear();
        foreach (var text in Texts)
        {
            text.Clear();
        }

        _sheet.Focus(_place);
    }

    private FieldSheet Make() => new(_desk,
    [
        new Field("stock_place", _place, () => _place.SelectedIndex < 0 ? "choose_one" : null),
        .. MayReceiveGoods ? [new Field("receive_cooked", _cooked)] : Array.Empty<Field>(),
        .. IsCooked ? Array.Empty<Field>() :
        [
            new Field("place_supplier", _supplier, SupplierMissing),
            new Field("move_waybill", _waybill),
            new Field("move_vehicle", _vehicle),
            new Field("move_driver", _driver),
            new Field("receive_gift", _gift),
        ],
        _on.DayField,
        new Field("receive_reference", _reference),
    ]);

    /// <summary>A number alone says nothing: another supplier may use the same.</summary>
    private string? SupplierMissing() =>
        TextOf(_waybill) is not null && TextOf(_supplier) is null ? "receive_whose_waybill" : null;

    private void Remake(View focus)
    {
        _sheet.Focused.HasFocus = false;
        _sheet = Make();
        _sheet.Focus(focus);
    }

    private static string? TextOf(TextField field) =>
        string.IsNullOrWhiteSpace(field.Text) ? null : field.Text.Trim();
}
