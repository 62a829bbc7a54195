using System.Text.RegularExpressions;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Outreach;

internal static partial class OutreachApi
{
    private const int LongestText = 80;
    private const int MostHeads = 10_000;
    private const int DaysBack = 31;

    private const string Insert =
        """
        INSERT INTO outreach_sessions (id, kind, service_day, place, topic, language, women, men, children, staff_id, recorded_at)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        """;

    private const string Select =
        """
        SELECT id, kind, service_day, place, topic, language, women, men, children FROM outreach_sessions
        WHERE service_day BETWEEN @1 AND @2 ORDER BY service_day DESC, recorded_at DESC
        """;

    public static void MapOutreach(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/outreach").WithTags("Outreach").OpenTo(Role.Reception | Role.Counsellor | Role.Protection | Role.Returns | Role.Head);
        sessions.MapPost("/", Record).WithName("RecordSession");
        sessions.MapGet("/", List).WithName("ListSessions");
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Record(
        RecordSession request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<RecordSession, Done>(request.Id, request, actor, "outreach/record", turn =>
        {
            var today = centre.Days.Of(turn.NowUtc);
            if (Check(request, today) is { } refusal)
            {
                return refusal;
            }

            turn.Run(
                Insert, Columns.Id(request.Id), request.Kind.ToString(), Columns.Day(request.Day), request.Place.Trim(), request.Topic.Trim(),
                request.Language, request.Women, request.Men, request.Children, actor.StaffId, Columns.Instant(turn.NowUtc));
            return new Done(request.Id);
        });

    internal static Refusal? Check(RecordSession request, DateOnly today)
    {
        int[] heads = [request.Women, request.Men, request.Children];
        return heads.Any(count => count is < 0 or > MostHeads) || heads.Sum() == 0 ? OutreachRefusal.Heads(MostHeads)
            : request.Day > today || request.Day < today.AddDays(-DaysBack) ? OutreachRefusal.Day(DaysBack)
            : Wrong(request.Place) || Wrong(request.Topic) ? OutreachRefusal.Text(LongestText)
            : Language().IsMatch(request.Language) ? null
            : OutreachRefusal.Language(request.Language);
    }

    private static Ok<List<SessionLine>> List(DateOnly? from, DateOnly? through, CentreData data, CentreState centre, TimeProvider clock)
    {
        var last = through ?? centre.Days.Of(clock.GetUtcNow().UtcDateTime);
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return TypedResults.Ok(statement.Read(null, Columns.Day(from ?? last.AddDays(1 - 14)), Columns.Day(last)).ReadAll(row => new SessionLine(
            Columns.Id((byte[])row[0]), Enum.Parse<OutreachKind>(row.GetString(1)), row.Day(2), row.GetString(3), row.GetString(4), row.GetString(5),
            row.GetInt32(6), row.GetInt32(7), row.GetInt32(8))));
    }

    private static bool Wrong(string text) => string.IsNullOrWhiteSpace(text) || text.Trim().Length > LongestText;

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex Language();
}

internal static class OutreachRefusal
{
    public static Refusal Heads(int most) => new("session_heads", 422, most);

    public static Refusal Day(int days) => new("session_day", 422, days);

    public static Refusal Text(int most) => new("session_text", 422, most);

    public static Refusal Language(string language) => new("session_language", 422, language);
}
