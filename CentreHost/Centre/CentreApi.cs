using System.Reflection;
using CentreHost.Kiosks;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;

namespace CentreHost.Centre;

internal static class CentreApi
{
    /// <summary>Raised only when an older kiosk can no longer work with this host.</summary>
    public const int ApiVersion = 1;

    public static readonly string Version =
        typeof(CentreApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static void MapCentre(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/hello", SayHello).WithName("Hello").WithTags("Centre").OpenToAnyone();
        routes.MapGet("/today", ShowToday).WithName("ShowToday").WithTags("Centre").OpenTo(Role.Head | Role.Administrator);
    }

    private static Ok<Hello> SayHello(CentreState state, CentreData data, HostRun run, TimeProvider clock)
    {
        var centre = state.Now;
        var now = clock.GetUtcNow().UtcDateTime;
        var day = centre.Days.Of(now);
        using var connection = SqliteSettings.OpenReader(data);
        return TypedResults.Ok(new Hello(
            "MrrmCentre",
            Version,
            ApiVersion,
            centre.Centre.Code,
            centre.Centre.Name,
            centre.Centre.TimeZone,
            centre.Centre.Demo,
            now,
            day,
            centre.Days.CutOffMinutes(day),
            Meal(connection, centre, day, now))
        {
            Run = run.Id,
        });
    }

    private static MealNow? Meal(SqliteConnection connection, CentreState.Snapshot centre, DateOnly day, DateTime now)
    {
        using var sittings = new Statement(connection, ScanSql.SessionOpenedByStaff);
        var opened = sittings.Read(null, Columns.Day(day), Columns.Day(day.AddDays(1)))
            .ReadAll(row => new OpenedByStaff(centre.Catalogue[row.GetInt64(0)], row.Day(1), Columns.Instant(row.GetInt64(2)))).FirstOrDefault();
        if (MealClock.Now(centre.Catalogue, centre.Days, now, opened) is not { } meal)
        {
            return null;
        }

        using var served = new Statement(connection, ScanSql.CentreServedToday);
        var byStaff = opened is not null && opened.Service.Id == meal.Service.Id;
        var from = byStaff ? centre.Days.StartUtc(day) : meal.FromUtc;
        return new MealNow(
            meal.Service.Code, meal.Service.Name, from, meal.UntilUtc, byStaff, (long)served.Scalar(null, Columns.Day(meal.ServiceDay), meal.Service.Id)!);
    }

    private static Ok<Today> ShowToday(TodayFigures figures, TimeProvider clock) =>
        TypedResults.Ok(figures.At(clock.GetUtcNow().UtcDateTime));
}
