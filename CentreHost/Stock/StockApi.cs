using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Stock;

internal static class StockApi
{
    private const int DaysOnACard = 30;
    private const int MostDaysOnACard = 366;
    private const Role AtTheKiosk = Role.Storekeeper | Role.Kitchen | Role.Medical | Role.Head | Role.Reception;
    private const Role KeepsStock = Role.Storekeeper | Role.Head;

    public static void MapStock(this IEndpointRouteBuilder routes)
    {
        var stock = routes.MapGroup("/stock").WithTags("Stock");
        stock.MapPost("/receipts", Receive).WithName("Receive").OpenTo(KeepsStock | Role.Kitchen);
        stock.MapGet("/items", Items).WithName("ListItems").OpenTo(AtTheKiosk);
        stock.MapGet("/places", Places).WithName("ListPlaces").OpenTo(AtTheKiosk);
        stock.MapGet("/on-hand", OnHand).WithName("ShowOnHand").OpenTo(KeepsStock | Role.Medical | Role.Kitchen);
        stock.MapGet("/shortages", OpenShortages).WithName("ListShortages").OpenTo(KeepsStock);
        stock.MapGet("/card", Card).WithName("ShowStockCard").OpenTo(KeepsStock);
        stock.MapGet("/proof", Proof).WithName("ProveStock").OpenTo(Role.Head | Role.Administrator);
        stock.MapPost("/rebuild", Rebuild).WithName("RebuildStock").OpenTo(Role.Administrator);
    }

    /// <summary>The kitchen records what its own pots yield; goods from outside are the storekeeper's.</summary>
    private static Task<Results<Ok<Received>, ProblemHttpResult>> Receive(
        Receive request, Commands commands, CentreState centre, Actor actor) =>
        request.Cooked || actor.Has(KeepsStock)
            ? commands.Run<Receive, Received>(request.Id, request, actor, "stock/receive", turn =>
                ReceiptBook.Receive(turn, request, centre.Days, actor))
            : StaffRefusal.NotYourRole().ToProblemOf<Received>();

    private static Ok<List<ItemLine>> Items(CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(StockLists.Items(view));
    }

    private static Ok<List<PlaceLine>> Places(CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(StockLists.Places(view));
    }

    private static Results<Ok<List<OnHandLine>>, ProblemHttpResult> OnHand(
        string? place, CentreData data, CentreState centre, TimeProvider clock)
    {
        using var view = new StockView(data);
        var found = view.Number(StockSql.FindPlace, place);
        return place is not null && found is null
            ? StockRefusal.PlaceUnknown(place).ToProblem()
            : TypedResults.Ok(OnHandLists.OnHand(view, found, Today(centre, clock), clock.GetUtcNow().UtcDateTime));
    }

    private static Ok<List<ShortageLine>> OpenShortages(CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(StockLists.OpenShortages(view));
    }

    private static Results<Ok<StockCardPage>, ProblemHttpResult> Card(
        string place, string item, int? days, CentreData data, CentreState centre, TimeProvider clock)
    {
        var shown = Math.Clamp(days ?? DaysOnACard, 1, MostDaysOnACard);
        using var view = new StockView(data);
        var card = StockCardQuery.Of(view, place, item, Today(centre, clock).AddDays(1 - shown));
        return card.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(card.Value!);
    }

    private static Ok<StockProved> Proof(CentreData data) => TypedResults.Ok(Proved(StockProof.Compare(data)));

    private static async Task<Results<Ok<StockProved>, ProblemHttpResult>> Rebuild(CentreData data, Writer writer, Actor actor)
    {
        var found = await StockProof.Rebuild(data, writer, actor);
        return found.HalfMove is { } move ? StockRefusal.HalfMove(move).ToProblem() : TypedResults.Ok(Proved(found));
    }

    private static StockProved Proved(StockFindings found) => new(found.Lines, found.Differing.Count, found.HalfMove);

    private static DateOnly Today(CentreState centre, TimeProvider clock) => centre.Days.Of(clock.GetUtcNow().UtcDateTime);
}
