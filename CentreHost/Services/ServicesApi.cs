using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Texts;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services;

internal static class ServicesApi
{
    public static void MapServices(this IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/services").WithTags("Services");
        services.MapGet("/", List).WithName("ListServices").OpenTo(StaffApi.Everyone);
        services.MapPost("/heads", Count).WithName("CountHeads").OpenTo(Role.Reception | Role.Kitchen | Role.Head);
        services.MapPost("/meal/open", Open).WithName("OpenMeal").OpenTo(Role.Kitchen | Role.Head);
        services.MapPost("/meal/close", Close).WithName("CloseMeal").OpenTo(Role.Kitchen | Role.Head);
    }

    private static async Task<Ok<List<ServiceLine>>> List(CentreState centre, CentreDbContext db)
    {
        var items = await Task.FromResult(db.Items.ToDictionary(i => i.Id, i => i.Code));
        var catalogue = centre.Catalogue;
        return TypedResults.Ok(catalogue.Services.Select(service => Line(service, catalogue, items)).ToList());
    }

    private static ServiceLine Line(Service service, Catalogue catalogue, Dictionary<long, string> items) => new(
        service.Code,
        new Sentence(service.NameFr, service.NameEn),
        service.Kind,
        service.Active,
        service.MaxPerSession,
        service.MaxPerDay,
        service.MinIntervalMinutes,
        service.PresenceRequired,
        service.CentreDailyLimit,
        [.. catalogue.Services.Where(other => catalogue.Exclude(service, other.Id)).Select(other => other.Code)],
        service.Roles,
        service.ItemId is { } item ? items[item] : null,
        service.ItemUnits,
        Hour(service.FromMinutes),
        Hour(service.UntilMinutes));

    private static string? Hour(int? minutes) =>
        minutes is { } m ? new TimeOnly(m / 60, m % 60).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>People nobody has registered are fed and counted too.</summary>
    private static Task<Results<Ok<HeadsCounted>, ProblemHttpResult>> Count(
        CountHeads request, Commands commands, CentreState centre, Actor actor)
    {
        const int mostHeads = 10_000;
        if (request.Heads.Count == 0 || request.Heads.Any(h => h.Count is < 1 or > mostHeads))
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

            MealSessions.CloseOpenedByStaff(turn, centre.Days.Of(turn.NowUtc));
            MealSessions.OpenByStaff(turn, service, centre.Days.Of(turn.NowUtc), actor);
            return new Done(request.Id);
        });

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Close(
        CloseMeal request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CloseMeal, Done>(request.Id, request, actor, "services/meal/close", turn =>
            MealSessions.CloseOpenedByStaff(turn, centre.Days.Of(turn.NowUtc)) > 0
                ? new Done(request.Id)
                : ServiceRefusal.NoMealOpen());
}
