using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Stock.Items;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <summary>What lies on the shelves of a place, lot by lot, and the way to everything that is done with it.</summary>
internal sealed class StockScreen : Screen
{
    public const Role KeepsStock = Role.Storekeeper | Role.Head;

    private readonly SpokenTable<OnHandLine> _shelf;
    private IReadOnlyList<PlaceLine> _places = [];
    private int _place;

    public StockScreen(Desk desk)
        : base(desk) => _shelf = new SpokenTable<OnHandLine>(
            desk, Columns, line => line.Expired ? Theme.Error : line.Units < 0 ? Theme.Warning : Theme.Normal);

    public override string Title => Place is { } place ? Desk.Say("stock_title", Desk.Say(place.Name)) : Desk.Say("stock_title", "…");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. Desk.May(KeepsStock) ? [Binding.On(Key.Enter, "stock_key_card", OpenCard)] : Array.Empty<Binding>(),
        .. Desk.May(KeepsStock | Role.Kitchen)
            ? [Binding.On(Key.F5, "stock_key_receive", () => Next.Open(new ReceiveScreen(Desk, Place?.Code)))]
            : Array.Empty<Binding>(),
        Binding.On(Key.F4, "stock_key_place", NextPlace),
        .. Desk.May(KeepsStock | Role.Kitchen)
            ? [Binding.On(Key.F7, "stock_key_work", () => Next.Open(StoreWork.Choose(Desk, Place?.Code)))]
            : Array.Empty<Binding>(),
        .. Desk.May(KeepsStock | Role.Medical) ? [Binding.On(Key.F8, "stock_key_lots", OpenItem)] : Array.Empty<Binding>(),
        .. Desk.May(KeepsStock)
            ? [Binding.On(Key.F6, "stock_key_shortages", () => Next.Open(new ShortagesScreen(Desk)))]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _shelf;

    private PlaceLine? Place => _places.Count == 0 ? null : _places[_place];

    public override void Shown()
    {
        if (_places.Count > 0)
        {
            Read();
            return;
        }

        Ask((centre, stop) => centre.Places(stop), places =>
        {
            (_places, _place) = (places, 0);
            Read();
            return Next.Stay;
        });
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("stock_text"), Theme.Quiet);
        if (_shelf.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("stock_empty"), Theme.Normal);
            return;
        }

        _shelf.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private void NextPlace()
    {
        if (_places.Count > 0)
        {
            _place = (_place + 1) % _places.Count;
            Read();
        }
    }

    private void Read()
    {
        if (Place is not { } place)
        {
            return;
        }

        Ask((centre, stop) => centre.OnHand(place.Code, stop), lines =>
        {
            // The place may have been changed while this was on its way.
            if (place == Place)
            {
                _shelf.Items = lines;
            }

            return Next.Stay;
        });
    }

    private Next OpenCard() => _shelf.Selected is { } line
        ? Next.Open(new StockCardScreen(Desk, line.Place, line.Item))
        : Next.Stay;

    private Next OpenItem() => _shelf.Selected is { } line
        ? Next.Open(new ItemScreen(Desk, line.Item, line.Name, null))
        : Next.Stay;

    /// <summary>Sound and damaged units of one lot are two lines, and only one of them may be given out.</summary>
    private static string State(Desk desk, OnHandLine line) =>
        line.Condition != GoodsCondition.Sound ? StoreWords.Of(desk, line.Condition)
        : line.Expired ? desk.Say("stock_expired")
        : "";

    private static IReadOnlyList<Column<OnHandLine>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), l => desk.Say(l.Name)),
        new(desk.Say("stock_lot"), l => l.Lot ?? "", 14),
        new(
            desk.Say("stock_last_day"),
            l => l.LastUsableDay is { } day ? l.Expired ? $"✗ {desk.Day(day)}" : desk.Day(day) : "",
            12,
            Order: (a, b) => Nullable.Compare(a.LastUsableDay, b.LastUsableDay)),
        new("", l => State(desk, l), 10),
        new(desk.Say("stock_units"), l => desk.Number(l.Units), 10, Align.Right, (a, b) => a.Units.CompareTo(b.Units)),
        new("", l => l.Unit, 8),
    ];
}
