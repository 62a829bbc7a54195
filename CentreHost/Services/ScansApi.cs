using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services;

internal static class ScansApi
{
    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        var scans = routes.MapGroup("/scans").WithTags("Scans").OpenTo(StaffApi.Everyone);
        scans.MapPost("/", Serve).WithName("Scan");
        scans.MapPost("/undo", Undo).WithName("UndoService");
    }

    private static async Task<Ok<Verdict>> Serve(Scan scan, ServiceCounter counter, Actor actor) =>
        TypedResults.Ok(await counter.Serve(scan, actor));

    private static Task<Results<Ok<Undone>, ProblemHttpResult>> Undo(
        UndoService request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<UndoService, Undone>(request.Id, request, actor, "scans/undo", turn =>
        {
            var served = turn.Db.ServiceEvents.SingleOrDefault(e => e.Id == request.Event);
            var reversed = served is not null && turn.Db.ServiceEvents.Any(e => e.ReversesSeq == served.Seq);
            if (UndoRules.Decide(served, reversed, actor.Kiosk, turn.NowUtc) is { } refusal)
            {
                return refusal;
            }

            GiftRecord.Reverse(turn, request.Id, served!, actor);
            return new Undone(request.Id, request.Event, centre.Catalogue[served!.ServiceId].Code);
        });
}
