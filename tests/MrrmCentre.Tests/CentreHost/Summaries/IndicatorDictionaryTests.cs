extern alias host;

using System.Text.RegularExpressions;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Summaries;
using Aggregation = host::CentreHost.Summaries.Aggregation;
using Indicator = host::CentreHost.Summaries.Indicator;
using IndicatorDictionary = host::CentreHost.Summaries.IndicatorDictionary;
using IndicatorSource = host::CentreHost.Summaries.IndicatorSource;

namespace MrrmCentre.Tests.Summaries;

public sealed partial class IndicatorDictionaryTests
{
    private static readonly IndicatorDictionary Declared = IndicatorDictionary.Current;

    [Fact]
    public async Task Whatever_happens_at_the_centre_is_found_under_its_indicator()
    {
        await using var centre = await BusyDay.Start();
        using var head = await centre.SignIn(Role.Head);
        var page = await head.Close(BusyDay.Day);

        var silent = OfADay().Where(one => !page.Summary.Figures.Any(f => f.Indicator == one.Code && f.Known is not (null or 0)));
        Assert.Empty(silent.Select(one => one.Code));
        Assert.All(page.Summary.Figures, f => Assert.True(f.Detail is null || Code().IsMatch(f.Detail), f.Detail));
        Assert.All(page.Summary.Equalities, equality => Assert.True(equality.Holds, equality.Name));
        Assert.All(page.Checks, check => Assert.True(check.Holds, $"{check.Code} {check.Subject}"));
    }

    [Fact]
    public async Task A_day_on_which_nothing_happened_has_its_zeros_and_says_what_nobody_entered()
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var head = await centre.SignIn(Role.Head);
        await head.Post<EnterSiteFigures, Done>(
            "summaries/site-figures", new EnterSiteFigures(centre.NewId(), new DateOnly(2026, 3, 9), [new SiteValue("WATER_LITRES", 4_000)]));
        centre.Clock.Pass(TimeSpan.FromDays(1));

        var figures = (await head.Close(new DateOnly(2026, 3, 10))).Summary.Figures;

        foreach (var one in OfADay())
        {
            var expected = one.Source == IndicatorSource.Entered ? ObsStatus.Missing
                : one is { Source: IndicatorSource.Stock, Code: not "SHORT" } or { Code: "CHILD_FRIENDLY_ATT" or "OTHER" }
                    ? ObsStatus.NotCollected : ObsStatus.Normal;
            var total = figures.Single(f => f.Indicator == one.Code && f is { Sex: "all", AgeGroup: "all", Detail: null });
            Assert.Equal((one.Code, expected, expected == ObsStatus.Normal), (one.Code, total.Status, total.Known is not null));
        }
    }

    [Fact]
    public async Task What_was_entered_is_of_its_own_day_and_the_next_evening_only_sees_it()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head);
        await Enter(centre, head, 4_000);
        await Enter(centre, head, 4_500);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(4_500, Water(await head.Close(new DateOnly(2026, 3, 10))).Value);

        var next = (await head.Get<SitePage>("summaries/site-figures/2026-03-11")).Lines.Single(l => l.Indicator == "WATER_LITRES");
        Assert.Equal((null, 4_500L), (next.Value, next.DayBefore));

        await head.Post<EnterSiteFigures, Done>(
            "summaries/site-figures", new EnterSiteFigures(centre.NewId(), new DateOnly(2026, 3, 10), [new SiteValue("WATER_LITRES", null)]));
        var corrected = await head.Get<SummaryPage>("summaries/2026-03-10");
        Assert.Equal((1, null, ObsStatus.Missing), (corrected.Line.Revision, Water(corrected).Known, Water(corrected).Status));
        Assert.Equal([("WATER_LITRES", 4_500L, null)], corrected.Changes.Select(c => (c.Indicator, c.Before, c.Now)));
    }

    [Theory]
    [InlineData(1, "WATER_LITRES", 1L, "site_day")]
    [InlineData(-32, "WATER_LITRES", 1L, "site_day")]
    [InlineData(0, "MEALS_SERVED", 1L, "site_indicator")]
    [InlineData(0, "WATER_LITRES", -1L, "site_value")]
    public async Task A_site_figure_that_cannot_be_is_refused(int days, string indicator, long value, string code)
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head);

        var refused = await head.Refused(
            "summaries/site-figures", new EnterSiteFigures(centre.NewId(), centre.Today.AddDays(days), [new SiteValue(indicator, value)]));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public void Each_code_is_declared_once_in_a_known_section_and_fits_the_file()
    {
        Assert.Equal(Declared.Indicators.Count, Declared.Indicators.Select(one => one.Code).Distinct().Count());
        Assert.All(Declared.Indicators, one => Assert.Contains(Declared.Sections, section => section.Code == one.Section));
        Assert.All(
            Declared.Indicators.SelectMany(one => (one.Details ?? []).Append(one.Code)).Concat(Declared.Items), code => Assert.Matches(Code(), code));
        Assert.True(Declared.Indicators.Count(one => one is { Cumulative: true, Aggregation: Aggregation.Flow }) >= 6);
        Assert.All(Declared.Indicators.Where(one => one.Cumulative), one => Assert.Equal(Aggregation.Flow, one.Aggregation));
    }

    [Fact]
    public void Periods_of_fourteen_days_begin_on_a_Monday_and_leave_no_day_out()
    {
        var day = new DateOnly(2025, 12, 20);
        for (var i = 0; i < 60; i++, day = day.AddDays(1))
        {
            var (from, until) = Declared.PeriodOf(day);
            Assert.Equal((DayOfWeek.Monday, 13), (from.DayOfWeek, until.DayNumber - from.DayNumber));
            Assert.True(from <= day && day <= until);
        }

        Assert.Equal((new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 22)), Declared.PeriodOf(new DateOnly(2026, 11, 20)));
    }

    private static IEnumerable<Indicator> OfADay() =>
        Declared.Indicators.Where(one => one.Source is not (IndicatorSource.Block14 or IndicatorSource.Bundle));

    private static Task<Done> Enter(CentreFixture centre, Seat head, long litres) => head.Post<EnterSiteFigures, Done>(
        "summaries/site-figures", new EnterSiteFigures(centre.NewId(), centre.Today, [new SiteValue("WATER_LITRES", litres)]));

    private static Figure Water(SummaryPage page) => page.Summary.Figures.Single(f => f.Indicator == "WATER_LITRES");

    [GeneratedRegex("^[A-Z0-9_-]{1,40}$")]
    private static partial Regex Code();
}
