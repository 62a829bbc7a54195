using CentreHost.Stock.Moves;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Moves;

/// <summary>Dispatches of which something is still on the way.</summary>
internal sealed class TransfersScreen : Screen
{
    private readonly string? _into;
    private readonly SpokenTable<TransferLine> _open;

    /// <param name="into">Code of the place offered for what comes in.</param>
    public TransfersScreen(Desk desk, string? into)
        : base(desk) => (_into, _open) = (into, new SpokenTable<TransferLine>(desk, Columns));

    public override string Title => Desk.Say("transfers_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "transfers_key_receive", Open)];

    public override View? Focus => _open;

    public override void Shown() => this.WithPlaces(Desk, () => Ask((centre, stop) => centre.Transfers(stop), open =>
    {
        _open.Items = open;
        return Next.Stay;
    }));

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("transfers_text"), Theme.Quiet);
        if (_open.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("transfers_none"), Theme.Normal);
            return;
        }

        _open.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Open() => _open.Selected is { } line ? Next.Open(new ArrivalScreen(Desk, line, _into)) : Next.Stay;

    private static IReadOnlyList<Column<TransferLine>> Columns(Desk desk) =>
    [
        new(desk.Say("card_document"), t => t.Number, 19),
        new(desk.Say("card_at"), t => desk.Moment(t.AtUtc), 11, Order: (a, b) => a.AtUtc.CompareTo(b.AtUtc)),
        new(desk.Say("move_from"), t => desk.Place(t.From), 14),
        new(desk.Say("move_destination"), t => string.Join(' ', new[] { t.Partner, t.Waybill }.OfType<string>())),
        new(desk.Say("transfers_lots"), t => desk.Number(t.Lots.Count(l => l.InTransit > 0)), 5, Align.Right),
    ];
}
