using System.Reflection;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

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

    private static Ok<Hello> SayHello(CentreState state, CentreData data, TimeProvider clock)
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
            Meal(connection, centre, day, now)));
    }

    private static MealNow? Meal(Microsoft.Data.Sqlite.SqliteConnection connection, CentreState.Snapshot centre, DateOnly day, DateTime now)
    {
        using var opened = new Statement(connection, ScanSql.SessionOpenedByStaff);
        using var served = new Statement(connection, ScanSql.CentreServedToday);
        if (opened.Scalar(null, Columns.Day(day)) is long id)
        {
            var meal = centre.Catalogue[id];
            return Now(meal, centre.Days.StartUtc(day), centre.Days.EndUtc(day), byStaff: true);
        }

        return MealClock.Now(centre.Catalogue.Services, centre.Days, now) is { } window
            ? Now(window.Service, window.FromUtc, window.UntilUtc, byStaff: false)
            : null;

        MealNow Now(Service meal, DateTime from, DateTime until, bool byStaff) => new(
            meal.Code, new Sentence(meal.NameFr, meal.NameEn), from, until, byStaff, (long)served.Scalar(null, Columns.Day(day), meal.Id)!);
    }

    private static Ok<Today> ShowToday(TodayFigures figures, TimeProvider clock) =>
        TypedResults.Ok(figures.At(clock.GetUtcNow().UtcDateTime));
}
