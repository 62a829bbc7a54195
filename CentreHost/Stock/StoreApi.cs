using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Deviations;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Merges;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Settings;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Stock;

/// <summary>What a storekeeper writes, counts, undoes and has agreed to.</summary>
internal static class StoreApi
{
    private const int DaysOfDocuments = 30;
    private const int DaysOnACountSheet = 30;
    private const Role KeepsStock = Role.Storekeeper | Role.Head;

    public static void MapStore(this IEndpointRouteBuilder routes)
    {
        var stock = routes.MapGroup("/stock").WithTags("Stock");
        stock.MapPost("/moves", Move).WithName("MoveGoods").OpenTo(KeepsStock);
        stock.MapPost("/openings", Open).WithName("OpenStock").OpenTo(KeepsStock);
        stock.MapPost("/arrivals", Arrive).WithName("ReceiveTransfer").OpenTo(KeepsStock);
        stock.MapGet("/transfers", Transfers).WithName("ListTransfers").OpenTo(KeepsStock);
        stock.MapGet("/count-sheet", CountSheet).WithName("ShowCountSheet").OpenTo(KeepsStock);
        stock.MapPost("/counts", Count).WithName("PostCount").OpenTo(KeepsStock);
        stock.MapGet("/documents", Documents).WithName("ListDocuments").OpenTo(KeepsStock);
        stock.MapGet("/documents/{number}", Document).WithName("ShowDocument").OpenTo(KeepsStock);
        stock.MapGet("/deviations", Deviations).WithName("ListDeviations").OpenTo(KeepsStock);
        stock.MapPost("/reversals", Reverse).WithName("ReverseDocument").OpenTo(KeepsStock);
        stock.MapGet("/drafts", Drafts).WithName("ListDrafts").OpenTo(KeepsStock);
        stock.MapPost("/drafts/decide", Decide).WithName("DecideDraft").OpenTo(KeepsStock);
        stock.MapGet("/settings", Settings).WithName("ShowStockSettings").OpenTo(KeepsStock);
        stock.MapPost("/settings", Change).WithName("ChangeStockSettings").OpenTo(Role.Head);
        stock.MapGet("/lots", Lots).WithName("ListLots").OpenTo(KeepsStock | Role.Medical);
        stock.MapPost("/lots/correct", Correct).WithName("CorrectLot").OpenTo(KeepsStock);
        stock.MapPost("/items/merge", MergeItems).WithName("MergeItems").OpenTo(Role.Head);
        stock.MapPost("/lots/merge", Merge).WithName("MergeLots").OpenTo(KeepsStock);
    }

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Move(
        MoveGoods request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<MoveGoods, DocumentPosted>(request.Id, request, actor, "stock/move", turn =>
            MoveBook.Take(turn, request, centre.Days, actor));

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Open(
        OpenStock request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<OpenStock, DocumentPosted>(request.Id, request, actor, "stock/open", turn =>
            OpeningBook.Open(turn, request, centre.Days, actor));

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Arrive(
        ReceiveTransfer request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<ReceiveTransfer, DocumentPosted>(request.Id, request, actor, "stock/arrive", turn =>
            TransferBook.Receive(turn, request, centre.Days, actor));

    private static Ok<List<TransferLine>> Transfers(Storage.CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(TransferLists.Open(view));
    }

    private static Results<Ok<CountSheetPage>, ProblemHttpResult> CountSheet(
        string place, Storage.CentreData data, CentreState centre, TimeProvider clock)
    {
        using var view = new StockView(data);
        return view.Number(StockSql.FindPlace, place.ToUpperInvariant()) is { } found
            ? TypedResults.Ok(CountSheets.Of(view, found, Today(centre, clock).AddDays(-DaysOnACountSheet)))
            : StockRefusal.PlaceUnknown(place).ToProblem();
    }

    private static Task<Results<Ok<CountPosted>, ProblemHttpResult>> Count(
        PostCount request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<PostCount, CountPosted>(request.Id, request, actor, "stock/count", turn =>
            CountBook.Take(turn, request, centre.Days, actor));

    private static Ok<List<DocumentLine>> Documents(int? days, Storage.CentreData data, Vault vault, TimeProvider clock)
    {
        using var view = new StockView(data);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-Math.Clamp(days ?? DaysOfDocuments, 1, 3660));
        return TypedResults.Ok(DocumentLists.Since(view, vault, since));
    }

    private static Results<Ok<DocumentPage>, ProblemHttpResult> Document(string number, Storage.CentreData data, Vault vault)
    {
        using var view = new StockView(data);
        var page = DocumentLists.Page(view, vault, number);
        return page.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(page.Value!);
    }

    /// <param name="place">All places where none is given.</param>
    private static Results<Ok<DeviationPage>, ProblemHttpResult> Deviations(
        DateOnly? from, DateOnly? through, string? place, Storage.CentreData data, CentreState centre, TimeProvider clock, Vault vault)
    {
        using var view = new StockView(data);
        var last = through ?? Today(centre, clock);
        var found = place is null ? null : view.Number(StockSql.FindPlace, place.ToUpperInvariant());
        return place is not null && found is null
            ? StockRefusal.PlaceUnknown(place).ToProblem()
            : TypedResults.Ok(DeviationLists.Of(view, vault, from ?? last.AddDays(1 - DaysOfDocuments), last, found));
    }

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Reverse(
        ReverseDocument request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<ReverseDocument, DocumentPosted>(request.Id, request, actor, "stock/reverse", turn =>
            DocumentBook.Reverse(turn, request, centre.Days, actor));

    private static Ok<List<DraftLine>> Drafts(Storage.CentreData data, Vault vault)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(DraftLists.Waiting(view, vault));
    }

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Decide(
        DecideDraft request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<DecideDraft, DocumentPosted>(request.Id, request, actor, "stock/decide", turn =>
            StockDrafts.Decide(turn, request, centre.Days, actor));

    private static Ok<StockSettingsPage> Settings(Storage.CentreData data, Vault vault)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(StoreSettings.Page(view, vault));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Change(
        ChangeStockSettings request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<ChangeStockSettings, Done>(request.Id, request, actor, "stock/settings", turn =>
            StoreSettings.Change(turn, request, centre.Days, actor));

    private static Ok<List<LotLine>> Lots(string item, Storage.CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(LotBookkeeping.Of(view, item));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Correct(
        CorrectLot request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CorrectLot, Done>(request.Id, request, actor, "stock/correct-lot", turn =>
            LotBookkeeping.Correct(turn, request, centre.Days, actor));

    private static Task<Results<Ok<ItemsMerged>, ProblemHttpResult>> MergeItems(
        MergeItems request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<MergeItems, ItemsMerged>(request.Id, request, actor, "stock/merge-items", turn =>
            ItemMerges.Merge(turn, request, centre, actor));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Merge(
        MergeLots request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<MergeLots, Done>(request.Id, request, actor, "stock/merge-lots", turn =>
            LotBookkeeping.Merge(turn, request, centre.Days, actor));

    private static DateOnly Today(CentreState centre, TimeProvider clock) => centre.Days.Of(clock.GetUtcNow().UtcDateTime);
}
