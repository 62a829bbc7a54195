using CentreHost.Beds;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Beds;

/// <summary>Beds of people nobody has seen for some nights: one key frees those on the list.</summary>
internal sealed class UnseenScreen : Screen
{
    private readonly SpokenTable<UnseenLine> _lines;

    public UnseenScreen(Desk desk)
        : base(desk) => _lines = new SpokenTable<UnseenLine>(desk, Columns);

    public override string Title => Desk.Say("unseen_title");

    public override IReadOnlyList<Binding> Bindings => _lines.Items.Count == 0
        ? []
        :
        [
            Binding.On(Key.Enter, "unseen_key_one", () => _lines.Selected is { } line ? Release([line]) : Next.Stay),
            Binding.On(Key.F10, "unseen_key_all", () => Release(_lines.Items)),
        ];

    public override View? Focus => _lines;

    public override void Shown() => Ask((centre, stop) => centre.Unseen(stop), lines =>
    {
        _lines.Items = lines;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_lines.Items.Count == 0)
        {
            canvas.Text(0, 1, Waiting > 0 ? "" : Desk.Say("unseen_none"), Theme.Normal);
            return;
        }

        canvas.Text(0, 0, Desk.Say("unseen_text"), Theme.Quiet);
        _lines.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Release(IReadOnlyList<UnseenLine> lines)
    {
        Confirm("unseen_release_title", d => d.Say("unseen_release_text", lines.Count), () =>
        {
            var (id, people) = (Desk.Centre.NewId(), lines.Select(line => line.Person).ToList());
            Order((centre, stop) => centre.ReleaseBeds(id, people, stop), released =>
            {
                Tell("unseen_released", released.Beds.Count);
                Shown();
                return Next.Stay;
            });
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static IReadOnlyList<Column<UnseenLine>> Columns(Desk desk) =>
    [
        new(desk.Say("bed_bed"), l => l.Bed, 16),
        new(desk.Say("who_case"), l => l.CaseNumber, 16),
        new(desk.Say("unseen_last"), l => desk.Moment(l.LastSeenUtc), 14),
        new(desk.Say("unseen_nights"), l => desk.Number(l.Nights), 8, Align.Right, (a, b) => a.Nights.CompareTo(b.Nights)),
    ];
}
