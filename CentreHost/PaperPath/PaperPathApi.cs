using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.PaperPath;

/// <summary>The way round a dead screen: paper printed ahead, and what comes back from it.</summary>
internal static class PaperPathApi
{
    private const Role Tick = Role.Reception | Role.Kitchen | Role.Head;

    public static void MapPaperPath(this IEndpointRouteBuilder routes)
    {
        var paper = routes.MapGroup("/paper").WithTags("Paper");
        paper.MapPost("/sheets", Print).WithName("PrintPapers").OpenTo(Tick);
        paper.MapGet("/sheets", List).WithName("ListSheets").OpenTo(Tick);
        paper.MapGet("/sheets/{number:long}", Draw).WithName("PrintSheet").OpenTo(Tick);
        paper.MapPost("/lines", EnterLines).WithName("EnterLines").OpenTo(StaffApi.EveryoneInside);
        paper.MapPost("/heads", EnterHeads).WithName("EnterHeads").OpenTo(Tick);
        paper.MapGet("/conflicts", Conflicts).WithName("ListConflicts").OpenTo(Role.Head);
        paper.MapPost("/conflicts/{line:guid}", Decide).WithName("DecideConflict").OpenTo(Role.Head);
    }

    /// <summary>Names are opened and put in order aside; the numbers and the places are taken in one turn.</summary>
    private static Task<Results<Ok<PapersPrinted>, ProblemHttpResult>> Print(
        PrintPapers request, Commands commands, CentreData data, CentreState centre, Vault vault, Actor actor)
    {
        var people = RosterPeople.Now(data, vault);
        return commands.Run<PrintPapers, PapersPrinted>(
            request.Id, request, actor, "paper/sheets", turn => SheetBook.Print(turn, request, people, actor, centre.Now));
    }

    private static Ok<List<SheetLine>> List(CentreData data, CentreState centre, Vault vault, Actor actor) =>
        TypedResults.Ok(SheetBook.List(data, centre.Now, vault, actor));

    /// <summary>It names people, so who had it printed is on record each time.</summary>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Draw(
        long number, string? language, CentreData data, CentreState centre, Vault vault, TimeProvider clock, Writer writer, Actor actor)
    {
        if (SheetReading.Find(data, number, centre.Now) is not { } found)
        {
            return PaperRefusal.SheetUnknown(number).ToProblem();
        }

        if (!SheetBook.MaySee(found.Service, actor))
        {
            return StaffRefusal.NotYourRole().ToProblem();
        }

        await writer.Commit(turn =>
        {
            Audit.Add(turn, actor, "paper/print", $"{found.Kind} {number}");
            return true;
        });
        var words = PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);
        var author = PaperAuthor.Of(data, vault, centre.Days, clock, actor);
        var sheet = found.Sheet with { People = found.Kind == SheetKind.Roster ? RosterPeople.On(data, vault, number) : [] };
        var pdf = found.Kind == SheetKind.Roster
            ? RosterPaper.Draw(sheet, found.Then, vault, words, author)
            : TallyPaper.Draw(sheet, found.Then, words, author);
        return TypedResults.File(pdf, "application/pdf", $"sheet-{number}.pdf");
    }

    private static async Task<Results<Ok<LinesEntered>, ProblemHttpResult>> EnterLines(
        EnterLines request, LateEntering entering, Actor actor)
    {
        var answer = await entering.Take(request, actor);
        return answer.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(answer.Value!);
    }

    private static Task<Results<Ok<HeadsEntered>, ProblemHttpResult>> EnterHeads(
        EnterHeads request, Commands commands, LateEntering entering, Actor actor) =>
        LateHeads.Check(request) is { } refusal
            ? refusal.ToProblemOf<HeadsEntered>()
            : commands.Run<EnterHeads, HeadsEntered>(
                request.Id, request, actor, "paper/heads", turn => LateHeads.Record(turn, request, actor, entering.Then(request.Day)));

    /// <param name="all">Those decided as well.</param>
    private static Ok<List<ConflictLine>> Conflicts(bool? all, CentreData data, CentreState centre, Vault vault) =>
        TypedResults.Ok(ConflictList.Of(data, centre.Now, vault, all ?? false));

    private static Task<Results<Ok<ConflictDecided>, ProblemHttpResult>> Decide(
        Guid line, DecideConflict request, Commands commands, CentreState centre, Vault vault, Actor actor) =>
        commands.Run<DecideConflict, ConflictDecided>(
            request.Id, request, actor, $"paper/conflicts/{line}", turn => ConflictBook.Decide(turn, line, request, actor, centre, vault));
}
