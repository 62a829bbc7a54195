using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Stock.Receipts;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <summary>
/// Goods that arrived, as on the waybill. What is short, damaged or too much is said, with what becomes of it, before
/// it is recorded.
/// </summary>
internal sealed class ReceiveScreen : PaperScreen<ReceiptLine>
{
    private const int Page = 5;

    private readonly ReceiptHead _head;
    private ReceiptCheck? _check;

    /// <param name="startsAt">Code of the place offered.</param>
    public ReceiveScreen(Desk desk, string? startsAt)
        : this(desk, startsAt, new ReceiptHead(desk))
    {
    }

    private ReceiveScreen(Desk desk, string? startsAt, ReceiptHead head)
        : base(desk, head, new ReceiptLineEntry(desk, head), line => line.Say(desk), startsAt) => _head = head;

    public override string Title => Desk.Say(_check is null ? "receive_title" : "receive_check_title");

    public override IReadOnlyList<Binding> Bindings => _check is not { } check ? base.Bindings :
    [
        Binding.On(Key.F10, "receive_key_post", Post),
        Binding.On(Key.F4, "move_key_lines", () => _check = null),
        Binding.On(Key.PageDown, "key_down", () => check.Scroll(Page)),
        Binding.On(Key.PageUp, "key_up", () => check.Scroll(-Page)),
    ];

    public override View? Focus => _check is null ? base.Focus : null;

    public override Next? Press(KeyPress key)
    {
        if (_check is null)
        {
            return base.Press(key);
        }

        if (!key.Is(Key.Escape))
        {
            return null;
        }

        _check = null;
        return Next.Stay;
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (_check is null)
        {
            return base.Scanned(scan);
        }

        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        if (_check is { } check)
        {
            check.Draw(canvas);
        }
        else
        {
            base.Draw(canvas);
        }
    }

    protected override void Send()
    {
        if (_check is null && Lines.Any(l => !l.Difference.IsNone))
        {
            _check = new ReceiptCheck(Desk, [.. Lines]);
            return;
        }

        _check = null;
        var paper = _head.Paper(Desk.Centre.NewId(), [.. Lines.Select(l => l.OnTheWire)]);
        Send((centre, stop) => centre.Receive(paper, stop), received =>
            (received.WaitsBecause is null ? received.Number : null, () => Says(received)));
    }

    private string Says(Received done) =>
        done.WaitsBecause is { } why ? Desk.Say("paper_waits", Desk.Why(why))
        : done.Settled.Count == 0 ? Desk.Say("receive_done", done.Number)
        : Desk.Say(
            "receive_done_settled", done.Number,
            string.Join(", ", done.Settled.Select(s => $"{s.Item} × {Desk.Number(s.Units)}")));
}
