using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Stock.Items;

/// <summary>What the storekeeper says items are; how they are packed and planned stands with kits and outlook.</summary>
internal static class ItemApi
{
    private const Role KeepsStock = Role.Storekeeper | Role.Head;

    public static void MapItems(this IEndpointRouteBuilder routes)
    {
        var stock = routes.MapGroup("/stock").WithTags("Stock");
        stock.MapPost("/items", Add).WithName("AddItem").OpenTo(KeepsStock);
        stock.MapPost("/items/change", Change).WithName("ChangeItem").OpenTo(KeepsStock);
        stock.MapPost("/packs/drop", Drop).WithName("DropPack").OpenTo(KeepsStock);
        stock.MapGet("/plans", Plans).WithName("ListPlans").OpenTo(KeepsStock);
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Add(AddItem request, Commands commands, Actor actor) =>
        commands.Run<AddItem, Done>(request.Id, request, actor, "stock/add-item", turn => ItemBook.Add(turn, request));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Change(ChangeItem request, Commands commands, Actor actor) =>
        commands.Run<ChangeItem, Done>(request.Id, request, actor, "stock/change-item", turn => ItemBook.Change(turn, request));

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Drop(DropPack request, Commands commands, Actor actor) =>
        commands.Run<DropPack, Done>(request.Id, request, actor, "stock/drop-pack", turn => ItemBook.Drop(turn, request));

    private static Ok<List<PlanLine>> Plans(CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(PlanLists.All(view));
    }
}
