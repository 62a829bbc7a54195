using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class ForecastTests(ITestOutputHelper output)
{
    [Fact]
    public void The_lot_that_expires_first_is_used_first_and_what_it_will_leave_is_named()
    {
        var forecast = Forecast.Of(
            [Lot(1, March(12)).OnHand(50), Lot(2, March(20)).OnHand(40)], new Ratio(10, 1), Today, 60);

        Assert.Equal([30L, 40L], forecast.Lots.Select(lot => lot.Used.Units));
        Assert.Equal([20L, 0L], forecast.Lots.Select(lot => lot.LeftAtExpiry.Units));
        Assert.Equal((March(17), 7, 20L), (forecast.StockOut, forecast.DaysCovered, forecast.ExpiryRisk.Units));
    }

    [Fact]
    public void A_lot_that_never_expires_lasts_as_long_as_it_lasts()
    {
        Assert.Equal(March(21), Forecast.Of([Lot(1).OnHand(23)], new Ratio(2, 1), Today, 60).StockOut);
        Assert.Null(Forecast.Of([Lot(1).OnHand(23)], new Ratio(2, 1), Today, 11).StockOut);
        Assert.Equal(11, Forecast.Of([Lot(1).OnHand(23)], new Ratio(2, 1), Today, 11).DaysCovered);
    }

    [Fact]
    public void One_unit_for_twelve_days_lasts_twelve_days() =>
        Assert.Equal(24, Forecast.Of([Lot(1).OnHand(2)], new Ratio(1, 12), Today, 60).DaysCovered);

    [Fact]
    public void What_nobody_uses_is_all_left_when_it_expires()
    {
        var forecast = Forecast.Of([Lot(1, March(20)).OnHand(9), Lot(2).OnHand(9)], Ratio.Zero, Today, 60);

        Assert.Null(forecast.StockOut);
        Assert.Equal(9, forecast.ExpiryRisk.Units);
    }

    [Fact]
    public void Stock_none_of_which_may_be_used_is_a_rupture_today()
    {
        var forecast = Forecast.Of(
            [Lot(1, March(9)).OnHand(50), Lot(2, standing: LotStanding.Held).OnHand(5)], new Ratio(1, 1), Today, 60);

        Assert.True(forecast.IsRupture);
        Assert.Equal((Today, 0, 55L), (forecast.StockOut, forecast.DaysCovered, forecast.Unusable.Units));
    }

    [Fact]
    public void A_minimum_life_is_life_a_lot_is_not_used_in() => Assert.Equal(
        6, Forecast.Of([Lot(1, March(20)).OnHand(50)], new Ratio(1, 1), Today, 60, new FefoRules(5)).DaysCovered);

    [Fact]
    public void The_schedule_is_what_handing_out_day_by_day_comes_to() => output.Holds(Shelves, shelf => IsDayByDay(
        shelf, (lots, rate) => Forecast.Of(lots, rate, Today, Horizon)), times: 3_000);

    [Fact]
    public void A_schedule_that_forgets_that_lots_expire_would_be_noticed() =>
        output.IsNoticed(Shelves, shelf => IsDayByDay(
        shelf,
        (lots, rate) => Forecast.Of(
            [.. lots.Select(lot => lot with { Lot = lot.Lot with { LastUsableDay = null } })], rate, Today, Horizon)));

    [Fact]
    public void A_schedule_that_begins_a_day_late_would_be_noticed() => output.IsNoticed(Shelves, shelf => IsDayByDay(
        shelf, (lots, rate) => Forecast.Of(lots, rate, Today.AddDays(1), Horizon)));

    private const int Horizon = 40;

    private static readonly Arbitrary<(int Units, int Per, int[] Lots)> Shelves = Arb.From(
        from units in Gen.Choose(0, 9)
        from per in Gen.Choose(1, 12)
        from count in Gen.Choose(0, 5)
        from lots in Gen.Choose(0, 999).ArrayOf(count)
        select (units, per, lots));

    private static void IsDayByDay(
        (int Units, int Per, int[] Lots) shelf, Func<LotOnHand[], Ratio, Forecast> schedule)
    {
        LotOnHand[] lots =
        [
            .. shelf.Lots.Select((n, i) => Lot(i + 1, n % 50 < 45 ? Today.AddDays(n % 50 - 2) : null).OnHand(n / 20)),
        ];
        var forecast = schedule(lots, new Ratio(shelf.Units, shelf.Per));
        var (covered, left, expired) = DayByDay(lots, shelf.Units, shelf.Per);

        Assert.Equal(covered, forecast.DaysCovered);
        Assert.Equal(covered < Horizon ? Today.AddDays(covered) : null, forecast.StockOut);
        Assert.Equal(expired, forecast.ExpiryRisk.Units);
        Assert.Equal(left, forecast.Lots.Sum(lot => lot.OnHand.Units - lot.Used.Units - lot.LeftAtExpiry.Units));
    }

    private static (int Covered, long Left, long Expired) DayByDay(LotOnHand[] lots, long units, long per)
    {
        var shelf = lots.Where(lot => !lot.Lot.IsExpiredOn(Today)).ToArray();
        var (covered, expired, missed) = (0, 0L, false);
        for (var day = 0; day < Horizon; day++)
        {
            var today = Today.AddDays(day);
            var need = ((day + 1) * units + per - 1) / per - (day * units + per - 1) / per;
            var pick = Fefo.Pick(shelf, Units(need), today);
            missed |= pick.Uncovered.IsPositive;
            covered += missed ? 0 : 1;
            foreach (var take in pick.Takes)
            {
                var at = Array.FindIndex(shelf, lot => lot.Lot.Id == take.Lot.Id);
                shelf[at] = shelf[at] with { OnHand = shelf[at].OnHand - take.Quantity };
            }

            expired += shelf.Where(lot => lot.Lot.LastUsableDay == today).Sum(lot => lot.OnHand.Units);
            shelf = [.. shelf.Where(lot => lot.Lot.LastUsableDay != today)];
        }

        return (covered, shelf.Sum(lot => lot.OnHand.Units), expired);
    }
}
