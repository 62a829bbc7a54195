using CentreHost.People;
using CentreHost.Services.Appointments;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Appointments;

/// <summary>Promises of services: a person's to come, or everybody's of a day; those missed stay in sight.</summary>
internal sealed class AppointmentsScreen : Screen
{
    private readonly PersonPage? _person;
    private readonly SpokenTable<AppointmentLine> _lines;
    private int _daysAhead;

    /// <param name="person">None: everybody's.</param>
    public AppointmentsScreen(Desk desk, PersonPage? person)
        : base(desk)
    {
        _person = person;
        _lines = new SpokenTable<AppointmentLine>(
            desk, Columns, line => line.Missed ? Theme.Error : line.Kept ? Theme.Quiet : Theme.Normal);
    }

    public override string Title => _person is { } person
        ? Desk.Say("appointments_of", PersonWords.Name(Desk, person.Identity), person.CaseNumber)
        : Desk.Say("appointments_on", Day is { } day ? Desk.Day(day) : Desk.Say("today_word"));

    public override IReadOnlyList<Binding> Bindings => _person is not null
        ? [Binding.On(Key.F5, "appointments_key_new", Make), Binding.On(Key.F8, "appointments_key_cancel", AskCancel)]
        :
        [
            .. Desk.May(CardHolder.MaySeePeople) ? [Binding.On(Key.Enter, "key_person", OpenPerson)] : Array.Empty<Binding>(),
            Binding.On(Key.F6, "day_before", () => Turn(-1)),
            Binding.On(Key.F7, "day_after", () => Turn(1)),
            Binding.On(Key.F8, "appointments_key_cancel", AskCancel),
        ];

    public override View? Focus => _lines;

    /// <summary>None: today, and with it all that were missed.</summary>
    private DateOnly? Day => _daysAhead == 0 ? null : Desk.Host.Hello?.ServiceDay.AddDays(_daysAhead);

    public override void Shown()
    {
        var day = Day;
        Ask(
            (centre, stop) => _person is { } person ? centre.AppointmentsOf(person.Person, stop) : centre.AppointmentsOn(day, stop),
            lines =>
            {
                // Of two days asked for quickly the one in sight counts.
                if (day == Day)
                {
                    _lines.Items = lines;
                }

                return Next.Stay;
            });
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say(_person is null ? "appointments_text_day" : "appointments_text"), Theme.Quiet);
        if (_lines.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("appointments_none"), Theme.Normal);
            return;
        }

        _lines.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private void Turn(int days)
    {
        _daysAhead += days;
        _lines.Items = [];
        Shown();
    }

    private void Make() => Ask((centre, stop) => centre.Services(stop), services =>
        Next.Open(new MakeAppointmentScreen(Desk, _person!, services, () => Tell("appointments_made"))));

    private Next OpenPerson() => _lines.Selected is { } line ? Next.Open(new PersonScreen(Desk, line.Person)) : Next.Stay;

    private void AskCancel()
    {
        if (_lines.Selected is { Kept: false } line)
        {
            Confirm(
                "appointments_cancel_title",
                d => d.Say("appointments_cancel_text", d.Say(line.ServiceName), d.Day(line.Day)),
                () => Cancel(line));
        }
    }

    private Next Cancel(AppointmentLine line)
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.CancelAppointment(id, line.Appointment, stop), _ =>
        {
            Tell("appointments_cancelled");
            Shown();
            return Next.Stay;
        });
        return Next.Stay;
    }

    private static string State(AppointmentLine line) =>
        line.Kept ? "appointments_kept" : line.Missed ? "appointments_late" : "appointments_open";

    private IReadOnlyList<Column<AppointmentLine>> Columns(Desk desk) =>
    [
        new(desk.Say("appointments_day"), l => desk.Day(l.Day), 10, Order: (a, b) => a.Day.CompareTo(b.Day)),
        new(desk.Say("appointments_hour"), l => l.At?.ToString("HH:mm", desk.Words.Culture) ?? "", 6),
        new(desk.Say("heads_service"), l => desk.Say(l.ServiceName)),
        .. _person is not null
            ? Array.Empty<Column<AppointmentLine>>()
            : [new(desk.Say("who_name"), l => l.Name ?? l.CaseNumber, 20)],
        new(desk.Say("staff_state"), l => desk.Say(State(l)), 9),
    ];
}
