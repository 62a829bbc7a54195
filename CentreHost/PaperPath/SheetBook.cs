using System.Globalization;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.PaperPath;

/// <summary>Numbers the paper that is printed ahead, and keeps who stands at which place of it.</summary>
internal static class SheetBook
{
    private const int MostDaysAhead = 7;
    private const int MostBoxes = 12;
    private const int SheetsListed = 200;

    public static Answer<PapersPrinted> Print(
        WriteTurn turn, PrintPapers request, IReadOnlyList<RosterPerson> people, Actor actor, CentreState.Snapshot now)
    {
        var today = now.Days.Of(turn.NowUtc);
        var day = request.Day ?? today.AddDays(1);
        if (day < today || day > today.AddDays(MostDaysAhead))
        {
            return PaperRefusal.DayWrong(MostDaysAhead);
        }

        var then = now.At(now.Days.StartUtc(day));
        var service = request.Service is { } code ? then.Catalogue.Find(code) : null;
        var refusal = Check(request, service, day, then, actor);
        if (refusal is not null)
        {
            return refusal;
        }

        var sheets = Enum.GetValues<SheetKind>().Select(kind => Add(turn, request, kind, day, service, actor)).ToList();
        for (var i = 0; i < people.Count; i++)
        {
            turn.Run(PaperSql.InsertPlace, sheets[0], i + 1, people[i].Person, people[i].Card);
        }

        var lines = turn.Read($"{PaperSql.Sheets} WHERE s.request = @1 ORDER BY s.number", Columns.Id(request.Id))
            .ReadAll(row => Line(row, then, vault: null));
        return new PapersPrinted(request.Id, day, lines);
    }

    /// <summary>The newest first, without those of services the asker may not give.</summary>
    public static List<SheetLine> List(CentreData data, CentreState.Snapshot now, Vault vault, Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, $"{PaperSql.Sheets} ORDER BY s.number DESC LIMIT @1");
        return [.. statement.Read(null, SheetsListed)
            .ReadAll(row => (Service: row.IsDBNull(3) ? null : now.Catalogue[row.GetInt64(3)], Line: Line(row, Then(now, row.Day(2)), vault)))
            .Where(sheet => MaySee(sheet.Service, actor)).Select(sheet => sheet.Line)];
    }

    public static bool MaySee(Service? service, Actor actor) => service is null || actor.Has(service.Roles | Role.Head);

    /// <summary>The meals of a day in the order of their hours, or the one service.</summary>
    public static List<Service> ServicesOf(long? service, DateOnly day, CentreState.Snapshot then) => service is { } one
        ? [then.Catalogue[one]]
        : [.. then.Catalogue.Services
            .Where(s => s is { Active: true, Kind: ServiceKind.Meal } && then.Catalogue.Offers(s, day))
            .OrderBy(s => s.FromMinutes is null ? DateTime.MaxValue : MealClock.Window(s, then.Days, day).FromUtc)];

    private static Refusal? Check(PrintPapers request, Service? service, DateOnly day, CentreState.Snapshot then, Actor actor)
    {
        if (request.Service is null)
        {
            return ServicesOf(null, day, then).Count == 0 ? PaperRefusal.NoMeals(day) : null;
        }

        return service is null ? ServiceRefusal.Unknown(request.Service)
            : !MaySee(service, actor) ? StaffRefusal.NotYourRole()
            : service.Kind == ServiceKind.Medical ? ServiceRefusal.ByVisitOnly()
            : Cases.CaseServices.AreCountedBySteps(service.Code) ? ServiceRefusal.ByCaseOnly()
            : request.Boxes is < 1 or > MostBoxes ? PaperRefusal.BoxesWrong(MostBoxes)
            : null;
    }

    private static long Add(WriteTurn turn, PrintPapers request, SheetKind kind, DateOnly day, Service? service, Actor actor)
    {
        var number = (long)turn.Scalar(PaperSql.NextSheet)!;
        turn.Run(
            PaperSql.InsertSheet,
            number, Columns.Id(request.Id), kind.ToString(), Columns.Day(day), service?.Id, request.Boxes, Columns.Instant(turn.NowUtc),
            actor.StaffId, actor.Kiosk);
        return number;
    }

    private static CentreState.Snapshot Then(CentreState.Snapshot now, DateOnly day) => now.At(now.Days.StartUtc(day));

    /// <summary>Columns of <see cref="PaperSql.Sheets"/>.</summary>
    private static SheetLine Line(SqliteDataReader row, CentreState.Snapshot then, Vault? vault)
    {
        var (day, service) = (row.Day(2), row.IsDBNull(3) ? default(long?) : row.GetInt64(3));
        var one = service is { } id ? then.Catalogue[id] : null;
        return new SheetLine(
            row.GetInt64(0), Enum.Parse<SheetKind>(row.GetString(1)), day, one?.Code, one?.Name, Columns.Instant(row.GetInt64(4)),
            vault is null || row.IsDBNull(6) ? row.TextOrNone(7) : row.StaffName(6, vault), row.GetInt32(9), row.GetInt64(10))
        {
            Services = [.. ServicesOf(service, day, then).Select(s => Of(s, day, then))],
        };
    }

    private static SheetService Of(Service service, DateOnly day, CentreState.Snapshot then) => new(
        service.Code, service.Name, Hour(service.FromMinutes), Hour(service.UntilMinutes),
        then.Days.LocalHour(LateMoment.Default(service, day, then.Days)));

    private static string? Hour(int? minutes) =>
        minutes is { } m ? new TimeOnly(m / 60, m % 60).ToString("HH:mm", CultureInfo.InvariantCulture) : null;
}
