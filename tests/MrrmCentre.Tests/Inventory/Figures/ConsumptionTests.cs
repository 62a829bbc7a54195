using Inventory;
using static MrrmCentre.Tests.Inventory.Figures.SomeDays;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class ConsumptionTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void A_month_is_thirty_days_and_seven_sixteenths_of_what_a_day_uses()
    {
        var used = Consumption.Of(Series(January, 90, issued: 10), January).Known();

        Assert.Equal((900, 90, 304), (used.Units.Units, used.DaysObserved, used.PerMonth.Units));
        Assert.Equal(new Ratio(900, 90), used.PerDay);
        Assert.Equal(3, used.TenthsOfMonthsIn(Units(100)));
        Assert.Equal(10, used.TenthsOfMonthsIn(Units(305)));
        Assert.Equal(9, used.TenthsOfMonthsIn(Units(304)));
    }

    [Theory]
    [InlineData(2026, 28)]
    [InlineData(2028, 29)]
    public void February_is_as_many_days_as_it_has(int year, int days)
    {
        var first = new DateOnly(year, 2, 1);

        var used = Consumption.Of(Series(first, days, issued: 10), first.AddYears(-1)).Known();

        Assert.Equal(days, used.DaysObserved);
        Assert.Equal(304, used.PerMonth.Units);
    }

    [Fact]
    public void An_item_new_for_five_days_has_no_monthly_figure()
    {
        var days = Series(January, 30, day => Day(day, issued: day >= January.AddDays(25) ? 9 : 0));

        var unknown = Consumption.Of(days, January.AddDays(25));

        Assert.Equal(EvidenceLacking.TooNew, unknown.Lacking());
        Assert.Equal((5, 5), (unknown.DaysObserved, unknown.Issues));
    }

    [Fact]
    public void Days_before_the_first_receipt_were_not_days_without_use()
    {
        var opened = January.AddDays(60);
        var days = Series(January, 90, day => Day(day, closing: day < opened ? 0 : 50, issued: day < opened ? 0 : 2));

        var used = Consumption.Of(days, opened).Known();
        Assert.Equal((30, 61), (used.DaysObserved, used.PerMonth.Units));
    }

    [Fact]
    public void An_item_out_of_stock_the_whole_window_has_no_figure_rather_than_a_division_by_zero()
    {
        var days = Series(January, 60, issued: 0, closing: 0);

        Assert.Equal(EvidenceLacking.OutOfStockThroughout, Consumption.Of(days, January).Lacking());
        Assert.Equal(EvidenceLacking.NeverReceived, Consumption.Of(days, null).Lacking());
        Assert.Equal(EvidenceLacking.NeverReceived, Consumption.Of([], January).Lacking());
    }

    [Fact]
    public void Full_days_without_stock_are_not_counted_but_a_day_that_ran_out_is()
    {
        // Ten days of use, the tenth down to nothing; then ten days empty; then ten of use.
        var days = Series(January, 30, day => (day.DayNumber - January.DayNumber) switch
        {
            < 9 => Day(day, issued: 4),
            9 => Day(day, closing: 0, issued: 4),
            < 20 => Day(day, closing: 0),
            _ => Day(day, issued: 4),
        });

        var used = Consumption.Of(days, January).Known();

        Assert.Equal((20, 80), (used.DaysObserved, used.Units.Units));
        Assert.Equal(
            EvidenceLacking.OutOfStockTooLong,
            Consumption.Of(Series(January, 60, day => Day(day, closing: day.Day == 1 ? 5 : 0)), January).Lacking());
    }

    [Fact]
    public void People_served_from_an_empty_book_are_consumption_and_their_day_counts()
    {
        var days = Series(January, 20, day => Day(day, closing: 0) with { Uncovered = Units(3), Issues = 1 });

        var used = Consumption.Of(days, January).Known();
        Assert.Equal((20, 60), (used.DaysObserved, used.Units.Units));
    }

    [Fact]
    public void One_huge_issue_says_nothing_about_a_month()
    {
        var days = Series(January, 60, day => Day(day, issued: day.Day == 20 && day.Month == 1 ? 5_000 : 0));

        Assert.Equal(EvidenceLacking.TooFewIssues, Consumption.Of(days, January).Lacking());
    }

    [Fact]
    public void More_brought_back_than_handed_out_is_no_use_and_never_less_than_none()
    {
        var days = Series(January, 30, day => Day(day, issued: 1) with { Reversed = Units(2) });

        Assert.Equal(0, Consumption.Of(days, January).Known().PerMonth.Units);
    }

    [Fact]
    public void Nothing_used_of_what_is_there_is_no_use_and_not_infinite_months()
    {
        var days = Series(January, 60, issued: 0, closing: 40);

        Assert.IsType<StockCover.NoUse>(StockCover.Of(days, Consumption.Of(days, January)));
        Assert.Null(Consumption.Of(days, January).Known().TenthsOfMonthsIn(Units(40)));
    }

    [Fact]
    public void Nothing_there_of_what_is_used_is_a_rupture_since_its_first_day()
    {
        var days = Series(January, 60, day => day < January.AddDays(50) ? Day(day, issued: 3) : Day(day, closing: 0));

        Assert.Equal(
            new StockCover.Rupture(January.AddDays(50), OrEarlier: false, Units(0)),
            StockCover.Of(days, Consumption.Of(days, January)));
    }

    [Fact]
    public void Stock_that_is_all_expired_or_held_is_a_rupture()
    {
        var days = Series(January, 60, day => Day(day, closing: 0) with { ClosingOnHand = Units(70) });

        Assert.Equal(
            new StockCover.Rupture(January, OrEarlier: true, Units(70)),
            StockCover.Of(days, Consumption.Of(days, January)));
    }

    [Fact]
    public void A_cover_without_evidence_says_what_is_lacking()
    {
        var days = Series(January, 5, issued: 3);

        Assert.Equal(
            new StockCover.Unknown(EvidenceLacking.TooNew), StockCover.Of(days, Consumption.Of(days, January)));
        Assert.Equal(new StockCover.Unknown(EvidenceLacking.NeverReceived),
            StockCover.Of([], Consumption.Of([], null)));
        Assert.Equal(
            new StockCover.Months(3),
            StockCover.Of(Series(January, 90, 10), Consumption.Of(Series(January, 90, 10), January)));
    }

    [Fact]
    public void The_plan_is_used_where_there_is_no_evidence_and_stands_beside_it_where_there_is()
    {
        var planned = ConsumptionRate.Planned(150, new Ratio(1, 14));

        Assert.Equal(new Ratio(150, 14), planned);
        Assert.Equal(
            new ConsumptionRate(planned, RateBasis.Planned),
            ConsumptionRate.Choose(Consumption.Of(Series(January, 5, 1), January), planned));
        Assert.Equal(
            new ConsumptionRate(new Ratio(90, 30), RateBasis.Observed),
            ConsumptionRate.Choose(Consumption.Of(Series(January, 30, 3), January), planned));
        Assert.Null(ConsumptionRate.Choose(Consumption.Of([], null), null));
    }

    [Fact]
    public void What_each_head_used_is_of_the_heads_on_the_days_observed()
    {
        var days = Series(January, 30, day =>
            day.Day <= 20 ? Day(day, issued: 2, heads: 50) : Day(day, closing: 0, heads: 900));

        Assert.Equal(new Ratio(40, 1_000), Consumption.Of(days, January).Known().PerHeadDay);
        Assert.Null(Consumption.Of(Series(January, 30, 1), January).Known().PerHeadDay);
    }

    [Fact]
    public void A_series_with_a_gap_is_a_bug_in_the_caller() => Assert.Throws<ArgumentException>(
        () => Consumption.Of([Day(January), Day(January.AddDays(2))], January));

    [Fact]
    public void Whole_warehouses_neither_overflow_nor_divide_by_zero()
    {
        var most = Quantity.MostUnitsInOneEntry * 1_000;
        var used = Consumption.Of(Series(January, 90, day => Day(day, issued: most / 100)), January).Known();

        Assert.Equal(304_375_000_000_000, used.PerMonth.Units);
        Assert.Equal(303_026, used.TenthsOfMonthsIn(new Quantity(long.MaxValue)));
    }
}
