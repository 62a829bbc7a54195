using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Alerts;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Stock;

/// <summary>Kits and dishes made, and what items will last.</summary>
internal static class MakingApi
{
    private const int DaysOfAlerts = 30;
    private const Role KeepsStock = Role.Storekeeper | Role.Head;
    private const Role Cooks = KeepsStock | Role.Kitchen;

    public static void MapMaking(this IEndpointRouteBuilder routes)
    {
        var stock = routes.MapGroup("/stock").WithTags("Stock");
        stock.MapGet("/kits", Kits).WithName("ListKits").OpenTo(KeepsStock);
        stock.MapPost("/kits", Define).WithName("DefineKit").OpenTo(KeepsStock);
        stock.MapPost("/kits/assemble", Assemble).WithName("AssembleKits").OpenTo(KeepsStock);
        stock.MapPost("/kits/dismantle", Dismantle).WithName("DismantleKits").OpenTo(KeepsStock);
        stock.MapGet("/recipes", Recipes).WithName("ListRecipes").OpenTo(Cooks);
        stock.MapPost("/recipes", DefineRecipe).WithName("DefineRecipe").OpenTo(Cooks);
        stock.MapPost("/cookings", Cook).WithName("CookDish").OpenTo(Cooks);
        stock.MapPost("/kitchen/close", CloseMeal).WithName("CloseKitchen").OpenTo(Cooks);
        stock.MapGet("/outlook", ShowOutlook).WithName("ShowOutlook").OpenTo(KeepsStock);
        stock.MapGet("/alerts", Alerts).WithName("ListStockAlerts").OpenTo(KeepsStock | Role.Medical);
        stock.MapPost("/plans", Plan).WithName("PlanItem").OpenTo(KeepsStock);
        stock.MapGet("/packs", Packs).WithName("ListPacks").OpenTo(Cooks | Role.Medical);
        stock.MapPost("/packs", SetPack).WithName("SetPack").OpenTo(KeepsStock);
        stock.MapGet("/scan", Scan).WithName("ReadBox").OpenTo(Cooks | Role.Medical);
    }

    private static Ok<List<KitPage>> Kits(CentreData data, CentreState centre, TimeProvider clock)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(KitLists.All(view, Today(centre, clock)));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Define(
        DefineKit request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<DefineKit, Done>(request.Id, request, actor, "stock/define-kit", turn =>
            KitBook.Define(turn, request, centre.Days));

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Assemble(
        AssembleKits request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<AssembleKits, DocumentPosted>(request.Id, request, actor, "stock/assemble", turn =>
            KitBook.Assemble(turn, request, centre.Days, actor));

    private static Task<Results<Ok<DocumentPosted>, ProblemHttpResult>> Dismantle(
        DismantleKits request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<DismantleKits, DocumentPosted>(request.Id, request, actor, "stock/dismantle", turn =>
            KitDismantlingBook.Dismantle(turn, request, centre.Days, actor));

    private static Ok<List<RecipePage>> Recipes(CentreData data, CentreState centre, TimeProvider clock)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(RecipeLists.All(view, Today(centre, clock)));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> DefineRecipe(
        DefineRecipe request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<DefineRecipe, Done>(request.Id, request, actor, "stock/define-recipe", turn =>
            KitchenBook.Define(turn, request, centre.Days));

    private static Task<Results<Ok<Cooked>, ProblemHttpResult>> Cook(
        CookDish request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CookDish, Cooked>(request.Id, request, actor, "stock/cook", turn =>
            KitchenBook.Cook(turn, request, centre.Days, actor));

    private static Task<Results<Ok<KitchenClosed>, ProblemHttpResult>> CloseMeal(
        CloseKitchen request, Commands commands, CentreState centre, Actor actor) =>
        commands.Run<CloseKitchen, KitchenClosed>(request.Id, request, actor, "stock/close-meal", turn =>
            MealCloseBook.Close(turn, request, centre, actor));

    private static Ok<List<ItemOutlook>> ShowOutlook(CentreData data, CentreState centre, TimeProvider clock)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(Outlook.Of(view, Today(centre, clock)));
    }

    private static Ok<List<StockAlertLine>> Alerts(int? days, CentreData data, TimeProvider clock)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(AlertBook.Since(view, clock.GetUtcNow().UtcDateTime.AddDays(-Math.Clamp(days ?? DaysOfAlerts, 1, 3660))));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Plan(PlanItem request, Commands commands, Actor actor) =>
        commands.Run<PlanItem, Done>(request.Id, request, actor, "stock/plan", turn => PlanBook.Plan(turn, request));

    private static Ok<List<PackLine>> Packs(CentreData data)
    {
        using var view = new StockView(data);
        return TypedResults.Ok(PlanBook.Packs(view));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> SetPack(SetPack request, Commands commands, Actor actor) =>
        commands.Run<SetPack, Done>(request.Id, request, actor, "stock/pack", turn => PlanBook.Pack(turn, request));

    private static Results<Ok<BoxScanned>, ProblemHttpResult> Scan(string text, CentreData data, TimeProvider clock)
    {
        using var view = new StockView(data);
        var box = PlanBook.Scan(view, text, clock.GetUtcNow().Year);
        return box.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(box.Value!);
    }

    private static DateOnly Today(CentreState centre, TimeProvider clock) => centre.Days.Of(clock.GetUtcNow().UtcDateTime);
}
