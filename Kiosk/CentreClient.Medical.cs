using System.Globalization;
using CentreHost.Centre;
using CentreHost.Medical;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<VisitRecorded>> RecordVisit(RecordVisit visit, CancellationToken stop) =>
        Post<RecordVisit, VisitRecorded>("medical/visits", visit, stop);

    public Task<Reply<Done>> AmendVisit(Guid visit, AmendVisit request, CancellationToken stop) =>
        Post<AmendVisit, Done>($"medical/visits/{visit}/additions", request, stop);

    public Task<Reply<Done>> TakeBackVisit(Guid visit, TakeBackVisit request, CancellationToken stop) =>
        Post<TakeBackVisit, Done>($"medical/visits/{visit}/take-back", request, stop);

    /// <summary>Newest first. That they were read is recorded.</summary>
    public Task<Reply<List<VisitLine>>> Visits(long person, CancellationToken stop) =>
        Get<List<VisitLine>>(string.Create(CultureInfo.InvariantCulture, $"medical/visits/{person}"), stop);
}
