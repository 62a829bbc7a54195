using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.People;

internal static class RetentionApi
{
    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/retention").WithTags("People").OpenTo(Role.Head | Role.Administrator);
        retention.MapGet("/", (Anonymising people) => TypedResults.Ok(people.Show())).WithName("ShowRetention");
        retention.MapPost("/", Set).WithName("SetRetention");
        retention.MapPost("/anonymise", Anonymise).WithName("AnonymisePeople");
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Set(SetRetention request, Commands commands, Actor actor) =>
        RetentionRules.Check(request) is { } refusal
            ? refusal.ToProblemOf<Done>()
            : commands.Run<SetRetention, Done>(request.Id, request, actor, "retention/set", turn =>
            {
                turn.Run("UPDATE centre SET retention_days = @1, copy_days = @2 WHERE id = 1", request.Days, request.CopyDays);
                return new Done(request.Id);
            });

    /// <summary>Goes in many commits, so its answer is not kept: repeated, it finds nobody left to forget.</summary>
    private static async Task<Ok<PeopleAnonymised>> Anonymise(AnonymisePeople request, Anonymising people, Writer writer, Actor actor)
    {
        var (forgotten, completeOn) = await people.Run();
        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "people/anonymise", request.Id.ToString());
            return true;
        });
        return TypedResults.Ok(new PeopleAnonymised(request.Id, forgotten, completeOn));
    }
}
