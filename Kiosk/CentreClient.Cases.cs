using System.Globalization;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.Outreach;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <summary>Of the asker's own fields: all that are open, or the whole history of one person.</summary>
    public Task<Reply<List<CaseLine>>> Cases(long? person, CancellationToken stop) => Get<List<CaseLine>>(
        person is { } one ? string.Create(CultureInfo.InvariantCulture, $"cases?person={one}") : "cases", stop);

    public Task<Reply<CasePage>> Case(Guid id, CancellationToken stop) => Get<CasePage>($"cases/{id}", stop);

    public Task<Reply<CaseStepTaken>> OpenCase(OpenCase request, CancellationToken stop) =>
        Post<OpenCase, CaseStepTaken>("cases", request, stop);

    public Task<Reply<CaseStepTaken>> TakeCaseStep(Guid id, TakeCaseStep request, CancellationToken stop) =>
        Post<TakeCaseStep, CaseStepTaken>($"cases/{id}/steps", request, stop);

    public Task<Reply<byte[]>> PrintHandover(Guid id, string language, CancellationToken stop) =>
        Pdf($"cases/{id}/handover?language={language}", stop);

    public Task<Reply<Done>> RecordSession(RecordSession request, CancellationToken stop) =>
        Post<RecordSession, Done>("outreach", request, stop);

    /// <summary>Of the last fourteen days, the newest first.</summary>
    public Task<Reply<List<SessionLine>>> Sessions(CancellationToken stop) => Get<List<SessionLine>>("outreach", stop);
}
