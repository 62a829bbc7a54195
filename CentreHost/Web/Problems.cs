using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Web;

/// <summary>A refusal on the wire: problem details with a stable code and the sentence in both languages.</summary>
internal static class Problems
{
    public static ProblemHttpResult ToProblem(this Refusal refusal)
    {
        var sentence = HostTexts.Say(refusal);
        return TypedResults.Problem(
            detail: sentence.Fr,
            statusCode: refusal.Status,
            title: refusal.Code,
            type: $"urn:mrrm:{refusal.Code}",
            extensions: new Dictionary<string, object?> { ["code"] = refusal.Code, ["sentence"] = sentence });
    }

    public static Task<Results<Ok<T>, ProblemHttpResult>> ToProblemOf<T>(this Refusal refusal) =>
        Task.FromResult<Results<Ok<T>, ProblemHttpResult>>(refusal.ToProblem());
}
