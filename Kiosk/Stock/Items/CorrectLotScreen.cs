using CentreHost.Stock;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Items;

internal enum LotChange { LastDay, Code, Held, Free, Recalled, Same }

/// <summary>Something written about a lot was wrong, or has changed; one thing at a time, with its reason.</summary>
internal sealed class CorrectLotScreen : ShortForm
{
    private const int LongestCode = 40;
    private const int LongestReason = 200;

    private readonly LotLine _lot;
    private readonly LotChange _change;
    private readonly DateField _day = new();
    private readonly TextField _code = new(LongestCode);
    private readonly DropDown<LotLine> _into;
    private readonly TextField _reason = new(LongestReason);

    public CorrectLotScreen(Desk desk, LotLine lot, LotChange change, IReadOnlyList<LotLine> others)
        : base(desk)
    {
        (_lot, _change) = (lot, change);
        (_day.Value, _code.Text) = (lot.LastUsableDay, lot.Code);
        _into = new DropDown<LotLine>(others, l => desk.Lot(l.Code, l.LastUsableDay));
    }

    public override string Title => Desk.Say("lot_title", Desk.Lot(_lot.Code, _lot.LastUsableDay));

    protected override string Text => Desk.Say($"lot_change_{_change}");

    protected override IReadOnlyList<Field> Fields =>
    [
        .. _change switch
        {
            LotChange.LastDay => [new Field("stock_last_day", _day, () => _day.IsInvalid ? "receive_day_wrong" : null)],
            LotChange.Code => [new Field("stock_lot", _code, () => string.IsNullOrWhiteSpace(_code.Text) ? "paper_needed" : null)],
            LotChange.Same => [new Field("stock_lot", _into, () => _into.SelectedIndex < 0 ? "choose_one" : null)],
            _ => Array.Empty<Field>(),
        },
        new Field("paper_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null),
    ];

    public static IReadOnlyList<LotChange> Changes(LotLine lot, bool hasOthers) =>
    [
        .. Enum.GetValues<LotChange>().Where(change => change switch
        {
            LotChange.Held or LotChange.Free or LotChange.Recalled =>
                !lot.Standing.Equals(change.ToString(), StringComparison.OrdinalIgnoreCase),
            LotChange.Same => hasOthers,
            _ => true,
        }),
    ];

    protected override void Send()
    {
        var (id, reason) = (Desk.Centre.NewId(), _reason.Text.Trim());
        if (_change == LotChange.Same)
        {
            var merge = new MergeLots(id, _lot.Id, _into.Items[_into.SelectedIndex].Id, reason);
            Send((centre, stop) => centre.MergeLots(merge, stop), _ => Next.Back);
            return;
        }

        var correction = new CorrectLot(id, _lot.Id, reason) with
        {
            LastUsableDay = _change == LotChange.LastDay ? new ChangedDay(_day.Value) : null,
            Code = _change == LotChange.Code ? _code.Text.Trim() : null,
            Standing = _change is LotChange.Held or LotChange.Free or LotChange.Recalled
                ? _change.ToString().ToLowerInvariant() : null,
        };
        Send((centre, stop) => centre.CorrectLot(correction, stop), _ => Next.Back);
    }
}
