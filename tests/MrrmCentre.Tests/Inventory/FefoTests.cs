using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

public sealed class FefoTests
{
    [Fact]
    public void The_lot_that_expires_first_goes_first_whatever_order_they_are_listed_in()
    {
        LotOnHand[] lots = [Lot(1).OnHand(9), Lot(2, March(30)).OnHand(9), Lot(3, March(20)).OnHand(4)];

        foreach (var listed in new[] { lots, [.. lots.Reverse()] })
        {
            var pick = Fefo.Pick(listed, Units(15), Today);
            Assert.Equal([(3, 4), (2, 9), (1, 2)], Taken(pick));
            Assert.Equal(Quantity.Zero, pick.Uncovered);
        }
    }

    [Fact]
    public void Lots_that_expire_together_go_by_arrival_and_then_by_id()
    {
        LotOnHand[] lots =
        [
            Lot(1, March(20), received: March(5)).OnHand(1),
            Lot(3, March(20), received: March(2)).OnHand(1),
            Lot(2, March(20), received: March(5)).OnHand(1),
        ];

        Assert.Equal([(3, 1), (1, 1), (2, 1)], Taken(Fefo.Pick(lots, Units(3), Today)));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void The_last_usable_day_still_counts_and_the_day_after_does_not(int lastUsableDay, bool expired)
    {
        var pick = Fefo.Pick([Lot(1, March(lastUsableDay)).OnHand(5)], Units(2), Today);

        Assert.Equal(expired ? 2 : 0, pick.Uncovered.Units);
        Assert.Equal(expired ? [FefoSkipReason.Expired] : [], pick.Skips.Select(skip => skip.Reason));
    }

    [Fact]
    public void Every_lot_passed_over_is_named_with_its_reason()
    {
        var pick = Fefo.Pick(
            [
                Lot(1, standing: LotStanding.Recalled).OnHand(1),
                Lot(2, standing: LotStanding.Held).OnHand(2),
                Lot(3).OnHand(3, StockCondition.Held),
                Lot(4).OnHand(4, StockCondition.Damaged),
                Lot(5, received: March(11)).OnHand(5),
                Lot(6, March(9)).OnHand(6),
                Lot(7, March(12)).OnHand(7),
                Lot(8, March(13)).OnHand(8),
                Lot(9).OnHand(0),
            ],
            Units(20),
            Today,
            new FefoRules(MinimumDaysLeft: 3));

        Assert.Equal([(8, 8)], Taken(pick));
        Assert.Equal(12, pick.Uncovered.Units);
        Assert.Equal(
            [
                (6, FefoSkipReason.Expired),
                (7, FefoSkipReason.BelowMinimumLife),
                (1, FefoSkipReason.Recalled),
                (2, FefoSkipReason.Held),
                (3, FefoSkipReason.Held),
                (4, FefoSkipReason.Damaged),
                (5, FefoSkipReason.NotYetReceived),
            ],
            pick.Skips.Select(skip => ((int)skip.Lot.Id.Value, skip.Reason)));
    }

    [Fact]
    public void A_hundred_lots_are_taken_in_order_too()
    {
        var lots = Enumerable.Range(1, 100).Select(i => Lot(i, Today.AddDays(i * 37 % 101)).OnHand(1)).ToArray();

        var pick = Fefo.Pick(lots, Units(100), Today);

        var days = pick.Takes.Select(take => take.Lot.LastUsableDay).ToList();
        Assert.Equal(100, days.Count);
        Assert.Equal(days.Order(), days);
    }

    [Fact]
    public void A_shelf_below_zero_is_a_bug_in_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Fefo.Pick([Lot(1).OnHand(-1)], Units(1), Today));

    private static IEnumerable<(int Lot, int Units)> Taken(FefoPick pick) =>
        pick.Takes.Select(take => ((int)take.Lot.Id.Value, (int)take.Quantity.Units));
}
