using System.Globalization;
using CentreHost.Medical;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<VisitRecorded>> RecordVisit(RecordVisit visit, CancellationToken stop) =>
        Post<RecordVisit, VisitRecorded>("medical/visits", visit, stop);

    /// <summary>Newest first. That they were read is recorded.</summary>
    public Task<Reply<List<VisitLine>>> Visits(long person, CancellationToken stop) =>
        Get<List<VisitLine>>(string.Create(CultureInfo.InvariantCulture, $"medical/visits/{person}"), stop);
}
