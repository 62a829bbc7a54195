extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Summaries;

namespace MrrmCentre.Tests.CentreHost.Summaries;

public sealed class SuspectMinutesTests
{
    private const long Minute = 60_000;

    [Fact]
    public void A_clock_set_back_an_hour_is_suspect_until_it_has_caught_up() =>
        Assert.Equal(2, SuspectMinutes.Of([100 * Minute, 40 * Minute, 40 * Minute + 5, 97 * Minute, 98 * Minute, 101 * Minute]));

    [Fact]
    public void Two_minutes_behind_is_how_clocks_are_and_no_suspicion() =>
        Assert.Equal(0, SuspectMinutes.Of([100 * Minute, 98 * Minute, 100 * Minute]));

    [Fact]
    public void A_minute_is_counted_when_anything_written_before_bears_a_later_hour_by_more_than_two()
    {
        var hours = Gen.Choose(0, 12).Select(half => half * Minute / 2).ListOf();

        Check.QuickThrowOnFailure(Prop.ForAll(hours.ToArbitrary(), written =>
        {
            var slow = written.Where((at, i) => written.Take(i).Any(before => before - at > 2 * Minute)).Select(at => at / Minute).Distinct().Count();
            return SuspectMinutes.Of(written) == slow;
        }));
    }
}
