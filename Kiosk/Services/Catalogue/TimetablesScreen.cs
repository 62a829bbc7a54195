using CentreHost.Services;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Catalogue;

/// <summary>The days of another timetable: Ramadan with its suhur and iftar.</summary>
internal sealed class TimetablesScreen : Screen
{
    private readonly SpokenTable<TimetableLine> _days;

    public TimetablesScreen(Desk desk)
        : base(desk) => _days = new SpokenTable<TimetableLine>(desk, Columns);

    public override string Title => Desk.Say("catalogue_timetables");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F5, "timetable_key_set", () => Next.Open(new TimetableScreen(Desk, () => Tell("timetable_set")))),
        Binding.On(Key.F8, "timetable_key_remove", AskRemove),
    ];

    public override View? Focus => _days;

    public override void Shown() => Ask((centre, stop) => centre.Timetables(stop), days =>
    {
        _days.Items = days;
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("timetable_text"), Theme.Quiet);
        if (_days.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("timetable_none"), Theme.Normal);
            return;
        }

        _days.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private void AskRemove()
    {
        if (_days.Selected is { } line)
        {
            Confirm(
                "timetable_remove_title",
                d => d.Say("timetable_remove_text", line.Timetable, d.Day(line.FromDay), d.Day(line.UntilDay)),
                () => Remove(line));
        }
    }

    private Next Remove(TimetableLine line)
    {
        var request = new RemoveTimetable(Desk.Centre.NewId(), line.Timetable, line.FromDay);
        Order((centre, stop) => centre.RemoveTimetable(request, stop), _ =>
        {
            Tell("timetable_removed");
            Shown();
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static IReadOnlyList<Column<TimetableLine>> Columns(Desk desk) =>
    [
        new(desk.Say("timetable_name"), t => t.Timetable),
        new(desk.Say("timetable_from"), t => desk.Day(t.FromDay), 12, Order: (a, b) => a.FromDay.CompareTo(b.FromDay)),
        new(desk.Say("timetable_until"), t => desk.Day(t.UntilDay), 12, Order: (a, b) => a.UntilDay.CompareTo(b.UntilDay)),
    ];
}

/// <summary>From which day to which a timetable counts.</summary>
internal sealed class TimetableScreen : ShortForm
{
    private const int LongestName = 30;
    private const string Ramadan = "RAMADAN";

    private readonly Action _set;
    private readonly TextField _name = new(LongestName) { Text = Ramadan };
    private readonly DateField _from = new();
    private readonly DateField _until = new();

    public TimetableScreen(Desk desk, Action set)
        : base(desk) => _set = set;

    public override string Title => Desk.Say("timetable_new");

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("timetable_from", _from, () => _from.Value is null ? "receive_day_wrong" : null),
        new Field("timetable_until", _until, () => _until.Value is { } until && until >= _from.Value ? null : "receive_day_wrong"),
        new Field("timetable_name", _name, () => string.IsNullOrWhiteSpace(_name.Text) ? "paper_needed" : null),
    ];

    protected override void Send()
    {
        var request = new SetTimetable(Desk.Centre.NewId(), _name.Text.Trim(), _from.Value!.Value, _until.Value!.Value);
        Send((centre, stop) => centre.SetTimetable(request, stop), _ =>
        {
            _set();
            return Next.Back;
        });
    }
}
