using System.Globalization;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>A line of what moves. The lots are those of the item chosen, read when it is chosen.</summary>
internal sealed class MoveLineEntry : LineEntry<MoveLine>
{
    private const int LongestReason = 200;

    private readonly MoveKind _kind;
    private readonly MoveHead _head;
    private readonly TextField _reason = new(LongestReason);
    private readonly DropDown<LossKind> _loss;
    private readonly DropDown<GoodsCondition> _condition;
    private readonly DropDown<GoodsCondition> _becomes;
    private DropDown<LotLine> _lot;
    private string? _lotsOf;
    private string? _wantedLot;
    private long? _wantedId;

    public MoveLineEntry(Desk desk, MoveKind kind, MoveHead head)
        : base(desk)
    {
        (_kind, _head) = (kind, head);
        _loss = new DropDown<LossKind>(Enum.GetValues<LossKind>(), l => StoreWords.Of(desk, l));
        _condition = Conditions();
        _becomes = Conditions();
        _lot = LotsOf([]);
    }

    public override bool IsAtEnd => Sheet.Focused == End && !_lot.IsOpen;

    public override View End => FollowsFefo && _lot.SelectedIndex >= 0 ? _reason : _lot;

    protected override IReadOnlyList<Field> Fields =>
    [
        ItemField,
        new Field("stock_units", Units, () => Units.Units is > 0 ? null : Units.Wrong),
        .. MoveRules.AsksForLoss(_kind) ? [new Field("move_loss", _loss, () => Missing(_loss))] : Array.Empty<Field>(),
        .. MoveRules.TellsCondition(_kind) ? [new Field("move_condition", _condition)] : Array.Empty<Field>(),
        .. MoveRules.ChangesCondition(_kind) ? [new Field("move_becomes", _becomes)] : Array.Empty<Field>(),
        new Field("stock_lot", _lot, () => _lot.FindsNothing ? "choose_one" : null),
        .. FollowsFefo ? [new Field("move_choice_reason", _reason, ReasonMissing)] : Array.Empty<Field>(),
    ];

    /// <summary>What comes in is of the lot it is of; there is nothing to choose.</summary>
    private bool FollowsFefo => MoveRules.FollowsFefo(_kind) && _head.From is not MoveRules.PartnerCode;

    public override string? AskForLots()
    {
        if (Item is not { } item || ItemIsOpen || item.Code == _lotsOf)
        {
            return null;
        }

        return _lotsOf = item.Code;
    }

    public override void TakeLots(string item, IReadOnlyList<LotLine> lots)
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

    protected override MoveLine Made(ItemLine item) =>
        new(item, Units.Text.Trim(), Units.Units!.Value, PackedOf(item), Chosen(_lot))
        {
            Reason = string.IsNullOrWhiteSpace(_reason.Text) ? null : _reason.Text.Trim(),
            Loss = MoveRules.AsksForLoss(_kind) ? _loss.Items[_loss.SelectedIndex] : null,
            Condition = MoveRules.TellsCondition(_kind) ? _condition.Items[_condition.SelectedIndex] : GoodsCondition.Sound,
            Becomes = MoveRules.ChangesCondition(_kind) ? _becomes.Items[_becomes.SelectedIndex] : null,
        };

    protected override void Fill(BoxScanned box)
    {
        (_lotsOf, _wantedLot) = (null, box.Lot);
        Units.Text = box.Units is { } units ? units.ToString(CultureInfo.InvariantCulture) : "";
    }

    protected override ItemLine Fill(MoveLine line)
    {
        (Units.Text, _reason.Text) = (line.Typed, line.Reason ?? "");
        _loss.SelectedIndex = line.Loss is { } loss ? _loss.Items.ToList().IndexOf(loss) : -1;
        (_condition.SelectedIndex, _becomes.SelectedIndex) = ((int)line.Condition, (int)(line.Becomes ?? line.Condition));
        (_lotsOf, _wantedId) = (null, line.Lot?.Id);
        return line.Item;
    }

    /// <summary>Loss and condition stay: the next line of a paper mostly shares them.</summary>
    protected override void ClearRest()
    {
        _reason.Clear();
        (_lotsOf, _wantedLot, _wantedId) = (null, null, null);
        _lot = LotsOf([]);
    }

    private string? ReasonMissing() =>
        _lot.SelectedIndex >= 0 && string.IsNullOrWhiteSpace(_reason.Text) ? "move_choice_reason_missing" : null;

    private static string? Missing<T>(DropDown<T> choice) => choice.SelectedIndex < 0 ? "choose_one" : null;

    private static LotLine? Chosen(DropDown<LotLine> lots) =>
        lots.SelectedIndex < 0 ? null : lots.Items[lots.SelectedIndex];

    private DropDown<GoodsCondition> Conditions() =>
        new(Enum.GetValues<GoodsCondition>(), c => StoreWords.Of(Desk, c)) { SelectedIndex = 0 };

    private DropDown<LotLine> LotsOf(IReadOnlyList<LotLine> lots) => new(
        lots,
        l => l.Standing.Equals("free", StringComparison.OrdinalIgnoreCase)
            ? Desk.Lot(l.Code, l.LastUsableDay)
            : $"{Desk.Lot(l.Code, l.LastUsableDay)} {Desk.Standing(l.Standing)}")
    {
        Hint = Desk.Say(FollowsFefo ? "move_lot_first" : "move_lot_any"),
    };
}
