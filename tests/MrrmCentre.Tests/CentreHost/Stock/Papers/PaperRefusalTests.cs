extern alias host;

using host::CentreHost.Documents;
using host::CentreHost.Stock.Papers;
using Inventory;

namespace MrrmCentre.Tests.Stock.Papers;

/// <summary>A paper is signed and kept: one whose figures contradict each other is never drawn.</summary>
public sealed class PaperRefusalTests
{
    private static readonly DateOnly From = new(2026, 11, 1);
    private static readonly DateOnly Through = new(2026, 11, 30);

    [Fact]
    public void Both_sides_of_the_period_are_equal_or_nothing_is_printed()
    {
        Assert.Equal(15, new PeriodSums(From, Through, 1, 2, 3, 9, 4, 5, 0, 6).Total);
        Assert.Throws<ArgumentException>(() => new PeriodSums(From, Through, 1, 2, 3, 9, 4, 5, 0, 7));
    }

    [Fact]
    public void The_ledgers_figures_keep_their_columns()
    {
        var sums = PeriodSums.Of(new PeriodFigures(
            From, Through, new(100), new(20), new(3), new(4), new(50), new(6), new(7), new(64)));

        Assert.Equal(new PeriodSums(From, Through, 100, 20, 3, 4, 50, 6, 7, 64), sums);
    }

    [Fact]
    public void A_card_whose_movements_do_not_lead_to_its_balance_is_not_printed()
    {
        var incomplete = SomePapers.Card with { Entries = [.. SomePapers.Card.Entries.Skip(1)] };
        var lot = SomePapers.Bin with { Entries = [.. SomePapers.Bin.Entries, SomePapers.Bin.Entries[0]] };

        Assert.Throws<ArgumentException>(() => PrintedStockCard.Draw(incomplete, PaperLanguage.French, SomePapers.Printed));
        Assert.Throws<ArgumentException>(() => PrintedBinCard.Draw(lot, PaperLanguage.French, SomePapers.Printed));
    }

    [Fact]
    public void A_month_does_not_mix_periods()
    {
        var december = SomePapers.Month with { Through = new DateOnly(2026, 12, 31) };

        Assert.Throws<ArgumentException>(() => MonthlyReturn.Draw(december, PaperLanguage.French, SomePapers.Printed));
    }

    [Fact]
    public void What_arrived_beyond_what_was_sent_is_named_as_surplus()
    {
        var line = SomePapers.Transferred.Lines[1];
        var more = SomePapers.Transferred with { Lines = [line with { Receipt = new(line.Sent + 1) }] };

        Assert.Throws<ArgumentException>(() => TransferSlip.Draw(more, PaperLanguage.French, SomePapers.Printed));
    }

    [Theory]
    [InlineData(100, 90, 4, 6, 0)]
    [InlineData(100, 100, 4, 0, 4)]
    [InlineData(null, 100, 4, 0, 0)]
    [InlineData(0, 5, 0, 0, 5)]
    public void Short_and_surplus_follow_from_the_waybill(int? onWaybill, long sound, long damaged, long missing, long beyond)
    {
        var line = new GoodsReceivedLine(SomePapers.Kit, sound, damaged) { OnWaybill = onWaybill };

        Assert.Equal((missing, beyond), (line.Short, line.Surplus));
    }
}
