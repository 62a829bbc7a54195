using CentreHost.Stock.Deviations;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock;

/// <summary>Lots issued out of the order of expiry, by choice: how often in each place, and each with its reason.</summary>
internal sealed class DeviationsScreen : Screen
{
    private static readonly int[] Periods = [30, 90, 365];

    private readonly SpokenTable<DeviationLine> _lines;
    private DeviationPage? _page;
    private int _period;

    public DeviationsScreen(Desk desk)
        : base(desk) => _lines = new SpokenTable<DeviationLine>(desk, Columns);

    public override string Title => Desk.Say("deviations_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _lines.Selected is null ? Array.Empty<Binding>() : [Binding.On(Key.Enter, "deviations_key_document", OpenDocument)],
        Binding.On(Key.F5, "deviations_key_period", NextPeriod),
    ];

    public override View? Focus => _lines;

    public override void Shown() => this.WithPlaces(Desk, Read);

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("deviations_text", Periods[_period]), Theme.Quiet);
        var y = 2;
        foreach (var place in _page?.Places ?? [])
        {
            canvas.Text(2, y++, Said(place), Theme.Accent);
        }

        if (_lines.Items.Count == 0)
        {
            canvas.Text(0, y + 1, Waiting > 0 ? "" : Desk.Say("deviations_none"), Theme.Normal);
            return;
        }

        _lines.Draw(canvas.Sub(0, y + 1, canvas.Width, canvas.Height - y - 1));
    }

    private string Said(PlaceDeviations place) => Desk.Say(
        "deviations_place", Desk.Say(place.Name), Desk.Number(place.Deviating), Desk.Number(place.Issued),
        place.PerThousand is { } share ? Items.LevelWords.Tenths(Desk, share) : "–");

    private void NextPeriod()
    {
        _period = (_period + 1) % Periods.Length;
        Read();
    }

    private void Read()
    {
        var days = Periods[_period];
        Ask((centre, stop) => centre.Deviations(DateOnly.FromDateTime(Desk.Host.NowLocal).AddDays(1 - days), stop), page =>
        {
            // Another period may have been asked for while this was on its way.
            if (days == Periods[_period])
            {
                (_page, _lines.Items) = (page, page.Lines);
            }

            return Next.Stay;
        });
    }

    private Next OpenDocument() => _lines.Selected is { } line
        ? Next.Open(new Documents.DocumentScreen(Desk, line.Document))
        : Next.Stay;

    private static IReadOnlyList<Column<DeviationLine>> Columns(Desk desk) =>
    [
        new(desk.Say("deviations_day"), l => desk.Day(l.Day), 12, Order: (a, b) => a.Day.CompareTo(b.Day)),
        new(desk.Say("deviations_document"), l => l.Document, 19),
        new(desk.Say("stock_place"), l => desk.Place(l.Place), 10),
        new(desk.Say("stock_item"), l => desk.Say(l.Name), 12),
        new(desk.Say("paper_reason"), l => l.Reason),
    ];
}
