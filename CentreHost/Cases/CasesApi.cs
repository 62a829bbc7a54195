using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.Cases;

internal static class CasesApi
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/cases").WithTags("Cases").OpenTo(CaseRoles.All);
        cases.MapPost("/", Open).WithName("OpenCase");
        cases.MapGet("/", List).WithName("ListCases");
        cases.MapGet("/{id:guid}", Show).WithName("ShowCase");
        cases.MapGet("/{id:guid}/handover", PrintHandover).WithName("PrintHandover").OpenTo(CaseRoles.Of(CaseField.Return));
        cases.MapPost("/{id:guid}/steps", Step).WithName("TakeCaseStep");
    }

    private static Task<Results<Ok<CaseStepTaken>, ProblemHttpResult>> Open(
        OpenCase request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor) =>
        commands.Run<OpenCase, CaseStepTaken>(request.Id, request, actor, "cases/open", turn =>
            new CaseBook(turn, centre.Now, vault, search, actor).Open(request));

    private static Task<Results<Ok<CaseStepTaken>, ProblemHttpResult>> Step(
        Guid id, TakeCaseStep request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor) =>
        commands.Run<TakeCaseStep, CaseStepTaken>(request.Id, request, actor, $"cases/{id}/step", turn =>
            new CaseBook(turn, centre.Now, vault, search, actor).Step(id, request));

    /// <summary>Of the asker's own fields; open ones unless a person's whole history is asked for.</summary>
    private static Ok<List<CaseLine>> List(long? person, bool? closed, CentreData data, Vault vault, Actor actor)
    {
        using var reader = new CaseReader(data, vault);
        return TypedResults.Ok(reader.Lines(person, closed ?? person is not null, actor));
    }

    /// <summary>Every reading of the notes is itself recorded before they leave.</summary>
    private static async Task<Results<Ok<CasePage>, ProblemHttpResult>> Show(
        Guid id, CentreData data, Vault vault, Writer writer, Actor actor)
    {
        using var reader = new CaseReader(data, vault);
        if (reader.Page(id, actor) is not { } page)
        {
            return CaseRefusal.Unknown().ToProblem();
        }

        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "cases/read", id.ToString());
            return true;
        });
        return TypedResults.Ok(page);
    }

    /// <summary>The page the person takes along: the latest hand-over, none before one was agreed. Its printing is recorded.</summary>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PrintHandover(
        Guid id, string? language, CentreData data, CentreDbContext db, Vault vault, CentreState centre, TimeProvider clock, Writer writer,
        Actor actor, CancellationToken stop)
    {
        using var reader = new CaseReader(data, vault);
        if (reader.Page(id, actor) is not { Case.Person: { } caseOf } page)
        {
            return CaseRefusal.Unknown().ToProblem();
        }

        if (page.Steps.LastOrDefault(step => step.Handover is not null) is not { Handover: { } handover } step)
        {
            return CaseRefusal.NoHandover().ToProblem();
        }

        // Of a number that was merged the page names who it was merged into.
        var number = await db.People.Where(p => p.Id == caseOf).Select(p => p.MergedInto ?? p.Id).SingleAsync(stop);
        var holder = await db.People.Where(p => p.Id == number)
            .Select(p => new { p.CaseNumber, p.Sex, p.Identity, Key = db.PersonKeys.Where(k => k.PersonId == number).Select(k => k.Sealed).Single() })
            .SingleAsync(stop);
        var identity = new SealedIdentity(number, holder.Identity, holder.Key).Open(vault);
        var words = PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);
        var pdf = HandoverPaper.Draw(
            handover, new HandoverPaper.Of(holder.CaseNumber, holder.Sex, identity, step.AtUtc), centre.Now, words,
            PaperAuthor.Of(data, vault, centre.Days, clock, actor));
        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "cases/handover/print", id.ToString());
            return true;
        });
        return TypedResults.File(pdf, "application/pdf", $"handover-{holder.CaseNumber}.pdf");
    }
}
