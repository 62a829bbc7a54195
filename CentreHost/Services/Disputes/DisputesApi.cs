using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;

namespace CentreHost.Services.Disputes;

/// <summary>The supervisor's list: no one leaves without an answer.</summary>
internal static class DisputesApi
{
    private const int LongestWords = 500;

    private const string Select =
        """
        SELECT d.id, d.opened_at, d.kiosk, d.person_id, p.case_number, d.service_id, r.code, r.until, r.argument, r.at, d.words,
               d.answer, d.answered_at, d.answer_words, p.identity, k.sealed
        FROM disputes d LEFT JOIN people p ON p.id = d.person_id LEFT JOIN person_keys k ON k.person_id = p.id
            LEFT JOIN refused_scans r ON r.id = d.scan
        WHERE d.answered_at IS NULL OR d.opened_at >= @1 ORDER BY d.answered_at IS NOT NULL, d.opened_at
        """;

    private const string Insert =
        """
        INSERT INTO disputes (id, scan, person_id, service_id, opened_at, opened_by, kiosk, words)
        SELECT @1, @2, r.person_id, r.service_id, @3, @4, @5, @6 FROM (SELECT 1) LEFT JOIN refused_scans r ON r.id = @2
        """;

    private const string Close =
        "UPDATE disputes SET answer = @2, answered_at = @3, answered_by = @4, answer_words = @5 WHERE id = @1";

    public static void MapDisputes(this IEndpointRouteBuilder routes)
    {
        var disputes = routes.MapGroup("/disputes").WithTags("Disputes");
        disputes.MapPost("/", Open).WithName("OpenDispute").OpenTo(StaffApi.EveryoneInside);
        disputes.MapGet("/", List).WithName("ListDisputes").OpenTo(Role.Head | Role.Reception);
        disputes.MapPost("/{dispute:guid}/answer", Answer).WithName("AnswerDispute").OpenTo(Role.Head | Role.Reception);
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Open(OpenDispute request, Commands commands, Vault vault, Actor actor) =>
        commands.Run<OpenDispute, Done>(request.Id, request, actor, "disputes/open", turn =>
        {
            if (request.Words?.Length > LongestWords)
            {
                return PersonRefusal.TextTooLong(LongestWords);
            }

            if (request.Scan is { } scan && turn.Scalar("SELECT 1 FROM refused_scans WHERE id = @1", Columns.Id(scan)) is null)
            {
                return Overrides.OverrideRefusal.ScanUnknown();
            }

            turn.Run(
                Insert, Columns.Id(request.Id), request.Scan is { } of ? Columns.Id(of) : null, Columns.Instant(turn.NowUtc), actor.StaffId,
                actor.Kiosk, Sealed(vault, "disputes.words", request.Id, request.Words));
            return new Done(request.Id);
        });

    /// <summary>The waiting ones, the longest first; below them those of the last day.</summary>
    private static Ok<List<DisputeLine>> List(CentreData data, CentreState centre, TimeProvider clock, Vault vault, Actor actor)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        var (state, isHead) = (centre.Now, actor.Has(Role.Head));
        return TypedResults.Ok(statement.Read(null, Columns.Instant(since)).ReadAll(row => Line(row, state, vault, actor, isHead)));
    }

    private static DisputeLine Line(SqliteDataReader row, CentreState.Snapshot centre, Vault vault, Actor actor, bool isHead)
    {
        var id = Columns.Id((byte[])row[0]);
        var service = row.IsDBNull(5) ? null : centre.Catalogue[row.GetInt64(5)];
        var mayKnow = service is null || isHead || actor.Has(service.Roles);
        return new DisputeLine(
            id, Columns.Instant(row.GetInt64(1)), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.TextOrNone(4),
            PersonName.Open(row, 3, 14, vault), mayKnow ? service?.Name : null, mayKnow ? Said(row, centre) : null,
            Opened(vault, "disputes.words", id, row, 10),
            row.TextOrNone(11) is { } answer ? Enum.Parse<DisputeAnswer>(answer) : null, row.InstantOrNone(12),
            Opened(vault, "disputes.answer_words", id, row, 13));
    }

    private static Sentence? Said(SqliteDataReader row, CentreState.Snapshot centre) => row.TextOrNone(6) is { } code
        ? VerdictWords.Sentence(code, row.InstantOrNone(7), row.TextOrNone(8), Columns.Instant(row.GetInt64(9)), centre)
        : null;

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Answer(
        Guid dispute, AnswerDispute request, Commands commands, Vault vault, Actor actor) =>
        commands.Run<AnswerDispute, Done>(request.Id, request, actor, $"disputes/{dispute}/answer", turn =>
        {
            if (request.Words?.Length > LongestWords)
            {
                return PersonRefusal.TextTooLong(LongestWords);
            }

            using (var known = turn.Read("SELECT answered_at FROM disputes WHERE id = @1", Columns.Id(dispute)))
            {
                if (!known.Read())
                {
                    return DisputeRefusal.Unknown();
                }

                if (!known.IsDBNull(0))
                {
                    return DisputeRefusal.AlreadyAnswered();
                }
            }

            turn.Run(
                Close, Columns.Id(dispute), request.Answer.ToString(), Columns.Instant(turn.NowUtc), actor.StaffId,
                Sealed(vault, "disputes.answer_words", dispute, request.Words));
            return new Done(request.Id);
        });

    private static byte[]? Sealed(Vault vault, string column, Guid row, string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : vault.SealField(column, row, words);

    private static string? Opened(Vault vault, string column, Guid id, SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : vault.OpenField(column, id, (byte[])row[at]);
}

internal static class DisputeRefusal
{
    public static Refusal Unknown() => new("dispute_unknown", 404);

    public static Refusal AlreadyAnswered() => new("dispute_answered", 409);
}
