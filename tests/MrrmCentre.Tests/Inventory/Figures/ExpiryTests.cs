using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class ExpiryTests
{
    [Theory]
    [InlineData(-1, ExpiryBand.Expired)]
    [InlineData(0, ExpiryBand.UpTo30Days)]
    [InlineData(30, ExpiryBand.UpTo30Days)]
    [InlineData(31, ExpiryBand.From31To90Days)]
    [InlineData(90, ExpiryBand.From31To90Days)]
    [InlineData(91, ExpiryBand.From91To180Days)]
    [InlineData(180, ExpiryBand.From91To180Days)]
    [InlineData(181, ExpiryBand.Later)]
    public void A_lot_is_in_the_band_of_its_days_left(int daysLeft, ExpiryBand band)
    {
        Assert.Equal(band, ExpirySpread.BandOf(Lot(1, Today.AddDays(daysLeft)), Today));
        Assert.Equal(ExpiryBand.Later, ExpirySpread.BandOf(Lot(1), Today));
    }

    [Fact]
    public void The_bands_hold_all_there_is() => Assert.Equal(
        new ExpirySpread(Units(1), Units(2), Units(4), Units(8), Units(48)),
        ExpirySpread.Of(
            [
                Lot(1, Today.AddDays(-5)).OnHand(1),
                Lot(2, Today).OnHand(2, StockCondition.Held),
                Lot(3, Today.AddDays(60)).OnHand(4),
                Lot(4, Today.AddDays(160)).OnHand(8),
                Lot(5, Today.AddDays(900)).OnHand(16),
                Lot(6).OnHand(32),
            ],
            Today));

    [Fact]
    public void A_lot_whose_night_was_missed_is_told_all_the_same_and_once()
    {
        // Ninety days were left on 7 March; no run between the 6th and the 10th.
        LotOnHand[] lots = [Lot(1, March(7).AddDays(90)).OnHand(9), Lot(2, March(9)).OnHand(4), Lot(3).OnHand(1)];
        var before = ExpiryWatch.Of(lots, new Dictionary<LotId, ExpiryBand>(), March(6));

        var run = ExpiryWatch.Of(lots, before.Told, Today);

        Assert.Equal(
            [(2L, ExpiryBand.Expired, March(10)), (1L, ExpiryBand.From31To90Days, March(7))],
            run.Tellings.Select(told => (told.Lot.Id.Value, told.Band, told.Since)));
        Assert.Empty(ExpiryWatch.Of(lots, run.Told, Today).Tellings);
        Assert.Equal(
            [(2L, ExpiryBand.UpTo30Days), (1L, ExpiryBand.From91To180Days)],
            before.Tellings.Select(told => (told.Lot.Id.Value, told.Band)));
    }

    [Fact]
    public void A_lot_entered_late_is_told_though_its_band_began_long_before()
    {
        var told = ExpiryWatch.Of([], new Dictionary<LotId, ExpiryBand>(), March(9)).Told;

        Assert.Single(ExpiryWatch.Of([Lot(1, March(20)).OnHand(3)], told, Today).Tellings);
        Assert.Empty(ExpiryWatch.Of([Lot(1, March(20)).OnHand(0)], told, Today).Tellings);
    }

    [Fact]
    public void The_rate_of_choosing_against_first_expired_is_a_share_of_all_choices()
    {
        Assert.Equal(125, new DeviationRate(8, 1).PerThousand);
        Assert.Equal(667, new DeviationRate(3, 2).PerThousand);
        Assert.Null(new DeviationRate(0, 0).PerThousand);
    }

    [Fact]
    public void Too_many_on_one_shelf_do_not_make_up_for_too_few_on_another()
    {
        CountedAgainstBook[] shelves =
        [
            new(Units(10), Units(10)), new(Units(10), Units(7)), new(Units(10), Units(13)), new(Units(0), Units(0)),
        ];

        var accuracy = CountAccuracy.Of(shelves);

        Assert.Equal(new CountAccuracy(4, 2, Units(30), Over: Units(3), Missing: Units(3)), accuracy);
        Assert.Equal(500, accuracy.ExactPerThousand);
        Assert.Null(CountAccuracy.Of([]).ExactPerThousand);
    }
}
