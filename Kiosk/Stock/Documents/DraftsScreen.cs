using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Documents;

/// <summary>Documents that wait for a second person.</summary>
internal sealed class DraftsScreen : Screen
{
    private readonly SpokenTable<DraftLine> _waiting;

    public DraftsScreen(Desk desk)
        : base(desk) => _waiting = new SpokenTable<DraftLine>(desk, Columns);

    public override string Title => Desk.Say("drafts_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_open", Open)];

    public override View? Focus => _waiting;

    public override void Shown() => this.WithPlaces(Desk, () => Ask((centre, stop) => centre.Drafts(stop), waiting =>
    {
        _waiting.Items = waiting;
        return Next.Stay;
    }));

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("drafts_text"), Theme.Quiet);
        if (_waiting.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("drafts_none"), Theme.Normal);
            return;
        }

        _waiting.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Open() => _waiting.Selected is { } draft ? Next.Open(new DraftScreen(Desk, draft)) : Next.Stay;

    private static IReadOnlyList<Column<DraftLine>> Columns(Desk desk) =>
    [
        new(desk.Say("drafts_since"), d => desk.Moment(d.RecordedAtUtc), 11, Order: (a, b) => a.RecordedAtUtc.CompareTo(b.RecordedAtUtc)),
        new(desk.Say("card_kind"), d => desk.Document(d.Kind), 11),
        new(desk.Say("drafts_why"), d => desk.Why(d.Why), 22),
        new(desk.Say("drafts_author"), d => d.Author, 12),
        new(desk.Say("drafts_what"), d => string.Join(", ", d.Items.Select(i => $"{desk.Say(i.Name)} × {desk.Number(i.Units)}"))),
    ];
}
