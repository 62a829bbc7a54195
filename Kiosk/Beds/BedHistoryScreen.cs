using CentreHost.Beds;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>Who lay in a bed, and why each of them left it; the newest first.</summary>
internal sealed class BedHistoryScreen : Screen
{
    private readonly string _bed;
    private readonly SpokenTable<BedHistoryLine> _stays;

    public BedHistoryScreen(Desk desk, string bed)
        : base(desk) => (_bed, _stays) = (bed, new SpokenTable<BedHistoryLine>(desk, Columns));

    public override string Title => Desk.Say("bed_history_title", _bed);

    public override IReadOnlyList<Binding> Bindings => [];

    public override View? Focus => _stays;

    public override void Shown() => Ask((centre, stop) => centre.BedHistory(_bed, stop), stays =>
    {
        _stays.Items = stays;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_stays.Items.Count == 0)
        {
            canvas.Text(0, 1, Waiting > 0 ? "" : Desk.Say("bed_history_none"), Theme.Normal);
            return;
        }

        _stays.Draw(canvas);
    }

    private static IReadOnlyList<Column<BedHistoryLine>> Columns(Desk desk) =>
    [
        new(desk.Say("who_case"), s => s.CaseNumber, 16),
        new(desk.Say("bed_history_from"), s => desk.Moment(s.FromUtc), 12, Order: (a, b) => a.FromUtc.CompareTo(b.FromUtc)),
        new(desk.Say("bed_history_until"), s => s.UntilUtc is { } until ? desk.Moment(until) : desk.Say("bed_history_now"), 12),
        new(desk.Say("bed_history_why"), s => string.Join(" · ", Why(desk, s))),
        new(desk.Say("card_by"), s => s.FreedBy ?? "", 16),
    ];

    private static IEnumerable<string> Why(Desk desk, BedHistoryLine stay)
    {
        if (stay.FreedWhy is { } why)
        {
            yield return desk.Say($"bed_freed_{why}");
        }

        if (stay.OverCapacity)
        {
            yield return desk.Say("bed_history_over");
        }
    }
}
