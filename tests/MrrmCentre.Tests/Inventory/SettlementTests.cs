using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class SettlementTests
{
    [Fact]
    public void A_receipt_settles_the_oldest_shortages_first_lot_by_lot()
    {
        var parts = StockLedger.SettleShortages(
            Place.Store,
            [Short(5, day: 8), Short(2, day: 6), Short(9, day: 9)],
            [Lot(2).OnHand(6), Lot(1, March(20)).OnHand(4)],
            Noon,
            Today);

        Assert.Equal(
            [(6, 1, 2, 0), (8, 1, 2, 3), (8, 2, 3, 0), (9, 2, 3, 6)],
            parts.Select(p =>
                (p.Shortage.Day.Day, (int)p.Lot.Id.Value, (int)p.Quantity.Units, (int)p.Shortage.Open.Units)));
        Assert.All(parts, part => Assert.Equal((Noon, Today), (part.OccurredAt, part.Day)));
        Assert.Equal((Place.Store, -2L), (parts[0].Lines[0].Place, parts[0].Lines[0].Quantity.Units));
        Assert.Equal((Place.PeopleServed, 2L), (parts[0].Lines[1].Place, parts[0].Lines[1].Quantity.Units));
    }

    [Fact]
    public void Shortages_of_other_places_and_items_and_closed_ones_are_left_alone() => Assert.Empty(
        StockLedger.SettleShortages(
            Place.Store,
            [
                Short(5, day: 8) with { Place = Place.Clinic },
                Short(5, day: 8) with { Item = Portion },
                Short(5, day: 8).Cancel(Units(5)),
            ],
            [Lot(1).OnHand(6)],
            Noon,
            Today));

    [Fact]
    public void Paper_that_arrives_after_the_hand_out_settles_it_on_the_day_of_the_hand_out()
    {
        var shortage = Short(5, day: 14);

        var part = Assert.Single(
            StockLedger.SettleShortages(Place.Store, [shortage], [Lot(1, March(14)).OnHand(6)], Noon, Today));

        Assert.Equal((shortage.OccurredAt, shortage.Day), (part.OccurredAt, part.Day));
        Assert.Empty(StockLedger.SettleShortages(Place.Store, [shortage], [Lot(1, March(13)).OnHand(6)], Noon, Today));
    }

    [Fact]
    public void No_more_is_settled_cancelled_or_taken_back_than_there_is()
    {
        var shortage = Short(5, day: 8).Settle(Units(2));

        Assert.Throws<ArgumentOutOfRangeException>(() => shortage.Settle(Units(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => shortage.Cancel(Units(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => shortage.CancelSettled(Units(3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => shortage.Reopen(Units(3)));
    }

    private static OpenShortage Short(long units, int day) => new(
        Guid.NewGuid(),
        Place.Store,
        Soap,
        Units(units),
        March(day).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc),
        March(day));
}
