using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Services.Appointments;

/// <summary>Promises of a service: made, cancelled, told at the scan to who may give it.</summary>
internal static class AppointmentBook
{
    private const int DaysAhead = 366;

    private const string Insert =
        """
        INSERT INTO appointments (id, person_id, service_id, day, minutes, made_at, made_by) VALUES (@1, @2, @3, @4, @5, @6, @7)
        """;

    private const string Same =
        """
        SELECT 1 FROM appointments
        WHERE person_id = @1 AND service_id = @2 AND day = @3 AND kept_by_event IS NULL AND cancelled_at IS NULL
        """;

    private const string Find = "SELECT service_id, kept_by_event, cancelled_at FROM appointments WHERE id = @1";

    private const string CancelOne = "UPDATE appointments SET cancelled_at = @2 WHERE id = @1";

    public static Answer<Done> Make(WriteTurn turn, MakeAppointment request, CentreState.Snapshot centre, Actor actor)
    {
        if (centre.Catalogue.Find(request.Service) is not { } service)
        {
            return ServiceRefusal.Unknown(request.Service);
        }

        if (!actor.Has(service.Roles))
        {
            return StaffRefusal.NotYourRole();
        }

        var today = centre.Days.Of(turn.NowUtc);
        if (request.Day < today || request.Day > today.AddDays(DaysAhead))
        {
            return AppointmentRefusal.DayOutOfRange(DaysAhead);
        }

        if (turn.Scalar(PersonSql.IsThere, request.Person) is null)
        {
            return PersonRefusal.NotPresent();
        }

        if (turn.Scalar(Same, request.Person, service.Id, Columns.Day(request.Day)) is not null)
        {
            return AppointmentRefusal.AlreadyMade();
        }

        var minutes = request.At is { } at ? (int?)((at.Hour * 60) + at.Minute) : null;
        turn.Run(
            Insert, Columns.Id(request.Id), request.Person, service.Id, Columns.Day(request.Day), minutes,
            Columns.Instant(turn.NowUtc), actor.StaffId);
        return new Done(request.Id);
    }

    public static Answer<Done> Cancel(WriteTurn turn, Guid appointment, CancelAppointment request, CentreState.Snapshot centre, Actor actor)
    {
        using (var row = turn.Read(Find, Columns.Id(appointment)))
        {
            if (!row.Read() || !actor.Has(centre.Catalogue[row.GetInt64(0)].Roles))
            {
                return AppointmentRefusal.Unknown();
            }

            if (!row.IsDBNull(1) || !row.IsDBNull(2))
            {
                return AppointmentRefusal.AlreadyOver();
            }
        }

        turn.Run(CancelOne, Columns.Id(appointment), Columns.Instant(turn.NowUtc));
        return new Done(request.Id);
    }

    /// <summary>Today's and those missed. What a role may not give, it does not hear of: an appointment can tell an illness.</summary>
    public static IReadOnlyList<AppointmentDue> Due(WriteTurn turn, long person, DateOnly day, Catalogue catalogue, Actor actor) =>
    [
        .. turn.Read(ScanSql.AppointmentsDue, person, Columns.Day(day))
            .ReadAll(row => (Service: catalogue[row.GetInt64(0)], Day: row.Day(1), Minutes: row.IsDBNull(2) ? (int?)null : row.GetInt32(2)))
            .Where(due => actor.Has(due.Service.Roles))
            .Select(due => new AppointmentDue(due.Service.Code, due.Service.Name, due.Day, Hour(due.Minutes))),
    ];

    public static TimeOnly? Hour(int? minutes) => minutes is { } m ? new TimeOnly(m / 60, m % 60) : null;
}

internal static class AppointmentRefusal
{
    public static Refusal DayOutOfRange(int days) => new("appointment_day", 422, days);

    public static Refusal AlreadyMade() => new("appointment_made", 409);

    public static Refusal Unknown() => new("appointment_unknown", 404);

    public static Refusal AlreadyOver() => new("appointment_over", 409);
}
