using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Summaries.Review;

internal static class ReviewApi
{
    public static void MapReview(this RouteGroupBuilder summaries)
    {
        summaries.MapGet("/{day}/review.html", Page).WithName("ShowReview");
        summaries.MapGet("/{day}/review.pdf", Paper).WithName("PrintReview");
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Page(DateOnly day, string? language, ReviewReading reading)
    {
        var words = Words(language);
        return reading.Of(day, words) is { } review
            ? TypedResults.File(ReviewPage.Html(review, words), "text/html; charset=utf-8", Name(day, "html"))
            : SummaryRefusal.NotClosed(day).ToProblem();
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Paper(
        DateOnly day, string? language, ReviewReading reading, CentreData data, Vault vault, CentreState centre, TimeProvider clock, Actor actor)
    {
        var words = Words(language);
        if (reading.Of(day, words) is not { } review)
        {
            return SummaryRefusal.NotClosed(day).ToProblem();
        }

        var identity = new PaperIdentity(centre.Now.Centre.Name, centre.Now.Centre.Code, Columns.Day(day), day);
        var pdf = ReviewPage.Pdf(review, identity, words, PaperAuthor.Of(data, vault, centre.Days, clock, actor));
        return TypedResults.File(pdf, "application/pdf", Name(day, "pdf"));
    }

    private static PaperWords Words(string? language) => PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);

    private static string Name(DateOnly day, string kind) => $"bilan-{Columns.Day(day)}.{kind}";
}
