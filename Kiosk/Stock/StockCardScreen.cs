using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <summary>What came and went of one item at one place, with the balance after each line.</summary>
internal sealed class StockCardScreen : Screen
{
    private static readonly int[] Spans = [30, 90, 365];

    private readonly string _place;
    private readonly string _item;
    private readonly SpokenTable<StockCardLine> _lines;
    private StockCardPage? _card;
    private int _span;

    public StockCardScreen(Desk desk, string place, string item)
        : base(desk) => (_place, _item, _lines) = (place, item, new SpokenTable<StockCardLine>(desk, Columns));

    public override string Title => Desk.Say("card_title", _card is { } card ? Desk.Say(card.Name) : _item, Desk.Place(_place));

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F5, "card_key_days", LongerSpan)];

    public override View? Focus => _lines;

    public override void Shown() => this.WithPlaces(Desk, Read);

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("card_days", Spans[_span]), Theme.Quiet);
        if (_card is not { } card)
        {
            return;
        }

        canvas.Text(
            0, 1,
            Desk.Say(
                "card_sum", Desk.Number(card.Opening), Desk.Number(card.In), Desk.Number(card.Out), Signed(Desk, card.Counted),
                Desk.Number(card.Closing), Desk.Unit(card.Closing, card.Unit)),
            Theme.Title);
        var note = _lines.Selected?.AlreadyIn is { } count ? Desk.Say("card_already_in", count) : "";
        _lines.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - (note.Length > 0 ? 4 : 3)));
        canvas.Text(0, canvas.Height - 1, note, Theme.Accent);
    }

    private void LongerSpan()
    {
        _span = (_span + 1) % Spans.Length;
        Read();
    }

    private void Read()
    {
        var days = Spans[_span];
        Ask((centre, stop) => centre.StockCard(_place, _item, days, stop), card =>
        {
            (_card, _lines.Items) = (card, card.Lines);
            return Next.Stay;
        });
    }

    private static IReadOnlyList<Column<StockCardLine>> Columns(Desk desk) =>
    [
        new(desk.Say("card_at"), l => desk.Moment(l.AtUtc), 11, Order: (a, b) => a.AtUtc.CompareTo(b.AtUtc)),
        new(desk.Say("card_document"), l => l.Document),
        new(desk.Say("card_kind"), l => desk.Document(l.Kind), 9),
        new(desk.Say("stock_lot"), l => l.Lot ?? "", 7),
        new(desk.Say("card_in"), l => l.In == 0 ? "" : desk.Number(l.In), 6, Align.Right, (a, b) => a.In.CompareTo(b.In)),
        new(desk.Say("card_out"), l => l.Out == 0 ? "" : desk.Number(l.Out), 6, Align.Right, (a, b) => a.Out.CompareTo(b.Out)),
        new(desk.Say("card_counted"), l => Counted(desk, l), 6, Align.Right, (a, b) => a.Counted.CompareTo(b.Counted)),
        new(desk.Say("card_balance"), l => desk.Number(l.Balance), 7, Align.Right, (a, b) => a.Balance.CompareTo(b.Balance)),
    ];

    /// <summary>Late paper a count had already seen is marked: it changes no balance after that count.</summary>
    private static string Counted(Desk desk, StockCardLine line) =>
        (line.AlreadyIn is null ? "" : "≡") + (line.Counted == 0 ? "" : Signed(desk, line.Counted));

    private static string Signed(Desk desk, long units) => units > 0 ? $"+{desk.Number(units)}" : desk.Number(units);
}
