using System.Globalization;
using CentreHost.Stock;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Receipts;

/// <summary>A line of what arrived. What to claim is asked only where the waybill and the boxes differ.</summary>
internal sealed class ReceiptLineEntry : LineEntry<ReceiptLine>
{
    private const int LongestLot = 40;
    private const int LongestClaim = 200;

    private readonly ReceiptHead _head;
    private readonly QuantityField _ordered;
    private readonly QuantityField _onWaybill;
    private readonly QuantityField _damaged;
    private readonly TextField _lot = new(LongestLot);
    private readonly DateField _lastDay = new();
    private readonly TextField _claim = new(LongestClaim);

    public ReceiptLineEntry(Desk desk, ReceiptHead head)
        : base(desk) => (_head, _ordered, _onWaybill, _damaged) = (head, Quantity(), Quantity(), Quantity());

    public override bool IsBegun => base.IsBegun || Quantities.Any(q => q.Text.Length > 0) || _lot.Text.Length > 0 || !_lastDay.IsEmpty;

    public override bool IsAtEnd => Sheet.Focused == _claim || Sheet.Focused == End;

    public override View End => Difference.IsNone ? _lastDay : _claim;

    protected override IReadOnlyList<Field> Fields => _head.IsCooked
        ? [ItemField, new Field("stock_units", Units, Received), Lot, LastDay]
        :
        [
            ItemField,
            new Field("receive_ordered", _ordered, () => Unread(_ordered)),
            new Field("receive_on_waybill", _onWaybill, () => Unread(_onWaybill)),
            new Field("receive_sound", Units, Received),
            new Field("receive_damaged", _damaged, () => Unread(_damaged)),
            Lot,
            LastDay,
            new Field("receive_claim", _claim),
        ];

    private Field Lot => new("stock_lot", _lot);

    private Field LastDay => new("stock_last_day", _lastDay, () => _lastDay.IsInvalid ? "receive_day_wrong" : null);

    private QuantityField[] Quantities => [_ordered, _onWaybill, _damaged];

    private ReceiptDifference Difference =>
        _head.IsCooked ? default : ReceiptDifference.Of(_onWaybill.Units, Units.Units ?? 0, _damaged.Units ?? 0);

    public override bool AddsUp(BoxScanned box)
    {
        if (Item is null || Item.Code != box.Item || Units.Units is not { } before || box.Units is not { } more
            || (box.Lot is not null && !box.Lot.Equals(_lot.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            || (box.LastUsableDay is not null && box.LastUsableDay != _lastDay.Value))
        {
            return false;
        }

        Units.Text = (before + more).ToString(CultureInfo.InvariantCulture);
        Sheet.Focus(Units);
        return true;
    }

    protected override ReceiptLine Made(ItemLine item) => new(item, PackedOf(item), Typed(Units))
    {
        Ordered = Typed(_ordered),
        OnWaybill = Typed(_onWaybill),
        Damaged = Typed(_damaged),
        Lot = TextOf(_lot),
        LastUsableDay = _lastDay.Value,
        Claim = TextOf(_claim),
    };

    protected override void Fill(BoxScanned box)
    {
        Units.Text = box.Units is { } units ? units.ToString(CultureInfo.InvariantCulture) : Units.Text;
        _lot.Text = box.Lot ?? _lot.Text;
        _lastDay.Value = box.LastUsableDay ?? _lastDay.Value;
    }

    protected override ItemLine Fill(ReceiptLine line)
    {
        (Units.Text, _ordered.Text) = (line.Sound.Text, line.Ordered.Text);
        (_onWaybill.Text, _damaged.Text) = (line.OnWaybill.Text, line.Damaged.Text);
        (_lot.Text, _lastDay.Value, _claim.Text) = (line.Lot ?? "", line.LastUsableDay, line.Claim ?? "");
        return line.Item;
    }

    protected override void ClearRest()
    {
        TextField[] texts = [.. Quantities, _lot, _claim];
        foreach (var text in texts)
        {
            text.Clear();
        }

        _lastDay.Value = null;
    }

    /// <summary>Nothing sound may have come, if something came damaged.</summary>
    private string? Received() => Units.Units is null ? Units.Wrong : null;

    private static string? Unread(QuantityField field) =>
        field.Text.Trim().Length > 0 && field.Units is null ? field.Wrong : null;

    private static TypedUnits Typed(QuantityField field) => new(field.Text.Trim(), field.Units);

    private static string? TextOf(TextField field) =>
        string.IsNullOrWhiteSpace(field.Text) ? null : field.Text.Trim();
}
