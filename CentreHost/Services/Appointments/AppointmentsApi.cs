using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services.Appointments;

internal static class AppointmentsApi
{
    private const Role MakeThem =
        Role.Reception | Role.Medical | Role.Head | Role.Counsellor | Role.Protection | Role.Tracing | Role.Returns;

    private const string Select =
        """
        SELECT a.id, a.person_id, p.case_number, a.service_id, a.day, a.minutes, a.kept_by_event IS NOT NULL, p.identity, k.sealed
        FROM appointments a JOIN people p ON p.id = a.person_id LEFT JOIN person_keys k ON k.person_id = p.id
        WHERE a.cancelled_at IS NULL AND (@1 IS NULL OR a.person_id = @1)
          AND ((a.day BETWEEN @2 AND @3) OR (@4 AND a.day < @2 AND a.kept_by_event IS NULL))
        ORDER BY a.day, a.minutes, p.case_number
        """;

    public static void MapAppointments(this IEndpointRouteBuilder routes)
    {
        var appointments = routes.MapGroup("/appointments").WithTags("Appointments").OpenTo(MakeThem);
        appointments.MapGet("/", List).WithName("ListAppointments");
        appointments.MapPost("/", Make).WithName("MakeAppointment");
        appointments.MapPost("/{appointment:guid}/cancel", Cancel).WithName("CancelAppointment");
    }

    /// <summary>Of a day (today unless said), or from a day on; with it those missed and still open.</summary>
    private static Ok<List<AppointmentLine>> List(
        long? person, DateOnly? day, DateOnly? until, CentreData data, CentreState centre, TimeProvider clock, Vault vault, Actor actor)
    {
        var today = centre.Days.Of(clock.GetUtcNow().UtcDateTime);
        var from = day ?? today;
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        var lines = statement
            .Read(null, person, Columns.Day(from), Columns.Day(until ?? (person is null ? from : DateOnly.MaxValue)), from == today)
            .ReadAll(row => (Service: centre.Catalogue[row.GetInt64(3)], Line: Line(row, centre.Catalogue, today, vault)));
        return TypedResults.Ok(lines.Where(line => actor.Has(line.Service.Roles)).Select(line => line.Line).ToList());
    }

    private static AppointmentLine Line(Microsoft.Data.Sqlite.SqliteDataReader row, Catalogue catalogue, DateOnly today, Vault vault)
    {
        var (service, day, kept) = (catalogue[row.GetInt64(3)], row.Day(4), row.GetBoolean(6));
        return new AppointmentLine(
            Columns.Id((byte[])row[0]), row.GetInt64(1), row.GetString(2), PersonName.Open(row, 1, 7, vault), service.Code, service.Name, day,
            AppointmentBook.Hour(row.IsDBNull(5) ? null : row.GetInt32(5)), kept, Missed: !kept && day < today);
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Make(
        MakeAppointment request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<MakeAppointment, Done>(request.Id, request, actor, "appointments/make", turn =>
            AppointmentBook.Make(turn, request, centre.Now, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Cancel(
        Guid appointment, CancelAppointment request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CancelAppointment, Done>(request.Id, request, actor, $"appointments/{appointment}/cancel", turn =>
            AppointmentBook.Cancel(turn, appointment, request, centre.Now, actor));
}
