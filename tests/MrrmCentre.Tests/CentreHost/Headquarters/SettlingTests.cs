extern alias host;

using System.IO.Compression;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Receiving;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>A machine and its copy told headquarters different things under the same numbers, and people know now which is right.</summary>
public class SettlingTests : IDisposable
{
    private static readonly DateOnly Day = SomeBundles.Start;
    private static readonly SiteKey Key = SiteKey.Create(SomeBundles.Site);

    private readonly TestHeadquarters _hq;
    private readonly ModelCentre _centre = new(SomeBundles.Site, SomeBundles.Install, TestHeadquarters.KeyOfEverySite, new Random(1));
    private readonly ModelCentre _copy;

    public SettlingTests()
        : this(server: null)
    {
    }

    protected SettlingTests(PostgresServer? server)
    {
        _hq = new TestHeadquarters(server?.Database());
        _hq.Enrol(SomeBundles.Site, SomeBundles.Install, SomeBundles.Start);
        Assert.Equal(["ACCEPTED"], _hq.Take(Signed(_centre.Seal(Day))));
        _copy = _centre.Cloned(new Random(7));
    }

    [Fact]
    public void What_came_first_stays_and_the_other_is_told_that_it_was_set_aside()
    {
        Assert.Equal(["ACCEPTED"], _hq.Take(Signed(_centre.Seal(Day.AddDays(1)))));
        var other = Signed(_copy.Seal(Day.AddDays(1)));
        var before = _hq.Meals(Day, Day.AddYears(1));
        Assert.Equal(["CONFLICT"], _hq.Take(other));
        Assert.False(Assert.Single(_hq.Status()).IsWell);

        Assert.Equal("SET_ASIDE", Settle(other, Keep.First).Outcome);

        Assert.Empty(Assert.Single(_hq.Status()).Refused);
        Assert.Equal(before, _hq.Meals(Day, Day.AddYears(1)));
        var acknowledging = new Acknowledging(_hq.Database);
        var items = acknowledging.Acknowledge(_hq.Arrivals(SomeBundles.Site, SomeBundles.Install), _hq.Clock.UtcNow).Items;
        Assert.Contains(items, item => item.Sha256 == other.Sha256 && item.Outcome == "SET_ASIDE");
    }

    [Fact]
    public void The_other_branch_takes_the_place_of_all_that_was_built_on_the_first()
    {
        var wrong = new[] { Signed(_copy.Seal(Day.AddDays(1))), Signed(_copy.Seal(Day.AddDays(2))), Signed(_copy.Seal(Day)) };
        Assert.Equal(["ACCEPTED", "ACCEPTED", "ACCEPTED"], _hq.Take(wrong));
        var right = new[] { Signed(_centre.Seal(Day.AddDays(1))), Signed(_centre.Seal(Day.AddDays(3))) };
        Assert.Equal(["CONFLICT", "CONFLICT"], _hq.Take(right));
        var before = _hq.Meals(Day, Day.AddYears(1));

        Assert.Equal("CONFLICT", Settle(right[1], Keep.This).Outcome);
        Assert.Equal(before, _hq.Meals(Day, Day.AddYears(1)));
        Assert.Equal("ACCEPTED", Settle(right[0], Keep.This).Outcome);
        Assert.Equal(["ACCEPTED"], _hq.Take(right[1]));

        // The sums the right machine sent along are those of headquarters again, also of the day that the copy had revised.
        var status = Assert.Single(_hq.Status());
        Assert.Empty(status.Mismatches);
        Assert.Empty(status.Refused);
        Assert.Equal(3, _hq.Arrivals(SomeBundles.Site, SomeBundles.Install).ContiguousThrough);
        Assert.Equal(["CONFLICT", "CONFLICT", "CONFLICT"], _hq.Take(wrong));
    }

    public void Dispose()
    {
        _hq.Dispose();
        GC.SuppressFinalize(this);
    }

    private Receipt Settle(OpenedFile file, Keep keep) => new Settling(_hq.Database, _hq.Cells, _hq.Clock).Settle(file, keep);

    /// <summary>As it is kept.</summary>
    private static OpenedFile Signed(OpenedFile file)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            brotli.Write(BundleSignature.Sign(BundleJson.Write(file.Bundle!), Key.Certificate));
        }

        return file with { Signed = bytes.ToArray() };
    }
}
