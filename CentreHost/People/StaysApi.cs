using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.People;

/// <summary>Coming back, and numbers found to be one person's.</summary>
internal static class StaysApi
{
    public static void MapStays(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/people").WithTags("People").OpenTo(Role.Reception | Role.Head);
        people.MapPost("/{person:long}/readmission", Return).WithName("ReadmitPerson");
        people.MapPost("/{person:long}/merge", Merge).WithName("MergePerson");
        people.MapPost("/{person:long}/merge/undo", Undo).WithName("UndoMerge");
    }

    private static Task<Results<Ok<Readmitted>, ProblemHttpResult>> Return(
        long person, Readmit request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor)
    {
        CardKey? card = string.IsNullOrWhiteSpace(request.Card) ? null : CardKey.Read(request.Card, ReadBy.Typed, vault.CardMac);
        return commands.Run<Readmit, Readmitted>(request.Id, request, actor, $"people/{person}/readmission", turn =>
            Readmission.Take(turn, person, request, card, actor, centre.Now, search));
    }

    private static Task<Results<Ok<PersonMerged>, ProblemHttpResult>> Merge(
        long person, MergePerson request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor) =>
        commands.Run<MergePerson, PersonMerged>(request.Id, request, actor, $"people/{person}/merge", turn =>
            new PersonMerging(turn, actor, centre.Now, vault, search).Merge(person, request));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Undo(
        long person, UndoMerge request, Commands commands, CentreState centre, Vault vault, PeopleSearch search, Actor actor) =>
        commands.Run<UndoMerge, Done>(request.Id, request, actor, $"people/{person}/merge/undo", turn =>
            new PersonMerging(turn, actor, centre.Now, vault, search).Undo(person, request));
}
