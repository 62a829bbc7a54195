using System.Globalization;
using CentreHost.Centre;
using CentreHost.Services.Appointments;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <summary>A person's from today on, with those missed.</summary>
    public Task<Reply<List<AppointmentLine>>> AppointmentsOf(long person, CancellationToken stop) =>
        Get<List<AppointmentLine>>(string.Create(CultureInfo.InvariantCulture, $"appointments?person={person}"), stop);

    /// <param name="day">None: today, and with it all that were missed.</param>
    public Task<Reply<List<AppointmentLine>>> AppointmentsOn(DateOnly? day, CancellationToken stop) =>
        Get<List<AppointmentLine>>(
            day is { } one ? string.Create(CultureInfo.InvariantCulture, $"appointments?day={one:yyyy-MM-dd}") : "appointments", stop);

    public Task<Reply<Done>> MakeAppointment(MakeAppointment request, CancellationToken stop) =>
        Post<MakeAppointment, Done>("appointments", request, stop);

    public Task<Reply<Done>> CancelAppointment(Guid id, Guid appointment, CancellationToken stop) =>
        Post<CancelAppointment, Done>($"appointments/{appointment}/cancel", new CancelAppointment(id), stop);
}
