using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.People;

internal static class ArrivalGroupsApi
{
    public static void MapArrivalGroups(this IEndpointRouteBuilder routes)
    {
        var groups = routes.MapGroup("/arrival-groups").WithTags("People").OpenTo(Role.Reception | Role.Head);
        groups.MapPost("/", Make).WithName("MakeArrivalGroup");
        groups.MapGet("/", (ArrivalGroupPages pages) => TypedResults.Ok(pages.List())).WithName("ListArrivalGroups");
        groups.MapGet("/{code}", Show).WithName("ShowArrivalGroup");
        groups.MapPost("/{code}/count", Count).WithName("CountArrivalGroup");
        groups.MapPost("/{code}/close", Close).WithName("CloseArrivalGroup");
    }

    private static Task<Results<Ok<ArrivalGroupMade>, ProblemHttpResult>> Make(
        MakeArrivalGroup request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<MakeArrivalGroup, ArrivalGroupMade>(
            request.Id, request, actor, "arrival-groups/make", turn => ConvoyBook.Make(turn, request, actor, centre.Now));

    private static Results<Ok<ArrivalGroupPage>, ProblemHttpResult> Show(string code, ArrivalGroupPages pages, CancellationToken stop) =>
        pages.Show(code, stop) is { } page ? TypedResults.Ok(page) : ConvoyRefusal.Unknown(code).ToProblem();

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Count(
        string code, CountArrivalGroup request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CountArrivalGroup, Done>(request.Id, request, actor, $"arrival-groups/{code}/count", turn =>
            ConvoyBook.Find(turn, code) is not { } group ? ConvoyRefusal.Unknown(code)
            : ConvoyBook.Count(turn, group, request, actor, centre.Now) is { } refusal ? refusal
            : new Done(request.Id));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Close(
        string code, CloseArrivalGroup request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CloseArrivalGroup, Done>(request.Id, request, actor, $"arrival-groups/{code}/close", turn =>
            ConvoyBook.Find(turn, code) is not { } group ? ConvoyRefusal.Unknown(code)
            : ConvoyBook.Close(turn, group, actor, centre.Now) is { } refusal ? refusal
            : new Done(request.Id));
}
