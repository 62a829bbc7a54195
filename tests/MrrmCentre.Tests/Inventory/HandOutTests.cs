using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class HandOutTests
{
    [Fact]
    public void What_the_shelf_covers_moves_to_the_people_served()
    {
        var plan = StockLedger.PlanHandOut(HandOut(3), [Lot(1).OnHand(10)]);

        Assert.Equal(
            [
                new StockLine(Place.Store, Soap, new LotId(1), StockCondition.Sound, Units(-3)),
                new StockLine(Place.PeopleServed, Soap, new LotId(1), StockCondition.Sound, Units(3)),
            ],
            plan.Lines);
        Assert.Null(plan.Shortage);
    }

    [Fact]
    public void A_person_is_served_from_an_empty_shelf_and_the_book_stays_owing()
    {
        var handOut = HandOut(2);

        var plan = StockLedger.PlanHandOut(handOut, []);

        Assert.Empty(plan.Lines);
        Assert.Equal(new OpenShortage(handOut.Source, Place.Store, Soap, Units(2), Noon, Today), plan.Shortage);
    }

    [Fact]
    public void Only_the_part_the_usable_lots_cannot_cover_is_short()
    {
        var plan = StockLedger.PlanHandOut(HandOut(5), [Lot(1, March(9)).OnHand(100), Lot(2, March(10)).OnHand(3)]);

        Assert.Equal([-3, 3], plan.Lines.Select(line => line.Quantity.Units));
        Assert.Equal(2, plan.Shortage?.Open.Units);
        Assert.Equal(FefoSkipReason.Expired, Assert.Single(plan.Skips).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000_001)]
    public void A_quantity_nobody_can_be_given_is_a_bug_in_the_caller(long units) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StockLedger.PlanHandOut(HandOut(units), []));

    [Fact]
    public void Lots_of_another_item_or_a_place_outside_the_centre_are_bugs_in_the_caller()
    {
        Assert.Throws<ArgumentException>(
            () => StockLedger.PlanHandOut(HandOut(1) with { Item = Portion }, [Lot(1).OnHand(1)]));
        Assert.Throws<ArgumentException>(
            () => StockLedger.PlanHandOut(HandOut(1) with { From = Place.Supplier }, []));
    }

    [Fact]
    public void Planning_a_hand_out_leaves_little_for_the_garbage_collector()
    {
        const int rounds = 1_000;
        LotOnHand[] lots = [Lot(1, March(30)).OnHand(1000), Lot(2, March(20)).OnHand(1000), Lot(3).OnHand(1000)];
        var handOut = HandOut(1);
        _ = StockLedger.PlanHandOut(handOut, lots);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            _ = StockLedger.PlanHandOut(handOut, lots);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / rounds, 1, 320);
    }
}
