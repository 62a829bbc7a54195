using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Services.Disputes;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<Done>> OpenDispute(OpenDispute request, CancellationToken stop) =>
        Post<OpenDispute, Done>("disputes", request, stop);

    /// <summary>The waiting ones, the longest first; below them those of the last day.</summary>
    public Task<Reply<List<DisputeLine>>> Disputes(CancellationToken stop) => Get<List<DisputeLine>>("disputes", stop);

    public Task<Reply<Done>> AnswerDispute(Guid dispute, AnswerDispute request, CancellationToken stop) =>
        Post<AnswerDispute, Done>($"disputes/{dispute}/answer", request, stop);

    public Task<Reply<List<OverdueLine>>> Overdue(int hours, CancellationToken stop) =>
        Get<List<OverdueLine>>(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"overdue?hours={hours}"), stop);
}
