using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Kiosks;

/// <summary>What a kiosk needs to work without its host, and what it brings when the host is back.</summary>
internal static class KiosksApi
{
    public static void MapKiosks(this IEndpointRouteBuilder routes)
    {
        var kiosks = routes.MapGroup("/kiosks").WithTags("Kiosks").OpenTo(StaffApi.EveryoneInside);
        kiosks.MapGet("/roster", Roster).WithName("CardRoster");
        kiosks.MapPost("/deeds", Take).WithName("TakeDeeds");
        kiosks.MapPost("/deeds/held", AskHeld).WithName("DeedsHeld");
    }

    /// <param name="version">Of the cards the kiosk has.</param>
    /// <param name="through">Up to which event it knows the gifts.</param>
    private static Ok<CardRoster> Roster(
        string? version, long? through, CentreData data, CentreState centre, Vault vault, CardHashes hashes, TimeProvider clock, Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        return TypedResults.Ok(new RosterReading(connection, centre.Now, vault, hashes, actor)
            .Read(new RosterHad(version, through), clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Whoever is signed in brings them; each names the sign-in it was done under, and the past is judged by no role.</summary>
    private static async Task<Results<Ok<DeedsTaken>, ProblemHttpResult>> Take(TakeDeeds request, DeedTaking taking, Actor actor)
    {
        var answer = await taking.Take(request, actor);
        return answer.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(answer.Value!);
    }

    private static Results<Ok<Held>, ProblemHttpResult> AskHeld(AskHeld request, CentreData data)
    {
        const int most = 2_000;
        return request.Deeds.Count > most ? DeedRefusal.DeedsWrong(most).ToProblem() : TypedResults.Ok(DeedsHeld.Of(data, request.Deeds));
    }
}
