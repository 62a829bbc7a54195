using CentreHost.Staff;
using CentreHost.Summaries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Demo;

internal sealed record SetDemoClock(DateTime NowUtc);

/// <summary>A clock that is told the time and walks on from there. Only the demo brings one; its data is marked for ever.</summary>
internal sealed class DemoClock(DateTime startUtc) : TimeProvider
{
    private readonly Lock _setting = new();
    private DateTime _toldUtc = startUtc;
    private long _toldAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_setting)
        {
            return new DateTimeOffset(_toldUtc + System.GetElapsedTime(_toldAt), TimeSpan.Zero);
        }
    }

    public void Tell(DateTime nowUtc)
    {
        lock (_setting)
        {
            (_toldUtc, _toldAt) = (DateTime.SpecifyKind(nowUtc, DateTimeKind.Utc), System.GetTimestamp());
        }
    }
}

internal static class DemoClockApi
{
    public static void MapDemoClock(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/demo/clock", Set).WithName("SetDemoClock").WithTags("Demo").OpenToAnyone();

    /// <summary>Days that the new hour has ended are closed before the answer, as they would have been by waiting.</summary>
    private static async Task<Ok> Set(SetDemoClock request, TimeProvider clock, DayClosing closing)
    {
        ((DemoClock)clock).Tell(request.NowUtc);
        await closing.CatchUp();
        return TypedResults.Ok();
    }
}
