using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.People;

internal static class HouseholdsApi
{
    public static void MapHouseholds(this IEndpointRouteBuilder routes)
    {
        var households = routes.MapGroup("/households").WithTags("People").OpenTo(Role.Reception | Role.Medical | Role.Head);
        households.MapPost("/", Make).WithName("MakeHousehold");
        households.MapGet("/{household:long}", Show).WithName("ShowHousehold");
        households.MapPost("/{household:long}/members", Join).WithName("AddHouseholdMember");
        households.MapPost("/{household:long}/members/{person:long}/remove", Remove).WithName("RemoveHouseholdMember");
        households.MapPost("/{household:long}/members/{person:long}/kinship", Change).WithName("ChangeKinship");
        households.MapPost("/{household:long}/collector", Collect).WithName("NameCollector");
    }

    private static Task<Results<Ok<HouseholdMade>, ProblemHttpResult>> Make(MakeHousehold request, Commands commands, Actor actor) =>
        commands.Run<MakeHousehold, HouseholdMade>(
            request.Id, request, actor, "households/make", turn => HouseholdBook.Make(turn, request, actor));

    private static Results<Ok<HouseholdPage>, ProblemHttpResult> Show(long household, HouseholdPages pages) =>
        pages.Show(household) is { } page ? TypedResults.Ok(page) : FamilyRefusal.Unknown().ToProblem();

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Join(
        long household, AddMember request, Commands commands, Actor actor) =>
        Run(request.Id, request, commands, actor, $"households/{household}/members",
            turn => HouseholdBook.Join(turn, household, request));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Remove(
        long household, long person, RemoveMember request, Commands commands, Actor actor) =>
        Run(request.Id, request, commands, actor, $"households/{household}/members/{person}/remove", turn =>
        {
            if (HouseholdBook.HouseholdOf(turn, person)?.Id != household)
            {
                return FamilyRefusal.NotOfIt();
            }

            HouseholdBook.Leave(turn, person);
            return null;
        });

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Change(
        long household, long person, ChangeKinship request, Commands commands, Actor actor) =>
        Run(request.Id, request, commands, actor, $"households/{household}/members/{person}/kinship",
            turn => HouseholdBook.Change(turn, household, person, request.Kinship));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Collect(
        long household, NameCollector request, Commands commands, Actor actor) =>
        Run(request.Id, request, commands, actor, $"households/{household}/collector",
            turn => HouseholdBook.Collect(turn, household, request.Person));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Run<TRequest>(
        Guid id, TRequest request, Commands commands, Actor actor, string kind, Func<WriteTurn, Refusal?> change) =>
        commands.Run<TRequest, Done>(id, request, actor, kind, turn =>
            change(turn) is { } refusal ? refusal : new Done(id));
}
