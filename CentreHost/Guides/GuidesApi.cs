using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Guides;

internal static class GuidesApi
{
    public static void MapGuides(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/guides/{role}", Print).WithTags("Guides").WithName("PrintGuide").OpenTo(StaffApi.Everyone);

    /// <summary>Nothing in it is anybody's, so nobody is asked which role is theirs.</summary>
    private static Results<FileContentHttpResult, ProblemHttpResult> Print(string role, string? language, CentreState centre, TimeProvider clock)
    {
        if (Guide.Of(role) is not { } guide)
        {
            return new Refusal("guide_none", 404, role).ToProblem();
        }

        var words = PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);
        var pdf = GuideSheet.Draw(guide, words, centre.Now.Centre.Name, clock.GetUtcNow());
        return TypedResults.File(pdf, "application/pdf", $"guide-{guide.Name}.pdf");
    }
}
