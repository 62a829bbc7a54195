using CentreHost.Outreach;
using CentreHost.Staff;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Outreach;

/// <summary>Information and outreach sessions of the last two weeks, counted by heads.</summary>
internal sealed class SessionsScreen : Screen
{
    public const Role Speakers = Role.Reception | Role.Counsellor | Role.Protection | Role.Returns | Role.Head;

    private readonly SpokenTable<SessionLine> _sessions;

    public SessionsScreen(Desk desk)
        : base(desk) => _sessions = new SpokenTable<SessionLine>(desk, Columns);

    public override string Title => Desk.Say("sessions_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F5, "sessions_key_new", OpenNew)];

    public override View? Focus => _sessions;

    public override void Shown() => Ask((centre, stop) => centre.Sessions(stop), sessions =>
    {
        _sessions.Items = sessions;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        var heads = _sessions.Items.Sum(s => (long)s.Women + s.Men + s.Children);
        canvas.Text(0, 0, Desk.Say("sessions_sum", _sessions.Items.Count, Desk.Number(heads)), Theme.Quiet);
        if (_sessions.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("sessions_none"), Theme.Normal);
            return;
        }

        _sessions.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next OpenNew() => Next.Open(new RecordSessionScreen(Desk, _sessions.Items, () => Tell("session_recorded")));

    private static IReadOnlyList<Column<SessionLine>> Columns(Desk desk) =>
    [
        new(desk.Say("appointments_day"), s => desk.Day(s.Day), 10, Order: (a, b) => a.Day.CompareTo(b.Day)),
        new(desk.Say("session_kind"), s => desk.Say($"session_kind_{s.Kind}"), 11),
        new(desk.Say("session_place"), s => s.Place, 12),
        new(desk.Say("session_topic"), s => s.Topic),
        new(desk.Say("session_language"), s => s.Language, 3),
        new(desk.Say("session_women"), s => desk.Number(s.Women), 6, Align.Right),
        new(desk.Say("session_men"), s => desk.Number(s.Men), 6, Align.Right),
        new(desk.Say("session_children"), s => desk.Number(s.Children), 7, Align.Right),
    ];
}
