using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class AlertTests(ITestOutputHelper output)
{
    private static readonly AlertRule Rule = new(CriticalDays: 14, ReorderDays: 21, OverstockDays: 120);

    [Theory]
    [InlineData(0, StockLevel.Rupture)]
    [InlineData(1, StockLevel.Critical)]
    [InlineData(28, StockLevel.Critical)]
    [InlineData(29, StockLevel.Reorder)]
    [InlineData(42, StockLevel.Reorder)]
    [InlineData(43, StockLevel.Ok)]
    [InlineData(240, StockLevel.Ok)]
    [InlineData(241, StockLevel.Overstock)]
    public void A_level_is_a_range_of_days_of_use(long usable, StockLevel level) =>
        Assert.Equal(level, Run(AlertMemory.None, Day(10, usable)).Memory.Level);

    [Fact]
    public void Nobody_is_alerted_about_what_is_in_order_or_never_was_there()
    {
        Assert.Empty(Run(AlertMemory.None, Day(10, 100)).Alerts);
        Assert.Empty(Run(AlertMemory.None, Day(10, 0) with { EverReceived = false }).Alerts);
        Assert.Empty(Run(AlertMemory.None, Day(10, 5) with { PerDay = null }).Alerts);
    }

    [Fact]
    public void An_empty_shelf_is_a_rupture_also_where_too_little_is_known_of_its_use() => Assert.Equal(
        StockLevel.Rupture, Run(AlertMemory.None, Day(10, 0) with { PerDay = null }).Memory.Level);

    [Fact]
    public void Stock_on_hand_but_all_expired_is_a_rupture_and_expired_on_the_shelf() => Assert.Equal(
        [
            new StockAlert.LevelChanged(March(10), StockLevel.Unknown, StockLevel.Rupture),
            new StockAlert.ExpiredOnShelf(March(10), Units(60)),
        ],
        Run(AlertMemory.None, Day(10, 0) with { Expired = Units(60) }).Alerts);

    [Fact]
    public void What_nobody_uses_is_said_to_be_of_no_use_and_not_overstocked() => Assert.Equal(
        StockLevel.NoUse, Run(AlertMemory.None, Day(10, 9_999) with { PerDay = Ratio.Zero }).Memory.Level);

    [Fact]
    public void What_is_in_transit_puts_off_ordering_but_not_an_empty_shelf()
    {
        Assert.Equal(StockLevel.Ok, Run(AlertMemory.None, Day(10, 30) with { Coming = Units(13) }).Memory.Level);
        Assert.Equal(StockLevel.Critical, Run(AlertMemory.None, Day(10, 5) with { Coming = Units(500) }).Memory.Level);
    }

    [Fact]
    public void Three_missed_nights_lose_nothing_and_nothing_is_told_twice()
    {
        StockAlert[] night =
        [
            new StockAlert.LevelChanged(March(11), StockLevel.Ok, StockLevel.Reorder),
            new StockAlert.LevelChanged(March(12), StockLevel.Reorder, StockLevel.Rupture),
            new StockAlert.LevelChanged(March(13), StockLevel.Rupture, StockLevel.Ok),
        ];
        var before = Run(AlertMemory.None, Day(10, 100)).Memory;
        AlertDay[] days = [Day(9, 0), Day(10, 100), Day(11, 40), Day(12, 0), Day(13, 100)];

        var run = Run(before, days);

        Assert.Equal(night, run.Alerts);
        Assert.Empty(Run(run.Memory, days).Alerts);
        Assert.Throws<ArgumentException>(() => Run(before, Day(13, 100)));
    }

    [Fact]
    public void Stock_to_and_fro_around_a_threshold_is_told_once()
    {
        var days = Enumerable.Range(1, 30).Select(day => Day(day, 42 + day % 2 * 3)).ToArray();

        Assert.Equal(
            [new StockAlert.LevelChanged(March(2), StockLevel.Ok, StockLevel.Reorder)],
            Run(AlertMemory.None, days).Alerts);
    }

    [Fact]
    public void A_rule_whose_two_thresholds_are_equal_is_critical_at_once()
    {
        var rule = new AlertRule(21, 21, 120);

        Assert.Equal(StockLevel.Critical, AlertRun.Of(AlertMemory.None, [Day(10, 42)], rule).Memory.Level);
        Assert.Throws<ArgumentException>(() => AlertRun.Of(AlertMemory.None, [], new AlertRule(22, 21, 120)));
    }

    [Fact]
    public void However_the_nights_are_cut_into_runs_the_same_is_told() => output.Holds(Nights, nights => IsToldAlike(
        nights, (memory, days) => AlertRun.Of(memory, days, Rule)));

    [Fact]
    public void A_run_that_looks_at_its_last_day_only_would_be_noticed() =>
        output.IsNoticed(Nights, nights => IsToldAlike(
        nights, (memory, days) => AlertRun.Of(memory with { Through = null }, days.TakeLast(1), Rule)));

    [Fact]
    public void A_wobble_of_one_unit_never_tells_more_than_one_change() => output.Holds(
        Gen.Choose(1, 300).ToArbitrary(), usable => WobblesOnce(usable, Rule));

    [Fact]
    public void Without_a_margin_the_wobble_would_be_noticed() => output.IsNoticed(
        Gen.Choose(1, 300).ToArbitrary(), usable => WobblesOnce(usable, Rule with { MarginPercent = 0 }));

    private static readonly Arbitrary<(int[] Usable, int[] Runs)> Nights = Arb.From(
        from usable in Gen.Choose(0, 300).ArrayOf(20)
        from runs in Gen.Choose(1, 6).ArrayOf(20)
        select (usable, runs));

    private static void IsToldAlike(
        (int[] Usable, int[] Runs) nights, Func<AlertMemory, IEnumerable<AlertDay>, AlertRun> run)
    {
        var days = nights.Usable.Select((usable, i) => Day(i + 1, usable)).ToArray();
        var (memory, told) = (AlertMemory.None, new List<StockAlert>());
        for (var (at, i) = (0, 0); at < days.Length; at += nights.Runs[i++])
        {
            // Each run is given all the days so far, as after a restored backup.
            var result = run(memory, days[..Math.Min(days.Length, at + nights.Runs[i])]);
            memory = result.Memory;
            told.AddRange(result.Alerts);
        }

        Assert.Equal(Run(AlertMemory.None, days).Alerts, told);
    }

    private static void WobblesOnce(int usable, AlertRule rule)
    {
        var days = Enumerable.Range(1, 20).Select(day => Day(day, usable + day % 2));

        var changes = AlertRun.Of(AlertMemory.None, days, rule).Alerts.OfType<StockAlert.LevelChanged>()
            .Count(change => change.From != StockLevel.Unknown);
        Assert.InRange(changes, 0, 1);
    }

    private static AlertRun Run(AlertMemory memory, params AlertDay[] days) => AlertRun.Of(memory, days, Rule);

    private static AlertDay Day(int day, long usable) =>
        new(March(day), Units(usable), default, default, new Ratio(2, 1));
}
