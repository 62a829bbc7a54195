using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services;

/// <summary>A person's plate and what they may have besides, or may not.</summary>
internal static class EntitlementsApi
{
    private const Role Sets = Role.Reception | Role.Medical | Role.Head | Role.Protection;

    private const string Select = "SELECT service_id, may, from_needs FROM entitlements WHERE person_id = @1";

    private const string CountDiets =
        "SELECT diet, count(*) FROM people WHERE status = 'Present' GROUP BY diet ORDER BY diet IS NOT NULL, diet";

    private const string UpsertDiet =
        """
        INSERT INTO diets (code, name_fr, name_en, active) VALUES (@1, @2, @3, @4)
        ON CONFLICT (code) DO UPDATE SET name_fr = excluded.name_fr, name_en = excluded.name_en, active = excluded.active
        """;

    public static void MapEntitlements(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:long}/entitlements", List).WithTags("Services").WithName("ListEntitlements").OpenTo(Sets);
        routes.MapPost("/people/{person:long}/entitlements", Set).WithTags("Services").WithName("SetEntitlement").OpenTo(Sets);
        routes.MapPost("/people/{person:long}/diet", SetDiet).WithTags("Services").WithName("SetDiet").OpenTo(Role.Medical | Role.Head | Role.Reception);
        var diets = routes.MapGroup("/diets").WithTags("Services");
        diets.MapGet("/", Diets).WithName("ListDiets").OpenTo(StaffApi.EveryoneInside);
        diets.MapGet("/count", Count).WithName("CountDiets").OpenTo(Role.Kitchen | Role.Head | Role.Reception);
        diets.MapPost("/", Change).WithName("ChangeDiet").OpenTo(Role.Head | Role.Medical);
    }

    private static Ok<List<EntitlementLine>> List(long person, CentreData data, CentreState centre, Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return TypedResults.Ok(statement.Read(null, person)
            .ReadAll(row => (Service: centre.Catalogue[row.GetInt64(0)], May: row.GetBoolean(1), FromNeeds: row.GetBoolean(2)))
            .Where(one => actor.Has(one.Service.Roles | Role.Head))
            .Select(one => new EntitlementLine(one.Service.Code, one.Service.Name, one.May, one.FromNeeds && actor.Has(Role.Medical | Role.Head)))
            .ToList());
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Set(
        long person, SetEntitlement request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<SetEntitlement, Done>(request.Id, request, actor, $"people/{person}/entitlements", turn =>
            EntitlementBook.Take(turn, person, request, centre.Now, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> SetDiet(
        long person, SetDiet request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<SetDiet, Done>(request.Id, request, actor, $"people/{person}/diet", turn =>
            request.Diet is { } diet && !centre.Now.Diets.ContainsKey(diet) ? ServiceRefusal.DietUnknown(diet)
            : turn.Run("UPDATE people SET diet = @2 WHERE id = @1 AND status IN ('Present', 'Out')", person, request.Diet) == 1
                ? new Done(request.Id)
                : PersonRefusal.NotPresent());

    private static Ok<List<DietLine>> Diets(CentreData data)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, "SELECT code, name_fr, name_en, active FROM diets ORDER BY code");
        return TypedResults.Ok(statement.Read(null).ReadAll(row =>
            new DietLine(row.GetString(0), new Texts.Sentence(row.GetString(1), row.GetString(2)), row.GetBoolean(3))));
    }

    /// <summary>How many plates of each kind the kitchen cooks for those present.</summary>
    private static Ok<List<DietCount>> Count(CentreData data, CentreState centre)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, CountDiets);
        var state = centre.Now;
        return TypedResults.Ok(statement.Read(null).ReadAll(row => new DietCount(row.TextOrNone(0), state.DietOf(row.TextOrNone(0)), row.GetInt64(1))));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Change(ChangeDiet request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<ChangeDiet, Done>(request.Id, request, actor, "diets/change", turn =>
        {
            var (code, name) = (request.Diet.Code.Trim().ToUpperInvariant(), request.Diet.Name);
            if (code.Length is 0 or > 3 || !code.All(char.IsAsciiLetterOrDigit) || Wrong(name.Fr) || Wrong(name.En))
            {
                return ServiceRefusal.DietWrong();
            }

            turn.Run(UpsertDiet, code, name.Fr, name.En, request.Diet.Active);
            turn.OnCommitted(centre.Load);
            return new Done(request.Id);
        });

    private static bool Wrong(string name) => string.IsNullOrWhiteSpace(name) || name.Length > 40;
}
