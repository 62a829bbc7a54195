using CentreHost.Summaries;
using Kiosk.Delivery;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Summaries;

/// <summary>The daily summaries, the newest first; those to sign stand out.</summary>
internal sealed class SummariesScreen : Screen
{
    private readonly SpokenTable<SummaryLine> _summaries;

    public SummariesScreen(Desk desk)
        : base(desk) => _summaries = new SpokenTable<SummaryLine>(
            desk, Columns, line => line.State == SummaryState.Draft ? Theme.Accent : Theme.Normal);

    public override string Title => Desk.Say("summaries_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "summaries_key_open", Open),
        Binding.On(Key.F6, "summaries_key_outbox", () => Next.Open(new OutboxScreen(Desk))),
        .. Desk.Host.Hello is { ServiceDay: var today }
            ? [Binding.On(Key.F4, "summaries_key_site", () => SiteFiguresScreen.Of(Desk, this, today, () => Tell("site_entered")))]
            : Array.Empty<Binding>(),
    ];

    public override View? Focus => _summaries;

    public override void Shown() => Ask((centre, stop) => centre.Summaries(stop), lines =>
    {
        // Only the newest revision of a day can be read and signed.
        _summaries.Items = [.. lines.GroupBy(l => l.ServiceDay).Select(day => day.MaxBy(l => l.Revision)!)];
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("summaries_text"), Theme.Quiet);
        if (_summaries.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("summaries_none"), Theme.Normal);
            return;
        }

        _summaries.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Open() => _summaries.Selected is { } line
        ? Next.Open(new ReviewScreen(Desk, line.ServiceDay))
        : Next.Stay;

    private static IReadOnlyList<Column<SummaryLine>> Columns(Desk desk) =>
    [
        new(desk.Say("summaries_day"), l => desk.Day(l.ServiceDay), 12, Order: (a, b) => a.ServiceDay.CompareTo(b.ServiceDay)),
        new(desk.Say("summaries_revision"), l => $"r{l.Revision}", 9),
        new(desk.Say("summaries_state"), l => State(desk, l), 16),
        new(desk.Say("summaries_built"), l => desk.Moment(l.BuiltAtUtc), 12, Order: (a, b) => a.BuiltAtUtc.CompareTo(b.BuiltAtUtc)),
        new(desk.Say("summaries_by"), l => l.ApprovedAtUtc is { } at ? $"{l.ApprovedBy} {desk.Moment(at)}" : ""),
    ];

    internal static string State(Desk desk, SummaryLine line) =>
        line.State switch
        {
            SummaryState.Draft => $"○ {desk.Say("summary_draft")}",
            SummaryState.Sealed => $"◐ {desk.Say("summary_sealed")}",
            _ => $"● {desk.Say("summary_approved")}",
        };
}
