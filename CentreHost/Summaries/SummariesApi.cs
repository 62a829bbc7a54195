using CentreHost.Centre;
using CentreHost.Delivery;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Summaries.Review;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.Summaries;

internal static class SummariesApi
{
    public static void MapSummaries(this IEndpointRouteBuilder routes)
    {
        var summaries = routes.MapGroup("/summaries").WithTags("Summaries").OpenTo(Role.Head);
        summaries.MapGet("/", List).WithName("ListSummaries");
        summaries.MapPost("/close", Close).WithName("CloseDaysOver");
        summaries.MapGet("/{day}", Show).WithName("ShowSummary");
        summaries.MapGet("/site-figures/{day}", ShowSite).WithName("ShowSiteFigures");
        summaries.MapPost("/site-figures", EnterSite).WithName("EnterSiteFigures");
        summaries.MapReview();
        summaries.MapPost("/approve", Approve).WithName("ApproveSummary");
    }

    private static async Task<Ok<List<SummaryLine>>> List(CentreDbContext db, CentreData data, CancellationToken stop)
    {
        var staff = await db.Staff.ToDictionaryAsync(s => s.Id, s => s.Code, stop);
        var rows = await db.Summaries.OrderByDescending(s => s.ServiceDay).ThenByDescending(s => s.Revision).Take(90)
            .Select(s => new { s.ServiceDay, s.Revision, s.State, s.BuiltAt, s.ApprovedBy, s.ApprovedAt }).ToListAsync(stop);
        return TypedResults.Ok(rows.ConvertAll(s => new SummaryLine(
            s.ServiceDay, s.Revision, s.State, s.BuiltAt, s.ApprovedBy is { } by ? staff.GetValueOrDefault(by) : null, s.ApprovedAt, null)));
    }

    private static async Task<Ok<List<SummaryLine>>> Close(DayClosing closing, CentreDbContext db, CentreData data, CancellationToken stop)
    {
        await closing.CatchUp(stop);
        return await List(db, data, stop);
    }

    private static async Task<Results<Ok<SummaryPage>, ProblemHttpResult>> Show(
        DateOnly day, CentreDbContext db, CentreState centre, CentreData data, DayStateReading states, TimeProvider clock, CancellationToken stop)
    {
        var summary = await db.Summaries.Where(s => s.ServiceDay == day).OrderByDescending(s => s.Revision).FirstOrDefaultAsync(stop);
        if (summary is null)
        {
            return SummaryRefusal.NotClosed(day).ToProblem();
        }

        var line = new SummaryLine(
            day, summary.Revision, summary.State, summary.BuiltAt, null, summary.ApprovedAt,
            summary.State != SummaryState.Draft ? SummaryFiles.Name(centre.Now.Centre.Code, day, summary.Revision, "json") : null);
        var before = await db.Summaries.Where(s => s.ServiceDay == day && s.Revision < summary.Revision).OrderByDescending(s => s.Revision)
            .Select(s => s.Content).FirstOrDefaultAsync(stop);
        var (content, dictionary) = (CanonicalJson.Read(summary.Content), IndicatorDictionary.Current);
        return TypedResults.Ok(new SummaryPage(line, content)
        {
            Names = SummaryNames.OfIndicators(dictionary),
            Details = SummaryNames.OfDetails(content, centre.Now, data, dictionary),
            Checks = DayChecks.Of(content, states.Read(day, clock.GetUtcNow().UtcDateTime), dictionary),
            Changes = before is { Length: > 0 } ? SummaryChanges.Between(CanonicalJson.Read(before), content) : [],
        });
    }

    private static Ok<SitePage> ShowSite(DateOnly day, CentreData data) =>
        TypedResults.Ok(SiteFigures.PageOf(data, day, IndicatorDictionary.Current));

    /// <summary>Of a day that is closed already the next revision is made at once, for whoever is about to sign it.</summary>
    private static async Task<Results<Ok<Done>, ProblemHttpResult>> EnterSite(
        EnterSiteFigures request, CentreState centre, Commands commands, DayClosing closing, Actor actor)
    {
        var entered = await commands.Run<EnterSiteFigures, Done>(request.Id, request, actor, "summaries/site-figures", turn =>
        {
            if (SiteFigures.Check(request, centre.Days.Of(turn.NowUtc)) is { } refusal)
            {
                return refusal;
            }

            SiteFigures.Enter(turn, request, actor);
            return new Done(request.Id);
        });
        await closing.CatchUp();
        return entered;
    }

    private static async Task<Results<Ok<SummaryApproved>, ProblemHttpResult>> Approve(
        ApproveSummary request, SummaryApproval approval, BundleMaking bundles, Actor actor)
    {
        var answer = await approval.Approve(request, actor);
        if (answer.Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        // What keeps a signed day from being sealed stands on the outbox; the signature holds.
        await bundles.CatchUp();
        return TypedResults.Ok(answer.Value!);
    }
}
