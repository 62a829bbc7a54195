using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

public sealed class ConsumptionProperties(ITestOutputHelper output)
{
    private static readonly DateOnly First = new(2028, 1, 20);

    [Fact]
    public void A_figure_is_there_with_evidence_and_only_then() => output.Holds(Windows, window =>
        IsThereWithEvidence(window, Consumption.Of));

    [Fact]
    public void A_figure_from_one_hand_out_would_be_noticed() => output.IsNoticed(Windows, window =>
        IsThereWithEvidence(window, (days, received) => Consumption.Of(
            [.. days.Select(day => day with { Issues = day.Issues * 2 })], received)));

    [Fact]
    public void A_figure_that_counts_days_before_the_first_receipt_would_be_noticed() =>
        output.IsNoticed(Windows, window =>
        IsThereWithEvidence(window, (days, received) => Consumption.Of(days, received is null ? null : First)));

    private static readonly Gen<StockDay> SomeDay =
        from closing in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(1, 50)))
        from issued in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        from uncovered in Gen.Frequency((15, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        from reversed in Gen.Frequency((15, Gen.Constant(0)), (1, Gen.Choose(1, 30)))
        select new StockDay(
            default, Units(issued), (issued > 0 ? 1 : 0) + (uncovered > 0 ? 1 : 0), Units(uncovered), Units(reversed),
            default, default, Units(closing), Units(closing));

    private static readonly Arbitrary<(StockDay[] Days, int? Received)> Windows = Arb.From(
        from length in Gen.Choose(0, 45)
        from days in SomeDay.ArrayOf(length)
        from received in Gen.Frequency(
            (1, Gen.Constant<int?>(null)), (9, Gen.Choose(-5, 40).Select(day => (int?)day)))
        select (days.Select((day, i) => day with { Day = First.AddDays(i) }).ToArray(), received));

    private static void IsThereWithEvidence(
        (StockDay[] Days, int? Received) window, Func<StockDay[], DateOnly?, Consumption> of)
    {
        DateOnly? received = window.Received is { } after ? First.AddDays(after) : null;
        var consumption = of(window.Days, received);
        var cover = StockCover.Of(window.Days, consumption);

        var seen = window.Days.Where((day, i) => i >= window.Received && !day.IsStockOut).ToList();
        var enough = seen.Count >= 14 && seen.Sum(day => day.Issues) != 1;
        Assert.Equal(enough, consumption is Consumption.Known);
        Assert.Equal(seen.Count, consumption.DaysObserved);
        if (consumption is Consumption.Known known)
        {
            var net = Math.Max(0, window.Days.Where((_, i) => i >= window.Received).Sum(day => day.Consumed.Units));
            Assert.Equal(net * 30.4375 / seen.Count, known.PerMonth.Units, 0.5000001);
            Assert.Equal(net == 0, known.TenthsOfMonthsIn(Units(10)) is null);
            Assert.Equal(net == 0, cover is StockCover.NoUse);
        }

        var isEmpty = window.Days is [.., { ClosingUsable.IsZero: true }] && window.Received < window.Days.Length;
        Assert.Equal(isEmpty && consumption is not Consumption.Known { Units.IsZero: true },
            cover is StockCover.Rupture);
    }
}
