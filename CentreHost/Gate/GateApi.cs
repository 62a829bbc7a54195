using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Gate;

internal static class GateApi
{
    private const Role KeepsGate = Role.Gate | Role.Reception | Role.Head;

    public static void MapGate(this IEndpointRouteBuilder routes)
    {
        var gate = routes.MapGroup("/gate").WithTags("Gate").OpenTo(KeepsGate);
        gate.MapPost("/pass", Pass).WithName("PassGate");
        gate.MapPost("/undo", Undo).WithName("UndoPassage");
        gate.MapPost("/expect", Expect).WithName("ExpectBack");
        gate.MapGet("/outside", Outside).WithName("ListOutside");
        var presence = routes.MapGroup("/presence").WithTags("Gate").OpenTo(StaffApi.Everyone);
        presence.MapGet("/", Present).WithName("ListPresent");
        presence.MapGet("/paper", Paper).WithName("PrintPresent");
    }

    private static async Task<Results<Ok<GateAnswer>, ProblemHttpResult>> Pass(
        PassGate request, Writer writer, CentreState centre, Vault vault, PeopleSearch search, TimeProvider clock, Actor actor)
    {
        if (request.ExpectedBackUtc is { } back && !GateRules.CanBeExpected(back, clock.GetUtcNow().UtcDateTime))
        {
            return GateRefusal.BackWhen().ToProblem();
        }

        var key = CardKey.Read(request.Card, request.ReadBy, vault.CardMac);
        var passed = await writer.Commit(turn => GateBook.Pass(turn, request, key, actor, centre.Now, search));
        return TypedResults.Ok(GateWords.Of(passed, centre.Now, vault));
    }

    private static Task<Results<Ok<PassageUndone>, ProblemHttpResult>> Undo(
        UndoPassage request, Commands commands, CentreState centre, PeopleSearch search, Actor actor) =>
        commands.Run<UndoPassage, PassageUndone>(
            request.Id, request, actor, "gate/undo", turn => GateBook.Undo(turn, request, actor, centre.Now, search));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Expect(ExpectBack request, Commands commands, Actor actor) =>
        commands.Run<ExpectBack, Done>(request.Id, request, actor, "gate/expect", turn => GateBook.Expect(turn, request, actor));

    private static Ok<Outside> Outside(CentreData data, Vault vault, TimeProvider clock) =>
        TypedResults.Ok(OnSite.Outside(data, vault, clock.GetUtcNow().UtcDateTime));

    private static async Task<Ok<PresenceList>> Present(CentreData data, Vault vault, Writer writer, TimeProvider clock, Actor actor)
    {
        await Note(writer, actor, "presence/read");
        return TypedResults.Ok(OnSite.Present(data, vault, actor, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>It names everybody who is here: who asked for it is on record before it leaves.</summary>
    private static Task<bool> Note(Writer writer, Actor actor, string action) => writer.Commit(turn =>
    {
        Audit.Add(turn, actor, action, "");
        return true;
    });

    /// <summary>To print and to tick.</summary>
    private static async Task<FileContentHttpResult> Paper(
        string? language, CentreData data, Vault vault, CentreState centre, Writer writer, TimeProvider clock, Actor actor)
    {
        await Note(writer, actor, "presence/printed");
        var list = OnSite.Present(data, vault, actor, clock.GetUtcNow().UtcDateTime);
        var words = PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);
        var pdf = PresencePaper.Draw(list, OnSite.SeesBeds(actor), centre.Now, words, PaperAuthor.Of(data, vault, centre.Days, clock, actor));
        return TypedResults.File(pdf, "application/pdf", $"presence-{list.AtUtc:yyyyMMdd-HHmm}.pdf");
    }
}
