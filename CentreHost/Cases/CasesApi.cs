using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Cases;

internal static class CasesApi
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/cases").WithTags("Cases").OpenTo(CaseRoles.All);
        cases.MapPost("/", Open).WithName("OpenCase");
        cases.MapGet("/", List).WithName("ListCases");
        cases.MapGet("/{id:guid}", Show).WithName("ShowCase");
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
}
