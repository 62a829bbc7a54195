using CentreHost.People;
using CentreHost.Services;
using CentreHost.Services.Appointments;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Services.Appointments;

/// <summary>Promises one person one service on a day, at an hour or at any.</summary>
internal sealed class MakeAppointmentScreen : ShortForm
{
    private readonly PersonPage _person;
    private readonly Action _made;
    private readonly DropDown<ServiceLine> _service;
    private readonly DateField _day = new();
    private readonly HourField _hour = new();

    public MakeAppointmentScreen(Desk desk, PersonPage person, IReadOnlyList<ServiceLine> services, Action made)
        : base(desk)
    {
        (_person, _made) = (person, made);
        var mine = services.Where(s => s.Active && s.Kind != ServiceKind.Meal && desk.May(s.Roles)).ToList();
        _service = new DropDown<ServiceLine>(mine, s => desk.Say(s.Name));
        _day.Value = desk.Host.Hello?.ServiceDay;
    }

    public override string Title => Desk.Say("appointment_new", PersonWords.Name(Desk, _person.Identity), _person.CaseNumber);

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("heads_service", _service, () => _service.SelectedIndex < 0 ? "choose_one" : null),
        new Field("appointments_day", _day, () => _day.Value is null ? "receive_day_wrong" : null),
        new Field("appointments_hour_any", _hour, () => _hour.IsInvalid ? "hour_wrong" : null),
    ];

    protected override void Send()
    {
        var service = _service.Items[_service.SelectedIndex].Code;
        var request = new MakeAppointment(Desk.Centre.NewId(), _person.Person, service, _day.Value!.Value, _hour.Value);
        Send((centre, stop) => centre.MakeAppointment(request, stop), _ =>
        {
            _made();
            return Next.Back;
        });
    }
}
