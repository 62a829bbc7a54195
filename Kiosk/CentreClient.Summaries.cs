using System.Globalization;
using CentreHost.Centre;
using CentreHost.Summaries;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <summary>Newest day first, newest revision first.</summary>
    public Task<Reply<List<SummaryLine>>> Summaries(CancellationToken stop) => Get<List<SummaryLine>>("summaries", stop);

    public Task<Reply<SummaryPage>> Summary(DateOnly day, CancellationToken stop) =>
        Get<SummaryPage>(string.Create(CultureInfo.InvariantCulture, $"summaries/{day:yyyy-MM-dd}"), stop);

    public Task<Reply<SummaryApproved>> ApproveSummary(ApproveSummary request, CancellationToken stop) =>
        Post<ApproveSummary, SummaryApproved>("summaries/approve", request, stop);

    public Task<Reply<SitePage>> SiteFigures(DateOnly day, CancellationToken stop) =>
        Get<SitePage>(string.Create(CultureInfo.InvariantCulture, $"summaries/site-figures/{day:yyyy-MM-dd}"), stop);

    public Task<Reply<Done>> EnterSiteFigures(EnterSiteFigures request, CancellationToken stop) =>
        Post<EnterSiteFigures, Done>("summaries/site-figures", request, stop);
}
