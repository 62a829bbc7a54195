using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Stock;

internal static class StockApi
{
    private const Role AtTheKiosk = Role.Storekeeper | Role.Kitchen | Role.Medical | Role.Head | Role.Reception;

    public static void MapStock(this IEndpointRouteBuilder routes)
    {
        var stock = routes.MapGroup("/stock").WithTags("Stock");
        stock.MapPost("/receipts", Receive).WithName("Receive").OpenTo(Role.Storekeeper | Role.Head | Role.Kitchen);
    }

    /// <summary>The kitchen records what its own pots yield; goods from outside are the storekeeper's.</summary>
    private static Task<Results<Ok<Received>, ProblemHttpResult>> Receive(
        Receive request, Commands commands, CentreState centre, Actor actor) =>
        request.Cooked || actor.Has(Role.Storekeeper | Role.Head)
            ? commands.Run<Receive, Received>(request.Id, request, actor, "stock/receive", turn =>
                ReceiptBook.Receive(turn, request, centre.Days.Of(turn.NowUtc), actor))
            : StaffRefusal.NotYourRole().ToProblemOf<Received>();
}
