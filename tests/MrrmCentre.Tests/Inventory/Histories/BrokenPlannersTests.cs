using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.Inventory.Histories;

public sealed class BrokenPlannersTests(ITestOutputHelper output)
{
    private const int Histories = 10_000;

    public static TheoryData<string> Names => [.. BrokenPlanners.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planner_with_one_fault_is_caught_by_the_promise_it_breaks(string fault)
    {
        var (breaks, planners) = BrokenPlanners.All[fault];
        var (broken, shortest) = (default(BrokenPromiseException), default(Deed[]));
        var property = Prop.ForAll(Deed.Histories, history =>
        {
            try
            {
                History.Play(history, planners, breaks);
                return true;
            }
            catch (BrokenPromiseException found)
            {
                (broken, shortest) = (found, history);
                return false;
            }
        });

        Assert.ThrowsAny<Exception>(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Histories), property));

        Assert.Equal(breaks, broken?.Promise);
        output.WriteLine($"{shortest!.Length} deeds are enough: {broken!.Message}");
    }

    [Fact]
    public void Every_promise_has_a_planner_that_breaks_it() => Assert.Equal(
        Promise.All,
        BrokenPlanners.All.Values.Aggregate(Promise.None, (promises, broken) => promises | broken.Breaks));
}
