using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Web;

/// <summary>
/// Runs a command once for its id, whatever is retried: its answer is kept in its own transaction and given again to a
/// repetition. A refused command is not kept, so it may be sent again when the reason has gone.
/// </summary>
internal sealed class Commands(Writer writer, Vault vault)
{
    private const string Find = "SELECT kind, request_hash, answer FROM command_answers WHERE id = @1";
    private const string Keep =
        "INSERT INTO command_answers (id, kind, request_hash, answer, at, staff_id) VALUES (@1, @2, @3, @4, @5, @6)";

    public async Task<Results<Ok<T>, ProblemHttpResult>> Run<TRequest, T>(
        Guid id, TRequest request, Actor actor, string kind, Func<WriteTurn, Answer<T>> command)
        where T : class
    {
        var answer = await Answer(id, request, actor, kind, command);
        return answer.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(answer.Value!);
    }

    public Task<Answer<T>> Answer<TRequest, T>(
        Guid id, TRequest request, Actor actor, string kind, Func<WriteTurn, Answer<T>> command)
        where T : class
    {
        var mark = RequestMark.Of(vault, JsonSerializer.SerializeToUtf8Bytes(request, Type<TRequest>()));
        return writer.Commit(turn => Once(turn, id, mark, actor, kind, command));
    }

    private static Answer<T> Once<T>(
        WriteTurn turn, Guid id, byte[] mark, Actor actor, string kind, Func<WriteTurn, Answer<T>> command)
        where T : class
    {
        using (var known = turn.Read(Find, Columns.Id(id)))
        {
            if (known.Read())
            {
                return known.GetString(0) == kind && mark.AsSpan().SequenceEqual((byte[])known[1])
                    ? JsonSerializer.Deserialize((byte[])known[2], Type<T>())!
                    : StorageRefusal.IdReused();
            }
        }

        var answer = command(turn);
        if (answer.Value is { } done)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(done, Type<T>());
            turn.Run(Keep, Columns.Id(id), kind, mark, json, Columns.Instant(turn.NowUtc), actor.StaffId);
            Audit.Add(turn, actor, kind, id.ToString());
        }

        return answer;
    }

    private static JsonTypeInfo<T> Type<T>() => (JsonTypeInfo<T>)CentreJson.Default.GetTypeInfo(typeof(T))!;
}
