using Inventory;
using static MrrmCentre.Tests.Inventory.Kits.SomeKits;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

public sealed class DismantlingTests
{
    private static readonly KitLot Kits =
        Hygiene.Order(3).Plan(Soap.Of(1, 9, 20), Towel.Of(2, 9)).Made().KitLots.Single();

    [Fact]
    public void Exactly_the_remembered_lots_come_back()
    {
        var lines = Lines(Kits.Open(2));

        Assert.Equal(new() { [100] = -2, [1] = 4, [2] = 2 }, lines.InStore());
        lines.AddsUp();
    }

    [Fact]
    public void A_contents_list_changed_in_between_changes_nothing_about_kits_already_made()
    {
        var catalogue = new KitCatalogue([Hygiene, Contents(HygieneKit, (Razor, 5)) with { Version = 2 }]);

        Assert.Equal(Razor, catalogue.Of(HygieneKit)!.Components.Single().Item);
        Assert.Equal(1, Kits.ContentsVersion);
        Assert.Equal(new() { [100] = -1, [1] = 2, [2] = 1 }, Lines(Kits.Open(1)).InStore());
    }

    [Fact]
    public void What_was_missing_in_an_incomplete_kit_is_lost_and_says_why()
    {
        var lines = Lines(Kits.Open(2, new KitLoss(Soap, new LotId(1), Units(3), "Kit ouvert")));

        Assert.Equal(new() { [100] = -2, [1] = 1, [2] = 2 }, lines.InStore());
        Assert.Equal(3, lines.Single(line => line.Place == Place.Lost).Quantity.Units);
        lines.AddsUp();
    }

    [Fact]
    public void Damaged_kits_give_back_what_is_in_them_as_damaged() => Assert.All(
        Lines(Kits.Open(1) with { Condition = StockCondition.Damaged }),
        line => Assert.Equal(StockCondition.Damaged, line.Condition));

    [Fact]
    public void Every_fault_of_an_order_is_named_at_once()
    {
        var (soap, other) = (new LotId(1), new LotId(77));
        var order = Kits.Open(
            5,
            new KitLoss(Soap, soap, Units(8), "x"),
            new KitLoss(Soap, soap, Units(3), ""),
            new KitLoss(Towel, new LotId(2), Units(0), "x"),
            new KitLoss(Towel, other, Units(1), "x"));

        Assert.Equal(
            [
                new KitDismantlingError.NotSoManyKits(Units(5), Units(3)),
                new KitDismantlingError.LossWithoutReason(Soap, soap),
                new KitDismantlingError.LossQuantityWrong(Towel, new LotId(2), Units(0)),
                new KitDismantlingError.MoreLostThanContained(Soap, soap, Units(11), Units(10)),
                new KitDismantlingError.NotInKit(Towel, other),
            ],
            Refused(order));
        Assert.Equal([new KitDismantlingError.KitsNotPositive(Units(-1))], Refused(Kits.Open(-1)));
    }

    private static IReadOnlyList<StockLine> Lines(KitDismantling order) =>
        Assert.IsType<KitDismantlingPlan.Accepted>(StockLedger.PlanDismantling(order)).Lines;

    private static IReadOnlyList<KitDismantlingError> Refused(KitDismantling order) =>
        Assert.IsType<KitDismantlingPlan.Refused>(StockLedger.PlanDismantling(order)).Errors;
}
