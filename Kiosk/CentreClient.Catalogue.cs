using CentreHost.Centre;
using CentreHost.Services;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<ServiceChanged>> ChangeService(ChangeService request, CancellationToken stop) =>
        Post<ChangeService, ServiceChanged>("catalogue", request, stop);

    /// <summary>The newest first.</summary>
    public Task<Reply<List<ServiceVersionLine>>> ServiceVersions(string service, CancellationToken stop) =>
        Get<List<ServiceVersionLine>>($"catalogue/{Uri.EscapeDataString(service)}/versions", stop);

    public Task<Reply<List<TimetableLine>>> Timetables(CancellationToken stop) =>
        Get<List<TimetableLine>>("catalogue/timetables", stop);

    public Task<Reply<Done>> SetTimetable(SetTimetable request, CancellationToken stop) =>
        Post<SetTimetable, Done>("catalogue/timetables", request, stop);

    public Task<Reply<Done>> RemoveTimetable(RemoveTimetable request, CancellationToken stop) =>
        Post<RemoveTimetable, Done>("catalogue/timetables/remove", request, stop);
}
