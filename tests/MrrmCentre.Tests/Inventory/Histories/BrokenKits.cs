using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>Faults in what a kit remembers of its parts.</summary>
internal static class BrokenKits
{
    /// <summary>Which of two lots it was made of is forgotten when it is opened.</summary>
    public static Planners OpenedIntoOneLot { get; } = new()
    {
        Dismantling = order => StockLedger.PlanDismantling(order with
        {
            KitLot = order.KitLot with
            {
                Parts = [.. order.KitLot.Parts.Select(part =>
                    part with { Lot = order.KitLot.Parts.First(first => first.Item == part.Item).Lot })],
            },
        }),
    };

    public static Planners OneKitTooMany { get; } = new()
    {
        Assembly = (order, lots, next) => StockLedger.PlanAssembly(order with { Kits = order.Kits + new Quantity(1) }, lots, next),
    };

    public static Planners PartsLeftOnTheShelf { get; } = new()
    {
        Assembly = (order, lots, next) => StockLedger.PlanAssembly(order, lots, next) is KitAssemblyPlan.Accepted made
            ? made with { Lines = [.. made.Lines.Skip(2)] }
            : StockLedger.PlanAssembly(order, lots, next),
    };

    public static Planners LastingForEver { get; } = new()
    {
        Assembly = (order, lots, next) => StockLedger.PlanAssembly(order, lots, next) is KitAssemblyPlan.Accepted made
            ? made with { KitLots = [.. made.KitLots.Select(kits => kits with { Lot = kits.Lot with { LastUsableDay = null } })] }
            : StockLedger.PlanAssembly(order, lots, next),
    };
}
