using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Beds;

internal static class BedsApi
{
    private const int MostProposals = 20;

    public static void MapBeds(this IEndpointRouteBuilder routes)
    {
        var beds = routes.MapGroup("/beds").WithTags("Beds").OpenTo(Role.Reception | Role.Head | Role.Medical);
        beds.MapGet("/", Map).WithName("ShowBeds");
        beds.MapGet("/suggest", Suggest).WithName("SuggestBeds");
        beds.MapPost("/assign", Assign).WithName("AssignBed");
        beds.MapPost("/free", Free).WithName("FreeBed");
        beds.MapPost("/hold", Hold).WithName("HoldBed");
        beds.MapPost("/hold/end", EndHold).WithName("EndHold");
        beds.MapPost("/change", Change).WithName("ChangeBed");
        beds.MapPost("/mats", LayMat).WithName("LayMat");
        beds.MapPost("/mats/remove", RemoveMat).WithName("RemoveMat");
        beds.MapGet("/{bed}/history", History).WithName("ShowBedHistory");
        beds.MapGet("/census", Census).WithName("ShowBedCensus");
        var release = routes.MapGroup("/beds/unseen").WithTags("Beds").OpenTo(Role.Reception | Role.Head);
        release.MapGet("/", Unseen).WithName("ListUnseen");
        release.MapPost("/release", Release).WithName("ReleaseBeds");
        release.MapPost("/nights", SetNights).WithName("SetReleaseNights").OpenTo(Role.Head);
    }

    private static Ok<BedMap> Map(CentreData data, TimeProvider clock) =>
        TypedResults.Ok(BedMapReading.Of(data, clock.GetUtcNow().UtcDateTime));

    private static Results<Ok<List<BedProposal>>, ProblemHttpResult> Suggest(
        long person, string? block, int? most, CentreData data, TimeProvider clock)
    {
        using var connection = SqliteSettings.OpenReader(data);
        if (BedSiteReading.Sleeper(connection, person) is not { } who)
        {
            return PersonRefusal.Unknown().ToProblem();
        }

        var site = BedSiteReading.Of(connection, clock.GetUtcNow().UtcDateTime);
        return TypedResults.Ok(BedSuggestion.Rank(site, who, block).Take(Math.Clamp(most ?? 5, 1, MostProposals)).ToList());
    }

    private static async Task<Results<Ok<BedAssigned>, ProblemHttpResult>> Assign(
        AssignBed request, Commands commands, Writer writer, Vault vault, Actor actor)
    {
        StaffMember? second = null;
        if (request.Override is { } lifted)
        {
            if (string.IsNullOrWhiteSpace(lifted.Reason) || lifted.Reason.Length > BedBook.LongestReason)
            {
                return BedRefusal.ReasonMissing(BedBook.LongestReason).ToProblem();
            }

            var proven = await StaffProof.SecondPerson(writer, vault, lifted.Staff, lifted.Pin, actor);
            if (proven.Value is null)
            {
                return proven.Refusal!.ToProblem();
            }

            second = proven.Value;
        }

        var marked = request with { Override = request.Override is { } named ? named with { Pin = "" } : null };
        return await commands.Run<AssignBed, BedAssigned>(
            request.Id, marked, actor, "beds/assign", turn => BedBook.Assign(turn, request, second, actor, vault));
    }

    private static Task<Results<Ok<BedAssigned>, ProblemHttpResult>> Free(FreeBed request, Commands commands, Actor actor) =>
        commands.Run<FreeBed, BedAssigned>(request.Id, request, actor, "beds/free", turn => BedBook.Free(turn, request, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Hold(HoldBed request, Commands commands, Actor actor) =>
        commands.Run<HoldBed, Done>(request.Id, request, actor, "beds/hold", turn => BedUpkeep.Hold(turn, request, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> EndHold(EndHold request, Commands commands, Actor actor) =>
        commands.Run<EndHold, Done>(request.Id, request, actor, "beds/hold/end", turn => BedUpkeep.EndHold(turn, request));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Change(ChangeBed request, Commands commands, Vault vault, Actor actor) =>
        commands.Run<ChangeBed, Done>(request.Id, request, actor, "beds/change", turn => BedUpkeep.Change(turn, request, actor, vault));

    private static Task<Results<Ok<MatLaid>, ProblemHttpResult>> LayMat(LayMat request, Commands commands, Actor actor) =>
        commands.Run<LayMat, MatLaid>(request.Id, request, actor, "beds/mats", turn => BedUpkeep.Lay(turn, request, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> RemoveMat(RemoveMat request, Commands commands, Actor actor) =>
        commands.Run<RemoveMat, Done>(request.Id, request, actor, "beds/mats/remove", turn => BedUpkeep.Remove(turn, request, actor));

    private static Ok<List<BedHistoryLine>> History(string bed, CentreData data, Vault vault) =>
        TypedResults.Ok(BedMapReading.History(data, vault, bed));

    private static Ok<List<CensusLine>> Census(DateOnly day, CentreData data) => TypedResults.Ok(BedMapReading.Census(data, day));

    private static Ok<List<UnseenLine>> Unseen(CentreData data, CentreState centre, TimeProvider clock)
    {
        using var connection = SqliteSettings.OpenReader(data);
        return TypedResults.Ok(BedRelease.Unseen(connection, centre.Days, clock.GetUtcNow().UtcDateTime));
    }

    private static Task<Results<Ok<BedsReleased>, ProblemHttpResult>> Release(
        ReleaseBeds request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<ReleaseBeds, BedsReleased>(
            request.Id, request, actor, "beds/release", turn => BedRelease.Release(turn, request, actor, centre.Days));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> SetNights(SetReleaseNights request, Commands commands, Actor actor) =>
        commands.Run<SetReleaseNights, Done>(
            request.Id, request, actor, "beds/release-nights", turn => BedRelease.SetNights(turn, request));
}
