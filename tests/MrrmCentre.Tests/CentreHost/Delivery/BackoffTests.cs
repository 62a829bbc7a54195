extern alias host;

using FsCheck;
using FsCheck.Fluent;
using Backoff = host::CentreHost.Delivery.Backoff;

namespace MrrmCentre.Tests.Delivery;

public sealed class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    [Fact]
    public void A_failing_route_is_tried_soon_and_then_ever_more_seldom_but_within_six_hours() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(1, 10_000).ToArbitrary(), Chances, (failures, chance) =>
            Backoff.After(failures, chance) >= First / 2
            && Backoff.After(failures, chance) <= Backoff.Longest
            && Backoff.After(failures + 1, chance) >= Backoff.After(failures, chance)));

    [Fact]
    public void Centres_whose_routes_failed_together_do_not_come_back_together() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(1, 10_000).ToArbitrary(), Chances, Chances, (failures, one, other) =>
            one == other || Backoff.After(failures, one) != Backoff.After(failures, other)));

    [Fact]
    public void The_second_failure_waits_twice_as_long_and_the_ninth_the_longest()
    {
        Assert.Equal(First, Backoff.After(1, 1));
        Assert.Equal(2 * First, Backoff.After(2, 1));
        Assert.Equal(Backoff.Longest, Backoff.After(9, 1));
    }

    private static Arbitrary<double> Chances => Gen.Choose(0, 999).Select(thousandth => thousandth / 1000.0).ToArbitrary();
}
