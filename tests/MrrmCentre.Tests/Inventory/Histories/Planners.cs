using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

internal delegate HandOutPlan HandOutPlanner(HandOut handOut, ReadOnlySpan<LotOnHand> lots);

internal delegate IReadOnlyList<SettledPart> SettlementPlanner(
    Place place,
    IEnumerable<OpenShortage> shortages,
    ReadOnlySpan<LotOnHand> arrived,
    DateTime at,
    DateOnly day,
    ShelfHistory? history);

internal delegate CountPlan CountPlanner(
    StockCount count,
    ShelfHistory history,
    IEnumerable<Lot> lots,
    LotId nextLot,
    IEnumerable<OpenShortage>? shortages);

internal delegate IReadOnlyList<AbsorbedLine> Absorber(
    IReadOnlyList<StockLine> lines, DateTime at, ShelfHistory history);

internal delegate StockCard CardPrinter(IEnumerable<PostedLine> lines, Place place, ItemId item, LotId lot);

/// <summary>What a history is played with: the product's own functions, unless a test breaks one on purpose.</summary>
internal sealed record Planners
{
    public Func<Receipt, IEnumerable<Lot>, LotId, Posting> Receipt { get; init; } = StockLedger.PlanReceipt;

    public Func<Cooking, IEnumerable<Lot>, LotId, Posting> Cooking { get; init; } = StockLedger.PlanCooking;

    public HandOutPlanner HandOut { get; init; } = (handOut, lots) => StockLedger.PlanHandOut(handOut, lots);

    public Func<Movement, IEnumerable<Lot>, ShelfHistory, MovementPlan> Movement { get; init; } =
        (movement, lots, history) => StockLedger.PlanMovement(movement, lots, history);

    public Func<Arrival, IReadOnlyList<PostedLine>, IEnumerable<Lot>, ArrivalPlan> Arrival { get; init; } =
        StockLedger.PlanArrival;

    public CountPlanner Count { get; init; } = StockLedger.PlanCount;

    public Absorber Absorption { get; init; } = global::Inventory.Absorption.Of;

    public Func<KitAssembly, IReadOnlyCollection<LotOnHand>, LotId, KitAssemblyPlan> Assembly { get; init; } =
        (order, lots, next) => StockLedger.PlanAssembly(order, lots, next);

    public Func<KitDismantling, KitDismantlingPlan> Dismantling { get; init; } = StockLedger.PlanDismantling;

    public Func<Reversal, ReversalPlan> Reversal { get; init; } = StockLedger.PlanReversal;

    public SettlementPlanner Settlement { get; init; } = StockLedger.SettleShortages;

    public Func<IEnumerable<PostedLine>, Balances> Balances { get; init; } = global::Inventory.Balances.Of;

    public Func<IEnumerable<PostedLine>, IEnumerable<DayFigure>> DayFigures { get; init; } =
        lines => global::Inventory.DayFigures.Of(lines).All;

    public CardPrinter Card { get; init; } = (lines, place, item, lot) => StockCard.Of(lines, place, item, lot);
}
