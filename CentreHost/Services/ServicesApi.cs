using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services;

internal static class ServicesApi
{
    public static void MapServices(this IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/services").WithTags("Services");
        services.MapGet("/", List).WithName("ListServices").OpenTo(StaffApi.EveryoneInside);
        services.MapPost("/heads", Count).WithName("CountHeads").OpenTo(Role.Reception | Role.Kitchen | Role.Head);
        services.MapPost("/meal/open", Open).WithName("OpenMeal").OpenTo(Role.Kitchen | Role.Head);
        services.MapPost("/meal/close", Close).WithName("CloseMeal").OpenTo(Role.Kitchen | Role.Head);
    }

    /// <summary>What the asker may give, and the head all of it: the name of a service can tell an illness.</summary>
    private static Ok<List<ServiceLine>> List(CentreState centre, Actor actor)
    {
        var (catalogue, isHead) = (centre.Catalogue, actor.Has(Role.Head | Role.Administrator));
        return TypedResults.Ok(catalogue.Services.Where(service => isHead || actor.Has(service.Roles)).Select(service =>
        {
            var line = catalogue.LineOf(service);
            return isHead ? line : line with { EntitlingNeeds = Needs.None, NotWith = [.. line.NotWith.Where(code => actor.Has(catalogue.Find(code)!.Roles))] };
        }).ToList());
    }

    /// <summary>People nobody has registered are fed and counted too.</summary>
    private static Task<Results<Ok<HeadsCounted>, ProblemHttpResult>> Count(
        CountHeads request, Commands commands, CentreState centre, Actor actor)
    {
        const int mostHeads = 10_000;
        if (request.Heads.Count is 0 or > HeadCount.MostCells || request.Heads.Any(h => h.Count is < 1 or > mostHeads))
        {
            return ServiceRefusal.HeadsOutOfRange().ToProblemOf<HeadsCounted>();
        }

        return commands.Run<CountHeads, HeadsCounted>(request.Id, request, actor, "services/heads", turn =>
            HeadCount.Record(turn, request, actor, centre.Now));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Open(
        OpenMeal request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<OpenMeal, Done>(request.Id, request, actor, "services/meal/open", turn =>
        {
            if (centre.Catalogue.Find(request.Service) is not { } service)
            {
                return ServiceRefusal.Unknown(request.Service);
            }

            if (service.Kind != ServiceKind.Meal)
            {
                return ServiceRefusal.NotAMeal(request.Service);
            }

            var now = centre.Now;
            MealSessions.CloseOpenedByStaff(turn, now.Days.Of(turn.NowUtc));
            MealSessions.OpenByStaff(turn, service, MealClock.DayOf(service, now.Catalogue, now.Days, turn.NowUtc), actor);
            return new Done(request.Id);
        });

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Close(
        CloseMeal request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CloseMeal, Done>(request.Id, request, actor, "services/meal/close", turn =>
            MealSessions.CloseOpenedByStaff(turn, centre.Days.Of(turn.NowUtc)) > 0
                ? new Done(request.Id)
                : ServiceRefusal.NoMealOpen());
}
