using CentreHost.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>Convoys told of, standing at the gate, or done.</summary>
internal sealed class ConvoysScreen : Screen
{
    private readonly SpokenTable<ArrivalGroupLine> _groups;

    public ConvoysScreen(Desk desk)
        : base(desk) =>
        _groups = new SpokenTable<ArrivalGroupLine>(desk, Columns, g => g.IsClosed ? Theme.Quiet : Theme.Normal);

    public override string Title => Desk.Say("convoys_title");

    public override View? Focus => _groups;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F5, "convoys_key_new", () => Next.Open(new NewConvoyScreen(Desk))),
        .. _groups.Selected is { } group
            ? [Binding.On(Key.Enter, "key_open", () => Next.Open(new ArrivalGroupScreen(Desk, group.Code)))]
            : Array.Empty<Binding>(),
    ];

    public override void Shown() => Ask((centre, stop) => centre.ArrivalGroups(stop), groups =>
    {
        (_groups.Items, _groups.SelectedIndex) = (groups, groups.Count > 0 ? 0 : -1);
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        if (_groups.Items.Count == 0)
        {
            canvas.Text(0, 1, Waiting == 0 ? Desk.Say("convoys_none") : "", Theme.Quiet);
            return;
        }

        _groups.Draw(canvas);
    }

    private static IReadOnlyList<Column<ArrivalGroupLine>> Columns(Desk desk) =>
    [
        new(desk.Say("convoys_code"), g => g.Code, 8),
        new(desk.Say("arrived"), g => desk.Host.Local(g.ArrivedAtUtc).ToString("dd/MM HH:mm", desk.Words.Culture), 12),
        new(desk.Say("convoys_origin"), g => g.Origin ?? PersonWords.Of(desk, g.Mode)),
        new(desk.Say("convoys_announced"), g => Figure(desk, g.Announced), 9, Align.Right),
        new(desk.Say("convoys_counted"), g => Figure(desk, g.Counted), 8, Align.Right),
        new(desk.Say("convoys_registered"), g => Figure(desk, g.Registered), 11, Align.Right),
        new(desk.Say("convoys_waiting"), g => g.IsClosed ? desk.Say("convoys_closed") : Figure(desk, g.Waiting), 10, Align.Right),
    ];

    private static string Figure(Desk desk, long number) => number.ToString(desk.Words.Culture);
}
