using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
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
        await closing.CatchUp();
        return await List(db, data, stop);
    }

    private static async Task<Results<Ok<SummaryPage>, ProblemHttpResult>> Show(
        DateOnly day, CentreDbContext db, CentreState centre, CancellationToken stop)
    {
        var summary = await db.Summaries.Where(s => s.ServiceDay == day).OrderByDescending(s => s.Revision).FirstOrDefaultAsync(stop);
        if (summary is null)
        {
            return SummaryRefusal.NotClosed(day).ToProblem();
        }

        var line = new SummaryLine(
            day, summary.Revision, summary.State, summary.BuiltAt, null, summary.ApprovedAt,
            summary.State == SummaryState.Approved ? SummaryFiles.Name(centre.Now.Centre.Code, day, summary.Revision, "json") : null);
        return TypedResults.Ok(new SummaryPage(line, CanonicalJson.Read(summary.Content)));
    }

    /// <summary>The files are written and synced before the approval is: an approved summary always has its file.</summary>
    private static async Task<Results<Ok<SummaryApproved>, ProblemHttpResult>> Approve(
        ApproveSummary request, CentreDbContext db, CentreData data, CentreState centre, Vault vault, Commands commands, Actor actor,
        CancellationToken stop)
    {
        var latest = await db.Summaries.Where(s => s.ServiceDay == request.ServiceDay).OrderByDescending(s => s.Revision).FirstOrDefaultAsync(stop);
        if (SummaryRules.MayApprove(latest, request) is { } refusal)
        {
            return refusal.ToProblem();
        }

        var files = SummaryFiles.Write(data, centre.Now.Centre.Code, CanonicalJson.Read(latest!.Content), latest.Content);
        return await commands.Run<ApproveSummary, SummaryApproved>(request.Id, request with { Comment = null }, actor, "summaries/approve", turn =>
        {
            var comment = request.Comment is { } text ? vault.SealField("summaries.comment", latest.Id, text) : null;
            turn.Run(
                "UPDATE summaries SET state = 'Approved', approved_by = @2, approved_at = @3, comment = @4 WHERE id = @1",
                latest.Id, actor.StaffId, Columns.Instant(turn.NowUtc), comment);
            return new SummaryApproved(
                request.Id, request.ServiceDay, request.Revision, files.Json, files.Csv, Convert.ToHexStringLower(latest.Sha256));
        });
    }
}
