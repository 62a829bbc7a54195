extern alias host;

using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Receiving;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

public class ReceivingTests : IDisposable
{
    private static readonly DateOnly Day = SomeBundles.Start;

    private readonly TestHeadquarters _hq;
    private readonly ModelCentre _centre = new(SomeBundles.Site, SomeBundles.Install, TestHeadquarters.KeyOfEverySite, new Random(1));

    public ReceivingTests()
        : this(server: null)
    {
    }

    protected ReceivingTests(PostgresServer? server)
    {
        _hq = new TestHeadquarters(server?.Database());
        _hq.Enrol(SomeBundles.Site, SomeBundles.Install, SomeBundles.Start);
    }

    [Fact]
    public void Every_outcome_of_a_good_file_has_its_name()
    {
        var (first, second, third) = (_centre.Seal(Day), _centre.Seal(Day.AddDays(1)), _centre.Seal(Day.AddDays(2)));
        var revision = _centre.Seal(Day);
        var again = _centre.Seal(Day);

        Assert.Equal(["ACCEPTED"], _hq.Take(first));
        Assert.Equal(["DUPLICATE_IDENTICAL"], _hq.Take(first));
        Assert.Equal(["GAP"], _hq.Take(third));
        Assert.Equal([2], _hq.Arrivals(SomeBundles.Site, SomeBundles.Install).Missing);
        Assert.Equal(["ACCEPTED"], _hq.Take(second));
        Assert.Equal(["GAP"], _hq.Take(again));
        Assert.Equal(["STALE_REVISION"], _hq.Take(revision));
        Assert.Equal(5, _hq.Arrivals(SomeBundles.Site, SomeBundles.Install).ContiguousThrough);
        Assert.Empty(Assert.Single(_hq.Status()).Mismatches);
    }

    [Fact]
    public void Every_refusal_has_its_name_and_leaves_the_figures_alone()
    {
        var first = _centre.Seal(Day);
        _hq.Take(first);
        var before = _hq.Meals(Day, Day.AddYears(1));
        var other = new ModelCentre("MLI-GAO-01", Guid.NewGuid(), TestHeadquarters.KeyOfEverySite, new Random(2));
        var restored = new ModelCentre(SomeBundles.Site, Guid.NewGuid(), TestHeadquarters.KeyOfEverySite, new Random(3));

        Assert.Equal(["UNKNOWN_SITE"], _hq.Take(other.Seal(Day)));
        Assert.Equal(["UNKNOWN_INSTALL"], _hq.Take(restored.Seal(Day)));
        Assert.Equal(["BAD_SIGNATURE"], _hq.Take(_centre.Seal(Day.AddDays(1)) with { KeyId = new string('0', 32) }));
        Assert.Equal(["FUTURE_DAY"], _hq.Take(_centre.Seal(new DateOnly(2026, 11, 24))));
        Assert.Equal(["BEFORE_START"], _hq.Take(_centre.Seal(Day.AddDays(-1))));
        Assert.Equal(["UNKNOWN_DICTIONARY"], _hq.Take(Changed(_centre.Seal(Day), m => m with { DictionaryVersion = "1999.1" })));
        Assert.Equal(["DEMO_BUNDLE"], _hq.Take(Changed(_centre.Seal(Day), m => m with { Demo = true })));
        Assert.Equal(["UNKNOWN_DICTIONARY"], _hq.Take(ModelCentre.Sent(SomeBundles.One(SomeBundles.Total("NOBODY_KNOWS", 1)), TestHeadquarters.KeyOfEverySite)));
        Assert.Equal(["CONFLICT"], _hq.Take(Changed(first, m => m with { AppVersion = "0.1.1" })));
        Assert.Equal(before, _hq.Meals(Day, Day.AddYears(1)));
    }

    [Fact]
    public void A_cloned_machine_is_found_by_its_numbers_and_by_its_chain()
    {
        _hq.Take(_centre.Seal(Day));
        var clone = _centre.Cloned(new Random(7));
        var ours = _centre.Seal(Day.AddDays(1));
        var theirs = clone.Seal(Day.AddDays(1));
        var theirNext = clone.Seal(Day.AddDays(2));

        Assert.Equal(["ACCEPTED", "CONFLICT", "CONFLICT"], _hq.Take(ours, theirs, theirNext));
        var status = Assert.Single(_hq.Status());
        Assert.Equal([("CONFLICT", 2L)], status.Refused);
        Assert.False(status.IsWell);
    }

    [Fact]
    public void A_fork_is_found_also_when_its_later_part_comes_first()
    {
        _hq.Take(_centre.Seal(Day));
        var clone = _centre.Cloned(new Random(7));
        var ours = _centre.Seal(Day.AddDays(1));
        clone.Seal(Day.AddDays(1));

        Assert.Equal(["GAP", "CONFLICT"], _hq.Take(clone.Seal(Day.AddDays(2)), ours));
    }

    [Fact]
    public void A_restored_centre_counts_once_a_person_accepted_it_and_what_it_forgot_is_said()
    {
        _hq.Take(_centre.Seal(Day), _centre.Seal(Day.AddDays(1)));
        var restored = new ModelCentre(SomeBundles.Site, Guid.NewGuid(), TestHeadquarters.KeyOfEverySite, new Random(9));
        var next = restored.Seal(Day.AddDays(2));

        Assert.Equal(["UNKNOWN_INSTALL"], _hq.Take(next));
        Assert.Null(_hq.Sites.Accept(SomeBundles.Site, restored.Install, _hq.Clock.GetUtcNow()));
        Assert.Equal(["ACCEPTED"], _hq.Take(next));
        var mismatch = Assert.Single(_hq.Status()).Mismatches;
        Assert.All(mismatch, sum => Assert.True(sum.Theirs < sum.Ours));
        Assert.NotEmpty(mismatch);
    }

    [Fact]
    public void A_restored_centre_may_say_again_what_it_said_before_and_not_something_else()
    {
        // Told by the first release, told again by this one: the format makes it no other day.
        var first = Changed(_centre.Seal(Day), m => m with { Format = Bundle.FirstFormat });
        _hq.Take(first);
        var install = Guid.NewGuid();
        _hq.Sites.Accept(SomeBundles.Site, install, _hq.Clock.GetUtcNow());
        var again = Changed(first, m => m with { InstallId = install, Format = Bundle.Format });
        var changed = new ModelCentre(SomeBundles.Site, install, TestHeadquarters.KeyOfEverySite, new Random(11));
        changed.Seal(Day.AddDays(3));

        Assert.Equal(["STALE_REVISION"], _hq.Take(again));
        Assert.Equal(1, _hq.Arrivals(SomeBundles.Site, install).ContiguousThrough);
        Assert.Equal(["CONFLICT"], _hq.Take(changed.Seal(Day)));
    }

    [Fact]
    public void A_lost_file_is_said_as_a_number_and_a_changed_sum_as_a_difference()
    {
        var files = Enumerable.Range(0, 5).Select(i => _centre.Seal(Day.AddDays(i))).ToList();
        _hq.Take([files[0], files[1], files[4]]);

        Assert.Equal([3, 4], _hq.Arrivals(SomeBundles.Site, SomeBundles.Install).Missing);
        Assert.Equal(2, Assert.Single(_hq.Status()).MissingDays.Count);
        _hq.Take(files[2], files[3]);
        Assert.Empty(Assert.Single(_hq.Status()).Mismatches);
        _hq.Database.Run("UPDATE month_figures SET cells = @p1", Array.Empty<byte>());
        Assert.NotEmpty(Assert.Single(_hq.Status()).Mismatches);
    }

    public void Dispose()
    {
        _hq.Dispose();
        GC.SuppressFinalize(this);
    }

    private static OpenedFile Changed(OpenedFile file, Func<Manifest, Manifest> change) =>
        ModelCentre.Sent(file.Bundle! with { Manifest = change(file.Bundle.Manifest) }, file.KeyId!);
}
