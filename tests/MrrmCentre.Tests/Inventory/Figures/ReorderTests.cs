using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class ReorderTests
{
    private static readonly ReorderRule Monthly = new(LeadDays: 14, SafetyDays: 7, ReviewDays: 30, PackUnits: 12);

    [Fact]
    public void The_order_reaches_the_target_in_whole_packs()
    {
        var order = Order(usable: 40);

        Assert.Equal((42, 102, 40), (order.Point.Units, order.Target.Units, order.Covered.Units));
        Assert.Equal((72, 6), (order.Suggested.Units, order.Packs));
        Assert.True(order.IsDue);
    }

    [Fact]
    public void What_is_in_transit_or_on_order_already_covers()
    {
        Assert.False(Order(usable: 10, inTransit: 40).IsDue);
        Assert.Equal(0, Order(usable: 10, inTransit: 52, onOrder: 40).Suggested.Units);
        Assert.Equal(0, Order(usable: 500).Suggested.Units);
    }

    [Fact]
    public void With_two_equal_thresholds_nothing_is_due_at_the_threshold_itself()
    {
        var rule = new ReorderRule(10, 0, 0);

        Assert.False(Reorder.Of(new Ratio(1, 1), rule, Units(10), default, default).IsDue);
        Assert.Equal(1, Reorder.Of(new Ratio(1, 1), rule, Units(9), default, default).Suggested.Units);
    }

    [Fact]
    public void What_nobody_uses_is_never_ordered() =>
        Assert.False(Reorder.Of(Ratio.Zero, Monthly, default, default, default).IsDue);

    [Fact]
    public void Seven_wanted_in_packs_of_ten_is_one_pack_and_a_pack_of_one_is_seven()
    {
        var rule = new ReorderRule(7, 0, 0);

        Assert.Equal(10, Suggested(rule with { PackUnits = 10 }));
        Assert.Equal(7, Suggested(rule));

        static long Suggested(ReorderRule rule) =>
            Reorder.Of(new Ratio(1, 1), rule, default, default, default).Suggested.Units;
    }

    [Fact]
    public void A_sack_is_fifty_thousand_grams_and_goes_in_whole()
    {
        var order = Reorder.Of(
            ConsumptionRate.Planned(120, new Ratio(350, 1)),
            new ReorderRule(7, 7, 14, 50_000),
            Units(260_000),
            default,
            default);

        Assert.Equal((19, 950_000), (order.Packs, order.Suggested.Units));
    }

    private static Reorder Order(long usable, long inTransit = 0, long onOrder = 0) =>
        Reorder.Of(new Ratio(2, 1), Monthly, Units(usable), Units(inTransit), Units(onOrder));
}
