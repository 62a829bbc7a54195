using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services;

internal static class ScansApi
{
    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        var scans = routes.MapGroup("/scans").WithTags("Scans").OpenTo(StaffApi.EveryoneInside);
        scans.MapPost("/", Serve).WithName("Scan");
        scans.MapPost("/household", ServeHousehold).WithName("ServeHousehold");
        scans.MapPost("/override", Override).WithName("OverrideScan");
        scans.MapPost("/undo", Undo).WithName("UndoService");
        routes.MapPost("/scans/reverse", Reverse).WithTags("Scans").WithName("ReverseService").OpenTo(Role.Head);
    }

    private static async Task<Ok<Verdict>> Serve(Scan scan, ServiceCounter counter, Actor actor) =>
        TypedResults.Ok(await counter.Serve(scan, actor));

    private static Task<Results<Ok<HouseholdServed>, ProblemHttpResult>> ServeHousehold(
        ServeHousehold request, Commands commands, CentreState centre, Vault vault, Actor actor)
    {
        var card = CardKey.Read(request.Card, request.ReadBy, vault.CardMac);
        return commands.Run<ServeHousehold, HouseholdServed>(request.Id, request, actor, "scans/household", turn =>
            new HouseholdVisit(turn, request, actor, centre.Now).Serve(card));
    }

    private static async Task<Results<Ok<Verdict>, ProblemHttpResult>> Override(
        OverrideScan request, ServiceCounter counter, Actor actor)
    {
        var answer = await counter.Override(request, actor);
        return answer.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(answer.Value!);
    }

    private static Task<Results<Ok<Undone>, ProblemHttpResult>> Undo(
        UndoService request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<UndoService, Undone>(request.Id, request, actor, "scans/undo", turn => TakingBack.Undo(turn, request, actor, centre.Now));

    private static Task<Results<Ok<Undone>, ProblemHttpResult>> Reverse(
        ReverseService request, Commands commands, CentreState centre, Vault vault, Actor actor) =>
        commands.Run<ReverseService, Undone>(request.Id, request, actor, "scans/reverse", turn =>
            TakingBack.Reverse(turn, request, actor, centre.Now, vault));
}
