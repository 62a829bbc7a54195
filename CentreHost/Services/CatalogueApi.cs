using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services;

/// <summary>The head's catalogue: what is offered, by which rules, from which day.</summary>
internal static class CatalogueApi
{
    private const string SelectVersions =
        """
        SELECT v.from_day, v.recorded_at, m.code, v.rules FROM service_versions v JOIN services s ON s.id = v.service_id
        LEFT JOIN staff m ON m.id = v.staff_id WHERE s.code = @1 ORDER BY v.from_day DESC, v.seq DESC
        """;

    private const string Find = "SELECT id FROM timetable_days WHERE timetable = @1 AND from_day = @2";

    private const string Overlapping =
        "SELECT 1 FROM timetable_days WHERE timetable = @1 AND from_day <= @3 AND until_day >= @2";

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var catalogue = routes.MapGroup("/catalogue").WithTags("Services").OpenTo(Role.Head | Role.Administrator);
        catalogue.MapPost("/", Change).WithName("ChangeService");
        catalogue.MapGet("/{code}/versions", Versions).WithName("ListServiceVersions");
        catalogue.MapGet("/timetables", Timetables).WithName("ListTimetables");
        catalogue.MapPost("/timetables", Set).WithName("SetTimetable");
        catalogue.MapPost("/timetables/remove", Remove).WithName("RemoveTimetable");
    }

    private static Task<Results<Ok<ServiceChanged>, ProblemHttpResult>> Change(
        ChangeService request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<ChangeService, ServiceChanged>(request.Id, request, actor, "catalogue/change", turn =>
        {
            var changed = CatalogueChange.Take(turn, request, centre.Now, actor);
            turn.OnCommitted(centre.Load);
            return changed;
        });

    private static Ok<List<ServiceVersionLine>> Versions(string code, CentreData data)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, SelectVersions);
        return TypedResults.Ok(statement.Read(null, code).ReadAll(row => new ServiceVersionLine(
            row.Day(0), Columns.Instant(row.GetInt64(1)), row.TextOrNone(2),
            JsonSerializer.Deserialize(row.GetString(3), CentreJson.Default.ServiceLine)!)));
    }

    private static Ok<List<TimetableLine>> Timetables(CentreData data)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, "SELECT timetable, from_day, until_day FROM timetable_days ORDER BY from_day DESC");
        return TypedResults.Ok(statement.Read(null).ReadAll(row => new TimetableLine(row.GetString(0), row.Day(1), row.Day(2))));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Set(
        SetTimetable request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<SetTimetable, Done>(request.Id, request, actor, "catalogue/timetables/set", turn =>
        {
            var name = request.Timetable.Trim().ToUpperInvariant();
            if (request.UntilDay < request.FromDay || request.FromDay < centre.Days.Of(turn.NowUtc) || name.Length is 0 or > 30)
            {
                return ServiceRefusal.TimetableDays();
            }

            if (turn.Scalar(Overlapping, name, Columns.Day(request.FromDay), Columns.Day(request.UntilDay)) is not null)
            {
                return ServiceRefusal.TimetableTwice(name);
            }

            turn.Run(
                "INSERT INTO timetable_days (timetable, from_day, until_day) VALUES (@1, @2, @3)",
                name, Columns.Day(request.FromDay), Columns.Day(request.UntilDay));
            turn.OnCommitted(centre.Load);
            return new Done(request.Id);
        });

    /// <summary>The new moon comes a day early or late: days that have passed stay as they were.</summary>
    private static Task<Results<Ok<Done>, ProblemHttpResult>> Remove(
        RemoveTimetable request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<RemoveTimetable, Done>(request.Id, request, actor, "catalogue/timetables/remove", turn =>
        {
            if (turn.Scalar(Find, request.Timetable, Columns.Day(request.FromDay)) is not long id)
            {
                return ServiceRefusal.TimetableUnknown(request.Timetable);
            }

            var today = centre.Days.Of(turn.NowUtc);
            if (request.FromDay >= today)
            {
                turn.Run("DELETE FROM timetable_days WHERE id = @1", id);
            }
            else
            {
                turn.Run("UPDATE timetable_days SET until_day = min(until_day, @2) WHERE id = @1", id, Columns.Day(today));
            }

            turn.OnCommitted(centre.Load);
            return new Done(request.Id);
        });
}
