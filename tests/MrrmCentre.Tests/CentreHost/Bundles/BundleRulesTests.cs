extern alias host;

using host::CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Bundles;

public sealed class BundleRulesTests
{
    public static TheoryData<string> Faults => [.. Wrong.Keys];

    private static readonly Bundle Good = SomeBundles.One();

    private static readonly Dictionary<string, (Bundle Bundle, string Expected)> Wrong = new()
    {
        ["another format"] = (Manifest(m => m with { Format = "mrrm-nightly/3" }), "NOT_A_BUNDLE format"),
        ["a path for a site"] = (Manifest(m => m with { Site = "../../etc" }), "NOT_A_BUNDLE site"),
        ["number nought"] = (Manifest(m => m with { Seq = 0 }), "NOT_A_BUNDLE seq"),
        ["a first with one before it"] = (Manifest(m => m with { PrevSha256 = new string('a', 64) }), "NOT_A_BUNDLE prev_sha256"),
        ["a second with none before it"] = (Manifest(m => m with { Seq = 2 }), "NOT_A_BUNDLE prev_sha256"),
        ["a revision of nothing"] = (Manifest(m => m with { Revision = 1 }), "NOT_A_BUNDLE supersedes_sha256"),
        ["a reason in words"] = (
            Manifest(m => m with { Revision = 1, SupersedesSha256 = new string('a', 64), RevisionReason = "Fatou a oublié" }),
            "NOT_A_BUNDLE revision_reason"),
        ["a window that ends before it begins"] = (Manifest(m => m with { WindowUntil = m.WindowFrom.AddHours(-1) }), "NOT_A_BUNDLE window_until"),
        ["a window of three days"] = (Manifest(m => m with { WindowUntil = m.WindowFrom.AddHours(49) }), "NOT_A_BUNDLE window_until"),
        ["a window of another day"] = (Manifest(m => m with { OpDate = m.OpDate.AddDays(5) }), "NOT_A_BUNDLE window_until"),
        ["more rows said than sent"] = (Manifest(m => m with { Rows = 2 }), "NOT_A_BUNDLE rows"),
        ["figures exchanged"] = (Good with { Figures = [SomeBundles.Total("MEALS_SERVED", 1905)] }, "NOT_A_BUNDLE figures_sha256"),
        ["an unknown clock"] = (Manifest(m => m with { Clock = new BundleClock("FINE", 1) }), "NOT_A_BUNDLE clock.state"),
        ["fewer than no kiosks"] = (Manifest(m => m with { Completeness = new BundleCompleteness(-1, 0, 0, 0) }), "NOT_A_BUNDLE completeness"),
        ["sums out of order"] = (
            Manifest(m => m with { CheckCumulative = m.CheckCumulative with { Year = new Dictionary<string, long> { ["B1"] = 1, ["A1"] = 1 } } }),
            "NOT_A_BUNDLE check_cumulative.year"),
        ["a negative figure"] = (Good.With(SomeBundles.Total("MEALS_SERVED", -1)), "ABSURD_FIGURE MEALS_SERVED all all"),
        ["a stuck key"] = (Good.With(SomeBundles.Total("MEALS_SERVED", 19_041_904_190)), "ABSURD_FIGURE MEALS_SERVED all all"),
        ["a cell twice"] = (
            Good.With(SomeBundles.Total("MEALS_SERVED", 1), SomeBundles.Total("MEALS_SERVED", 2)), "ABSURD_FIGURE MEALS_SERVED all all"),
        ["an age in years"] = (Good.With(SomeBundles.Cell("DEATHS", "f", "34", 1)), "ABSURD_FIGURE DEATHS f 34"),
        ["a name as a detail"] = (
            Good.With(new BundleFigure("DEATHS", "f", "all", "Fatou D.", 1, "A")), "ABSURD_FIGURE DEATHS f all Fatou D"),
        ["a value that is missing and there"] = (
            Good.With(new BundleFigure("WATER_LITRES", "all", "all", null, 5, "O")), "ABSURD_FIGURE WATER_LITRES all all"),
        ["a value that is there and missing"] = (
            Good.With(new BundleFigure("WATER_LITRES", "all", "all", null, null, "A")), "ABSURD_FIGURE WATER_LITRES all all"),
        ["one victim of trafficking"] = (
            Good with { Block14 = new Block14(SomeBundles.Start, SomeBundles.Start.AddDays(13), [SomeBundles.Total("VULN_VOT", 1)]) },
            "ABSURD_FIGURE VULN_VOT all all"),
        ["a block of a week"] = (
            Good with { Block14 = new Block14(SomeBundles.Start, SomeBundles.Start.AddDays(6), []) }, "ABSURD_FIGURE block14"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_be_is_refused_and_named(string fault)
    {
        var refusal = BundleJson.Read(BundleJson.Write(Wrong[fault].Bundle)).Refusal!;

        Assert.Equal(Wrong[fault].Expected, $"{refusal.Outcome()} {refusal.Arguments[0]}");
    }

    [Fact]
    public void Heads_lost_at_a_recount_are_a_figure_below_nought() =>
        Assert.Null(BundleRules.Fault(Good.With(SomeBundles.Cell("CORRECTION", "m", "18-59", -3))));

    [Fact]
    public void A_store_of_tablets_is_no_stuck_key()
    {
        static BundleFigure Tablets(string indicator, long units) => new(indicator, "all", "all", "ITEM-7", units, "A");

        Assert.Null(BundleRules.Fault(Good.With(Tablets("STOCK_CLOSE", 40_000_000), Tablets("STOCK_COUNTED", -11_000_000), Tablets("SHORT", 20_000_000))));
        Assert.Equal("absurd_figure", BundleRules.Fault(Good.With(Tablets("STOCK_CLOSE", BundleRules.MaxUnits + 1)))!.Code);
        Assert.Equal("absurd_figure", BundleRules.Fault(Good.With(Tablets("OTHER", 40_000_000)))!.Code);
    }

    [Fact]
    public void Five_may_be_told_and_fewer_are_kept_back()
    {
        BundleFigure[] told = [SomeBundles.Total("VULN_UMC", 5), new("VULN_VOT", "all", "all", null, null, "Q")];

        Assert.Null(BundleRules.Fault(Good with { Block14 = new Block14(SomeBundles.Start, SomeBundles.Start.AddDays(13), told) }));
    }

    private static Bundle Manifest(Func<Manifest, Manifest> change) => Good with { Manifest = change(Good.Manifest) };
}
