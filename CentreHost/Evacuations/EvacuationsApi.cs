using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Gate;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Evacuations;

/// <summary>Open to whoever is signed in: on that day nobody waits for a role.</summary>
internal static class EvacuationsApi
{
    public static void MapEvacuations(this IEndpointRouteBuilder routes)
    {
        var evacuations = routes.MapGroup("/evacuations").WithTags("Evacuations").OpenTo(StaffApi.Everyone);
        evacuations.MapPost("/start", Start).WithName("StartEvacuation");
        evacuations.MapPost("/cards", ByCard).WithName("AccountByCard");
        evacuations.MapPost("/names", ByName).WithName("AccountByName");
        evacuations.MapPost("/end", End).WithName("EndEvacuation");
        evacuations.MapGet("/now", Now).WithName("ShowEvacuationNow");
        evacuations.MapGet("/{evacuation:long}", Show).WithName("ShowEvacuation");
        evacuations.MapGet("/{evacuation:long}/paper", Paper).WithName("PrintEvacuation");
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Start(StartEvacuation request, Commands commands, Actor actor) =>
        commands.Run<StartEvacuation, Done>(
            request.Id, request, actor, "evacuations/start", turn => EvacuationBook.Start(turn, request, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> End(EndEvacuation request, Commands commands, Actor actor) =>
        commands.Run<EndEvacuation, Done>(request.Id, request, actor, "evacuations/end", turn => EvacuationBook.End(turn, request, actor));

    private static async Task<Results<Ok<Accounted>, ProblemHttpResult>> ByCard(
        AccountByCard request, Writer writer, CentreData data, Vault vault, CentreState centre, Actor actor)
    {
        var key = CardKey.Read(request.Card, request.ReadBy, vault.CardMac);
        var seen = await writer.Commit(turn => EvacuationBook.ByCard(turn, request, key, actor, centre.Now));
        return Answer(seen, data, vault, centre, actor);
    }

    private static async Task<Results<Ok<Accounted>, ProblemHttpResult>> ByName(
        AccountByName request, Writer writer, CentreData data, Vault vault, CentreState centre, Actor actor)
    {
        var seen = await writer.Commit(turn => EvacuationBook.ByName(turn, request, actor));
        return Answer(seen, data, vault, centre, actor);
    }

    private static Ok<EvacuationNow> Now(CentreData data, Vault vault, TimeProvider clock, Actor actor)
    {
        using var view = new EvacuationView(data, vault, actor);
        return TypedResults.Ok(new EvacuationNow(view.Now(clock.GetUtcNow().UtcDateTime)));
    }

    private static Results<Ok<EvacuationPage>, ProblemHttpResult> Show(
        long evacuation, CentreData data, Vault vault, TimeProvider clock, Actor actor)
    {
        using var view = new EvacuationView(data, vault, actor);
        return view.Page(evacuation, clock.GetUtcNow().UtcDateTime) is { } page
            ? TypedResults.Ok(page)
            : EvacuationRefusal.Unknown().ToProblem();
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Paper(
        long evacuation, string? language, CentreData data, Vault vault, CentreState centre, TimeProvider clock, Actor actor)
    {
        using var view = new EvacuationView(data, vault, actor);
        if (view.Page(evacuation, clock.GetUtcNow().UtcDateTime) is not { } page)
        {
            return EvacuationRefusal.Unknown().ToProblem();
        }

        var words = PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);
        var author = PaperAuthor.Of(data, vault, centre.Days, clock, actor);
        var pdf = EvacuationPaper.Draw(page, OnSite.SeesBeds(actor), centre.Now, words, author);
        return TypedResults.File(pdf, "application/pdf", $"evacuation-{evacuation}.pdf");
    }

    private static Results<Ok<Accounted>, ProblemHttpResult> Answer(
        Answer<Seen> seen, CentreData data, Vault vault, CentreState centre, Actor actor)
    {
        if (seen.Value is not { } found)
        {
            return seen.Refusal!.ToProblem();
        }

        using var view = new EvacuationView(data, vault, actor);
        return TypedResults.Ok(view.Answer(found, centre.Now));
    }
}
