using CentreHost.Stock.Planning;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Items;

/// <summary>Every item with how it stands: what is short first, weeks of stock as bars, what will expire unused.</summary>
internal sealed class OutlookScreen : Screen
{
    private SpokenTable<ItemOutlook> _items;
    private IReadOnlyList<ItemOutlook> _all = [];
    private bool _onlyAlerts;
    private bool _inMonths;

    public OutlookScreen(Desk desk)
        : base(desk) => _items = Table();

    public override string Title => Desk.Say(_onlyAlerts ? "outlook_alerts_title" : "outlook_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "outlook_key_item", Open),
        Binding.On(Key.F5, _onlyAlerts ? "outlook_key_all" : "outlook_key_alerts", Turn),
        Binding.On(Key.F6, _inMonths ? "outlook_key_weeks" : "outlook_key_months", TurnBars),
    ];

    public override View? Focus => _items;

    public override void Shown() => Ask((centre, stop) => centre.Outlook(stop), items =>
    {
        _all = [.. items.OrderByDescending(LevelWords.Weight)];
        Show();
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(
            0, 0, Desk.Say(_inMonths ? "outlook_text_months" : "outlook_text", Desk.Number(_all.Count(LevelWords.IsAlert)), Desk.Number(_all.Count)), Theme.Quiet);
        if (_items.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("outlook_none"), Theme.Normal);
            return;
        }

        var says = _items.Selected is { } marked ? string.Join('\n', OutlookText.Of(Desk, marked)) : "";
        var below = Wrapped.Lines(says, Math.Max(1, canvas.Width)).Count + 2;
        below = canvas.Height >= 2 * below ? below : 0;
        _items.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2 - below));
        if (below > 0 && _items.Selected is { } item)
        {
            var part = canvas.Sub(0, canvas.Height - below + 1, canvas.Width, below - 1);
            part.Text(0, 0, part.Width, $"{Desk.Say(item.Name)} ({item.Item})", Theme.Title);
            part.Sub(0, 1, part.Width, part.Height - 1).Paragraph(says, Theme.Normal);
        }
    }

    private void Turn()
    {
        _onlyAlerts = !_onlyAlerts;
        Show();
    }

    private void TurnBars()
    {
        _inMonths = !_inMonths;
        var (items, marked) = (_items.Items, _items.SelectedIndex);
        _items = Table();
        (_items.Items, _items.SelectedIndex) = (items, marked);
    }

    private SpokenTable<ItemOutlook> Table() => new(Desk, Columns, LevelWords.StyleOf);

    private void Show() => _items.Items = _onlyAlerts ? [.. _all.Where(LevelWords.IsAlert)] : _all;

    private Next Open() => _items.Selected is { } item ? Next.Open(new ItemScreen(Desk, item.Item, item.Name, item)) : Next.Stay;

    private IReadOnlyList<Column<ItemOutlook>> Columns(Desk desk) =>
    [
        new(desk.Say("stock_item"), i => desk.Say(i.Name)),
        new(desk.Say("outlook_level"), i => LevelWords.Say(desk, i), 15, Order: (a, b) => LevelWords.Weight(a).CompareTo(LevelWords.Weight(b))),
        new(desk.Say("outlook_usable"), i => desk.Number(i.Usable), 10, Align.Right, (a, b) => a.Usable.CompareTo(b.Usable)),
        new(
            desk.Say(_inMonths ? "outlook_months" : "outlook_weeks"), i => LevelWords.Chart(desk, i, 10, _inMonths), 15,
            Order: (a, b) => _inMonths ? Nullable.Compare(a.MonthsTenths, b.MonthsTenths) : Nullable.Compare(LevelWords.Weeks(a), LevelWords.Weeks(b))),
        new(desk.Say("outlook_risk"), i => Risk(desk, i), 13, Align.Right, (a, b) => a.ExpiryRisk.CompareTo(b.ExpiryRisk)),
    ];

    private static string Risk(Desk desk, ItemOutlook item) => item switch
    {
        { ExpiredOnShelf: > 0 and var expired } => desk.Say("outlook_expired", desk.Number(expired)),
        { ExpiryRisk: > 0 and var risk } => $"! {desk.Number(risk)}",
        _ => "",
    };
}
