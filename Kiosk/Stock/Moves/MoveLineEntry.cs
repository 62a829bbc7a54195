using System.Globalization;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>The fields of the line being typed. The lots are those of the item chosen, read when it is chosen.</summary>
internal sealed class MoveLineEntry
{
    private const int LongestReason = 200;

    private readonly Desk _desk;
    private readonly MoveKind _kind;
    private readonly QuantityField _units;
    private readonly TextField _reason = new(LongestReason);
    private readonly DropDown<LossKind> _loss;
    private readonly DropDown<GoodsCondition> _condition;
    private readonly DropDown<GoodsCondition> _becomes;
    private DropDown<ItemLine> _item;
    private DropDown<LotLine> _lot;
    private IReadOnlyList<PackLine> _packs = [];
    private string? _lotsOf;
    private string? _wantedLot;
    private long? _wantedId;

    public MoveLineEntry(Desk desk, MoveKind kind)
    {
        (_desk, _kind) = (desk, kind);
        _units = new QuantityField(desk, () => Item is { } item ? PackedOf(item) : null);
        _loss = new DropDown<LossKind>(Enum.GetValues<LossKind>(), l => StoreWords.Of(desk, l));
        _condition = Conditions();
        _becomes = Conditions();
        (_item, _lot) = (Items([]), LotsOf([]));
        Sheet = Make();
    }

    public FieldSheet Sheet { get; private set; }

    public int Lines => 3 + (MoveRules.AsksForLoss(_kind) ? 1 : 0) + (MoveRules.TellsCondition(_kind) ? 1 : 0)
        + (MoveRules.ChangesCondition(_kind) ? 1 : 0) + (MoveRules.FollowsFefo(_kind) ? 1 : 0);

    public ItemLine? Item => _item.SelectedIndex < 0 ? null : _item.Items[_item.SelectedIndex];

    public bool HasItems => _item.Items.Count > 0;

    public bool IsBegun => Item is not null || _units.Text.Length > 0;

    /// <summary>Enter here adds the line: further fields are for the line that needs them.</summary>
    public bool IsAtEnd => Sheet.Focused == Last && !_lot.IsOpen;

    private View Last => MoveRules.FollowsFefo(_kind) && _lot.SelectedIndex >= 0 ? _reason : _lot;

    public void Take(IReadOnlyList<ItemLine> items)
    {
        var focused = Sheet.Focused == _item;
        _item = Items(items);
        Remake(focused ? _item : Sheet.Focused);
    }

    public void Take(IReadOnlyList<PackLine> packs) => _packs = packs;

    /// <returns>The item whose lots nobody has asked for yet.</returns>
    public string? AskForLots()
    {
        if (Item is not { } item || _item.IsOpen || item.Code == _lotsOf)
        {
            return null;
        }

        return _lotsOf = item.Code;
    }

    public void TakeLots(string item, IReadOnlyList<LotLine> lots)
    {
        if (item != Item?.Code)
        {
            return;
        }

        var focused = Sheet.Focused == _lot;
        _lot = LotsOf([.. lots.Where(l => l.MergedInto is null)]);
        _lot.SelectedIndex = _lot.Items.ToList().FindIndex(l =>
            l.Id == _wantedId || (_wantedLot is not null && l.Code.Equals(_wantedLot, StringComparison.OrdinalIgnoreCase)));
        (_wantedLot, _wantedId) = (null, null);
        Remake(focused ? _lot : Sheet.Focused);
    }

    /// <summary>What the box says goes into the fields; what it does not say stays.</summary>
    /// <returns>False when no item bears its number.</returns>
    public bool Take(BoxScanned box)
    {
        if (box.Item is null || _item.Items.ToList().FindIndex(i => i.Code == box.Item) is not (>= 0 and var index))
        {
            return false;
        }

        _item.SelectedIndex = index;
        _lotsOf = null;
        _wantedLot = box.Lot;
        _units.Text = box.Units is { } units ? units.ToString(CultureInfo.InvariantCulture) : "";
        Sheet.Focus(_units);
        return true;
    }

    /// <summary>Null, with the fields that are wrong marked, until the line is whole.</summary>
    public MoveLine? Finish()
    {
        if (!Sheet.Check() || Item is not { } item)
        {
            return null;
        }

        var line = new MoveLine(item, _units.Text.Trim(), _units.Units!.Value, PackedOf(item), Chosen(_lot))
        {
            Reason = string.IsNullOrWhiteSpace(_reason.Text) ? null : _reason.Text.Trim(),
            Loss = MoveRules.AsksForLoss(_kind) ? _loss.Items[_loss.SelectedIndex] : null,
            Condition = MoveRules.TellsCondition(_kind) ? _condition.Items[_condition.SelectedIndex] : GoodsCondition.Sound,
            Becomes = MoveRules.ChangesCondition(_kind) ? _becomes.Items[_becomes.SelectedIndex] : null,
        };
        Clear();
        return line;
    }

    public void Edit(MoveLine line)
    {
        _item.SelectedIndex = _item.Items.ToList().FindIndex(i => i.Code == line.Item.Code);
        (_units.Text, _reason.Text) = (line.Typed, line.Reason ?? "");
        _loss.SelectedIndex = line.Loss is { } loss ? _loss.Items.ToList().IndexOf(loss) : -1;
        (_condition.SelectedIndex, _becomes.SelectedIndex) = ((int)line.Condition, (int)(line.Becomes ?? line.Condition));
        (_lotsOf, _wantedId) = (null, line.Lot?.Id);
        Sheet.Focus(_units);
    }

    /// <summary>Loss and condition stay: the next line of a paper mostly shares them.</summary>
    public void Clear()
    {
        _item.SelectedIndex = -1;
        _units.Clear();
        _reason.Clear();
        (_lotsOf, _wantedLot, _wantedId) = (null, null, null);
        _lot = LotsOf([]);
        Remake(_item);
    }

    public PackedUnits PackedOf(ItemLine item) => new(item.Unit, _packs.Where(p => p.Item == item.Code));

    private void Remake(View focus)
    {
        Sheet.Focused.HasFocus = false;
        Sheet = Make();
        Sheet.Focus(focus);
    }

    private FieldSheet Make() => new(_desk,
    [
        new Field("stock_item", _item, () => Item is null ? "receive_item_missing" : null),
        new Field("stock_units", _units, () => _units.Units is > 0 ? null : "paper_units_wrong"),
        .. MoveRules.AsksForLoss(_kind) ? [new Field("move_loss", _loss, () => Missing(_loss))] : Array.Empty<Field>(),
        .. MoveRules.TellsCondition(_kind) ? [new Field("move_condition", _condition)] : Array.Empty<Field>(),
        .. MoveRules.ChangesCondition(_kind) ? [new Field("move_becomes", _becomes)] : Array.Empty<Field>(),
        new Field("stock_lot", _lot),
        .. MoveRules.FollowsFefo(_kind) ? [new Field("move_choice_reason", _reason, ReasonMissing)] : Array.Empty<Field>(),
    ]);

    private string? ReasonMissing() =>
        _lot.SelectedIndex >= 0 && string.IsNullOrWhiteSpace(_reason.Text) ? "move_choice_reason_missing" : null;

    private static string? Missing<T>(DropDown<T> choice) => choice.SelectedIndex < 0 ? "choose_one" : null;

    private static LotLine? Chosen(DropDown<LotLine> lots) =>
        lots.SelectedIndex < 0 ? null : lots.Items[lots.SelectedIndex];

    private DropDown<ItemLine> Items(IReadOnlyList<ItemLine> items) => new(items, i => $"{_desk.Say(i.Name)} ({i.Code})");

    private DropDown<GoodsCondition> Conditions() =>
        new(Enum.GetValues<GoodsCondition>(), c => StoreWords.Of(_desk, c)) { SelectedIndex = 0 };

    private DropDown<LotLine> LotsOf(IReadOnlyList<LotLine> lots) => new(
        lots,
        l => l.Standing.Equals("free", StringComparison.OrdinalIgnoreCase)
            ? _desk.Lot(l.Code, l.LastUsableDay)
            : $"{_desk.Lot(l.Code, l.LastUsableDay)} {_desk.Standing(l.Standing)}")
    {
        Hint = _desk.Say(MoveRules.FollowsFefo(_kind) ? "move_lot_first" : "move_lot_any"),
    };
}
