using CentreHost.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Web;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).WithName("Live").OpenToEveryProbe();
        routes.MapGet("/health/ready", Ready).WithName("Ready").OpenToEveryProbe();
    }

    /// <summary>Ready means that the writer commits: the probe waits its turn like everybody.</summary>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Ready(Writer writer, CancellationToken stop)
    {
        var turn = writer.Commit(turn => turn.Scalar("SELECT sqlite_version()"));
        return await Task.WhenAny(turn, Task.Delay(TimeSpan.FromSeconds(5), stop)) == turn
            ? TypedResults.Text($"ready; SQLite {await turn}; {writer.Waiting} waiting")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static void OpenToEveryProbe(this RouteHandlerBuilder route) => Staff.OpenToRoutes.OpenToAnyone(route).ExcludeFromDescription();
}
