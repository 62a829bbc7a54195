using CentreHost.Staff;

namespace Kiosk.Services.Appointments;

/// <summary>Who may promise a service; which services each may promise, the host knows.</summary>
internal static class AppointmentRoles
{
    public const Role MakeThem =
        Role.Reception | Role.Medical | Role.Head | Role.Counsellor | Role.Protection | Role.Tracing | Role.Returns;
}
