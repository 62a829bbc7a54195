extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Summaries;

namespace MrrmCentre.Tests.CentreHost.Summaries;

public sealed class PeakOccupancyTests
{
    [Fact]
    public void A_bed_left_and_taken_at_the_same_instant_was_never_two_beds() =>
        Assert.Equal(1, PeakOccupancy.Most([(0, 10), (10, 20)]));

    [Fact]
    public void The_peak_is_what_counting_at_every_instant_would_find()
    {
        var stays = Gen.Choose(0, 40).Zip(Gen.Choose(1, 15), (from, hours) => ((long)from, (long)(from + hours))).ListOf();

        Check.QuickThrowOnFailure(Prop.ForAll(stays.ToArbitrary(), some =>
        {
            var slow = Enumerable.Range(0, 60).Max(instant => some.Count(s => s.Item1 <= instant && instant < s.Item2));
            return PeakOccupancy.Most([.. some]) == slow;
        }));
    }
}
