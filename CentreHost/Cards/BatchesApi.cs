using CentreHost.Centre;
using CentreHost.Documents;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Cards;

/// <summary>Cards and badges made for somebody: made, printed, scanned out of the printer.</summary>
internal static class BatchesApi
{
    public static void MapCardBatches(this IEndpointRouteBuilder routes)
    {
        var batches = routes.MapGroup("/cards/batches").WithTags("Cards");
        const Role any = BatchAccess.People | BatchAccess.Badges;
        batches.MapPost("/", Make).WithName("MakeCards").OpenTo(BatchAccess.People);
        batches.MapGet("/", List).WithName("ListCardBatches").OpenTo(any);
        batches.MapGet("/{batch:long}", Show).WithName("ShowCardBatch").OpenTo(any);
        batches.MapGet("/{batch:long}/cards.pdf", Print).WithName("PrintCardBatch").OpenTo(any);
        batches.MapGet("/{batch:long}/list.pdf", PrintList).WithName("PrintHandOutList").OpenTo(any);
        batches.MapPost("/{batch:long}/cancel", Cancel).WithName("CancelCardBatch").OpenTo(any);
        routes.MapPost("/cards/badges", MakeBadges).WithTags("Cards").WithName("MakeBadges").OpenTo(BatchAccess.Badges);
        routes.MapPost("/cards/activate", Activate).WithTags("Cards").WithName("ActivateCard").OpenTo(any);
    }

    private static Task<Results<Ok<BatchMade>, ProblemHttpResult>> Make(MakeCards request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<MakeCards, BatchMade>(request.Id, request, actor, "cards/batches", turn =>
        {
            CardBinding.ExpireOld(turn, centre.Days.Of(turn.NowUtc));
            return BatchMaking.ForPeople(turn, request, actor, centre.Days);
        });

    private static Task<Results<Ok<BatchMade>, ProblemHttpResult>> MakeBadges(MakeBadges request, Commands commands, Actor actor) =>
        commands.Run<MakeBadges, BatchMade>(request.Id, request, actor, "cards/badges", turn => BatchMaking.ForStaff(turn, request, actor));

    private static Ok<List<BatchLine>> List(BatchLists lists, Actor actor) => TypedResults.Ok(lists.For(actor));

    private static Results<Ok<BatchPage>, ProblemHttpResult> Show(long batch, BatchLists lists, Actor actor)
    {
        var seen = See(batch, lists, actor);
        return seen.Value is { } page ? TypedResults.Ok(page) : seen.Refusal!.ToProblem();
    }

    /// <param name="layout">single: one a page, for a card printer; tenUp or none: ten on A4, to be cut.</param>
    /// <param name="unread">The head takes it as it is, unproved; said on the paper and recorded.</param>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Print(
        long batch, string? layout, bool? unread, BatchLists lists, CardDocuments documents, CardPrinting printing, Actor actor,
        CancellationToken stop)
    {
        var seen = See(batch, lists, actor);
        if (seen.Value is not { Batch: var line })
        {
            return seen.Refusal!.ToProblem();
        }

        var known = Enum.TryParse<CardLayout>(layout ?? nameof(CardLayout.TenUp), ignoreCase: true, out var chosen) && Enum.IsDefined(chosen);
        if (!known)
        {
            return BatchRefusal.LayoutUnknown().ToProblem();
        }

        if (documents.OfBatch(batch, line.Kind) is not { } document)
        {
            return BatchRefusal.NothingLeft(batch).ToProblem();
        }

        var printed = await printing.Print(
            document with { Layout = chosen }, new CardPrintOf(batch, null, null), unread == true, actor, stop);
        return printed.Value is { } pdf ? TypedResults.File(pdf, "application/pdf", $"cartes-serie-{batch:0000}.pdf") : printed.Refusal!.ToProblem();
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> PrintList(
        long batch, string? language, BatchLists lists, CentreData data, Vault vault, CentreState centre, TimeProvider clock, Actor actor)
    {
        var seen = See(batch, lists, actor);
        if (seen.Value is not { } page)
        {
            return seen.Refusal!.ToProblem();
        }

        var words = PaperWords.In(language == "en" ? PaperLanguage.English : PaperLanguage.French);
        var pdf = HandOutList.Draw(page, centre.Now, words, PaperAuthor.Of(data, vault, centre.Days, clock, actor));
        return TypedResults.File(pdf, "application/pdf", $"liste-serie-{batch:0000}.pdf");
    }

    private static Task<Results<Ok<BatchCancelled>, ProblemHttpResult>> Cancel(
        long batch, CancelBatch request, Commands commands, BatchLists lists, Actor actor) => See(batch, lists, actor).Refusal is { } refusal
        ? refusal.ToProblemOf<BatchCancelled>()
        : commands.Run<CancelBatch, BatchCancelled>(request.Id, request, actor, $"cards/batches/{batch}/cancel", turn =>
            BatchActivation.Cancel(turn, request.Id, batch, actor));

    private static Task<Results<Ok<CardActivated>, ProblemHttpResult>> Activate(
        ActivateCard request, Commands commands, CentreState centre, Vault vault, Actor actor)
    {
        var key = CardKey.Read(request.Card, ReadBy.Typed, vault.CardMac);
        return commands.Run<ActivateCard, CardActivated>(request.Id, request, actor, "cards/activate", turn =>
        {
            CardBinding.ExpireOld(turn, centre.Days.Of(turn.NowUtc));
            return BatchActivation.Take(turn, request.Id, key, actor);
        });
    }

    private static Answer<BatchPage> See(long batch, BatchLists lists, Actor actor) => lists.Show(batch) switch
    {
        null => BatchRefusal.Unknown(batch),
        var page when !BatchAccess.Sees(actor, page.Batch.Kind) => StaffRefusal.NotYourRole(),
        var page => page,
    };
}
