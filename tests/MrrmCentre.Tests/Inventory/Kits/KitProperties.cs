using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

using Assembler = Func<KitAssembly, IReadOnlyCollection<LotOnHand>, KitAssemblyPlan>;
using Dismantler = Func<KitDismantling, KitDismantlingPlan>;

public sealed class KitProperties(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (Assembler Assemble, Dismantler Dismantle)> Broken = new()
    {
        ["kits that count as alike though their lots differ"] = (OneKitLot, StockLedger.PlanDismantling),
        ["kits that last as long as their last component"] = (LastToExpire, StockLedger.PlanDismantling),
        ["kits of expired goods"] = (
            (order, lots) => Assemble(order with { Day = March(2) }, lots), StockLedger.PlanDismantling),
        ["components that never reach the bench"] = (WithoutFirstMove, StockLedger.PlanDismantling),
        ["one kit too many"] = (
            (order, lots) => Assemble(order with { Kits = order.Kits + Units(1) }, lots), StockLedger.PlanDismantling),
        ["dismantling that gives the losses back"] = (
            Assemble, order => StockLedger.PlanDismantling(order with { Losses = [] })),
        ["dismantling to the first lot only"] = (Assemble, FirstLotOnly),
    };

    public static TheoryData<string> Faults => [.. Broken.Keys];

    [Fact]
    public void Kits_are_what_went_into_them_and_come_apart_into_it_again()
    {
        var (made, refused) = (0, 0);
        output.Holds(Bench.Some, bench =>
        {
            _ = Keeps(bench, Assemble, StockLedger.PlanDismantling)
                ? Interlocked.Increment(ref made)
                : Interlocked.Increment(ref refused);
        }, times: 5_000);
        output.WriteLine($"{made} orders made, {refused} refused");
        Assert.True(made > refused, "Most orders were refused: the cases say little.");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_kit_planner_with_one_fault_is_noticed(string fault) => output.IsNoticed(
        Bench.Some, bench => Keeps(bench, Broken[fault].Assemble, Broken[fault].Dismantle));

    private static bool Keeps(Bench bench, Assembler assemble, Dismantler dismantle)
    {
        if (assemble(bench.Order, bench.Shelf) is not KitAssemblyPlan.Accepted made)
        {
            Assert.True(Possible(bench) < bench.Kits, "Refused though there was enough.");
            return false;
        }

        made.Lines.AddsUp();
        Assert.Equal(bench.Kits, made.KitLots.Sum(kit => kit.Made.Units));
        var taken = made.Lines.InStore();
        foreach (var lot in bench.Shelf)
        {
            var gone = -taken.GetValueOrDefault(lot.Lot.Id.Value);
            Assert.InRange(gone, 0, Fefo.WhyNot(lot, Today, default) is null ? lot.OnHand.Units : 0);
            Assert.Equal(gone, made.KitLots.Sum(kit => kit.Made.Units * PerKit(kit, lot.Lot.Id)));
        }

        foreach (var kit in made.KitLots)
        {
            IsByTheList(bench, kit);
        }

        ComesApart(bench, made, dismantle);
        return true;
    }

    private static void IsByTheList(Bench bench, KitLot kit)
    {
        Assert.Equal(
            bench.Contents.Components.Select(part => (part.Item, part.PerKit.Units)),
            kit.Parts.GroupBy(part => part.Item).Select(item => (item.Key, item.Sum(part => part.PerKit.Units))));
        var lasts = kit.Lot.LastUsableDay ?? DateOnly.MaxValue;
        Assert.All(kit.Parts, part => Assert.True(
            lasts <= (bench.Shelf.Single(lot => lot.Lot.Id == part.Lot).Lot.LastUsableDay ?? DateOnly.MaxValue)));
    }

    private static void ComesApart(Bench bench, KitAssemblyPlan.Accepted made, Dismantler dismantle)
    {
        var all = made.Lines.ToList();
        foreach (var kit in made.KitLots)
        {
            var part = kit.Parts[bench.Opened % kit.Parts.Count];
            var lost = bench.Lost % (part.PerKit.Units * kit.Made.Units + 1);
            KitLoss[] losses = lost == 0 ? [] : [new KitLoss(part.Item, part.Lot, Units(lost), "Ouvert")];
            var back = Assert.IsType<KitDismantlingPlan.Accepted>(dismantle(kit.Open(kit.Made.Units, losses)));
            back.Lines.AddsUp();
            Assert.Equal(lost, back.Lines.Where(line => line.Place == Place.Lost).Sum(line => line.Quantity.Units));
            all.AddRange(back.Lines);
            all.AddRange(Found(losses));
        }

        Assert.All(all.InStore(), lot => Assert.Equal(0, lot.Value));
        Assert.All(
            all.Where(line => line.Place == Place.Bench).GroupBy(line => line.Lot),
            lot => Assert.Equal(0, lot.Sum(line => line.Quantity.Units)));
    }

    // With the losses put back, taking apart all that was made must leave the shelf as it was.
    private static IEnumerable<StockLine> Found(KitLoss[] losses) => losses.Select(
        loss => new StockLine(Place.Store, loss.Item, loss.Lot, StockCondition.Sound, loss.Quantity));

    private static long Possible(Bench bench) => bench.Contents.Components.Min(part => bench.Shelf
        .Where(lot => lot.Lot.Item == part.Item && Fefo.WhyNot(lot, Today, default) is null)
        .Sum(lot => lot.OnHand.Units) / part.PerKit.Units);

    private static long PerKit(KitLot kit, LotId lot) =>
        kit.Parts.Where(part => part.Lot == lot).Sum(part => part.PerKit.Units);

    private static KitAssemblyPlan Assemble(KitAssembly order, IReadOnlyCollection<LotOnHand> lots) =>
        StockLedger.PlanAssembly(order, lots, new LotId(100));

    private static KitAssemblyPlan OneKitLot(KitAssembly order, IReadOnlyCollection<LotOnHand> lots) =>
        Assemble(order, lots) is KitAssemblyPlan.Accepted made
            ? made with { KitLots = [made.KitLots[0] with { Made = order.Kits }] }
            : Assemble(order, lots);

    private static KitAssemblyPlan LastToExpire(KitAssembly order, IReadOnlyCollection<LotOnHand> lots) =>
        Assemble(order, lots) is KitAssemblyPlan.Accepted made
            ? made with
            {
                KitLots =
                [
                    .. made.KitLots.Select(kit => kit with
                    {
                        Lot = kit.Lot with
                        {
                            LastUsableDay = lots
                                .Where(lot => PerKit(kit, lot.Lot.Id) > 0)
                                .Max(lot => lot.Lot.LastUsableDay),
                        },
                    }),
                ],
            }
            : Assemble(order, lots);

    private static KitAssemblyPlan WithoutFirstMove(KitAssembly order, IReadOnlyCollection<LotOnHand> lots) =>
        Assemble(order, lots) is KitAssemblyPlan.Accepted made
            ? made with { Lines = [.. made.Lines.Skip(2)] }
            : Assemble(order, lots);

    private static KitDismantlingPlan FirstLotOnly(KitDismantling order) =>
        StockLedger.PlanDismantling(order with
        {
            KitLot = order.KitLot with
            {
                Parts =
                [
                    .. order.KitLot.Parts.GroupBy(part => part.Item).Select(item => item.First() with
                    {
                        PerKit = Units(item.Sum(part => part.PerKit.Units)),
                    }),
                ],
            },
            Losses = [],
        });
}
