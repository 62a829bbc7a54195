using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <summary>What was handed out although the book had less, and no receipt has covered yet.</summary>
internal sealed class ShortagesScreen : Screen
{
    private readonly SpokenTable<ShortageLine> _open;

    public ShortagesScreen(Desk desk)
        : base(desk) => _open = new SpokenTable<ShortageLine>(desk, Columns);

    public override string Title => Desk.Say("shortages_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "stock_key_card", OpenCard),
        Binding.On(Key.F5, "stock_key_receive", () => Next.Open(new ReceiveScreen(Desk, _open.Selected?.Place))),
    ];

    public override View? Focus => _open;

    public override void Shown() => this.WithPlaces(Desk, () => Ask((centre, stop) => centre.Shortages(stop), open =>
    {
        _open.Items = open;
        return Next.Stay;
    }));

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("shortages_text"), Theme.Quiet);
        if (_open.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("shortages_none"), Theme.Normal);
            return;
        }

        _open.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next OpenCard() => _open.Selected is { } line
        ? Next.Open(new StockCardScreen(Desk, line.Place, line.Item))
        : Next.Stay;

    private static IReadOnlyList<Column<ShortageLine>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), l => desk.Say(l.Name)),
        new(desk.Say("stock_place"), l => desk.Place(l.Place), 16),
        new(desk.Say("shortages_since"), l => desk.Moment(l.SinceUtc), 14, Order: (a, b) => a.SinceUtc.CompareTo(b.SinceUtc)),
        new(desk.Say("shortages_missing"), l => desk.Number(l.Units), 12, Align.Right, (a, b) => a.Units.CompareTo(b.Units)),
    ];
}
