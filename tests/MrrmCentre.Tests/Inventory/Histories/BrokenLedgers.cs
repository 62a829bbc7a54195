using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>Faults in what time does to the ledger: counts, late paper, movements and transfers.</summary>
internal static class BrokenLedgers
{
    public static Planners AbsorbedTooLate { get; } = new()
    {
        Absorption = (lines, at, history) => [.. Absorption.Of(lines, at, history).Select(line => line with
        {
            Count = line.Count with { CountedAt = line.Count.CountedAt.AddMinutes(1) },
        })],
    };

    public static Planners OnlyInsAbsorbed { get; } = new()
    {
        Absorption = (lines, at, history) =>
            Absorption.Of([.. lines.Where(line => line.Quantity.IsPositive)], at, history),
    };

    public static Planners AbsorbedTwice { get; } = new()
    {
        Absorption = (lines, at, history) =>
            [.. Absorption.Of(lines, at, history), .. Absorption.Of(lines, at, history)],
    };

    public static Planners CountedAgainstNow { get; } = new()
    {
        Count = (count, history, lots, next, shortages) =>
        {
            var plan = StockLedger.PlanCount(count, history, lots, next, shortages);
            return plan is not CountPlan.Accepted accepted ? plan : accepted with
            {
                Lines = [.. accepted.Lines.Select(line => line.Outcome != CountOutcome.Differs ? line : line with
                {
                    Lines = [.. line.Lines.Select(moved => moved with
                    {
                        Quantity = AgainstNow(line, history, moved.Place.IsInside),
                    })],
                })],
            };
        },
    };

    public static Planners ImpossibleCountPosted { get; } = new()
    {
        Count = (count, history, lots, next, shortages) =>
        {
            var plan = StockLedger.PlanCount(count, history, lots, next, shortages);
            return plan is not CountPlan.Accepted accepted ? plan : accepted with
            {
                Lines = [.. accepted.Lines.Select(line => line.Outcome != CountOutcome.CannotBe ? line : line with
                {
                    Outcome = CountOutcome.Differs,
                    Lines =
                    [
                        Line(line.Shelf.Shelf, line.Difference),
                        Line(line.Shelf.Shelf with { Place = Place.CountDifference }, -line.Difference),
                    ],
                })],
            };
        },
    };

    public static Planners JudgedOnToday { get; } = new()
    {
        Movement = (movement, lots, history) => StockLedger.PlanMovement(movement, lots, Today(movement, history)),
    };

    public static Planners EachLineAlone { get; } = new()
    {
        Movement = (movement, lots, history) =>
        {
            var plans = movement.Lines
                .Select(line => StockLedger.PlanMovement(movement with { Lines = [line] }, lots, history))
                .ToList();
            return plans.Find(plan => plan is MovementPlan.Refused) ?? new MovementPlan.Accepted(
                [.. plans.Cast<MovementPlan.Accepted>().SelectMany(plan => plan.Lines)], [], [], [], 0);
        },
    };

    public static Planners BlockedByALow { get; } = new()
    {
        Movement = (movement, lots, history) =>
        {
            var dipped = movement.Lines.Any(line => history.Shelves(movement.From, line.Item)
                .Any(key => history.LowestFrom(key, movement.OccurredAt).Quantity.Units == 1));
            return dipped
                ? new MovementPlan.Refused([new PostingError.NoLines()])
                : StockLedger.PlanMovement(movement, lots, history);
        },
    };

    public static Planners MoreThanWasSent { get; } = new()
    {
        Arrival = (arrival, transfer, lots) => StockLedger.PlanArrival(
            arrival,
            [.. transfer.Select(posted => posted with
            {
                Line = posted.Line with { Quantity = posted.Quantity + posted.Quantity },
            })],
            lots),
    };

    private static Quantity AgainstNow(CountedLine line, ShelfHistory history, bool inside)
    {
        var difference = line.Shelf.Counted - history.Now(line.Shelf.Shelf);
        return inside ? difference : -difference;
    }

    private static ShelfHistory Today(Movement movement, ShelfHistory history) => ShelfHistory.Nothing(Balances.Of(
        movement.Lines.SelectMany(line => history.Shelves(movement.From, line.Item)).Distinct()
            .Select(key => KeyValuePair.Create(key, history.Now(key)))));

    private static StockLine Line(BalanceKey key, Quantity quantity) =>
        new(key.Place, key.Item, key.Lot, key.Condition, quantity);
}
