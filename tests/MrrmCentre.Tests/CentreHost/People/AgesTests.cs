extern alias host;

using FsCheck;
using FsCheck.Fluent;
using Ages = host::CentreHost.People.Ages;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class AgesTests
{
    [Fact]
    public void An_estimated_seventeen_of_december_is_seventeen_in_january_and_all_the_year_through()
    {
        var december = new DateOnly(2026, 12, 15);
        var birth = Ages.BornAbout(17, december);

        Assert.Equal(17, Ages.On(birth, new DateOnly(2027, 1, 1)));
        Assert.Equal(17, Ages.On(birth, december.AddYears(1).AddDays(-1)));
        Assert.Equal(18, Ages.On(birth, december.AddYears(1)));
    }

    [Fact]
    public void An_estimate_read_back_the_same_day_is_the_age_that_was_said()
    {
        var days = Gen.Choose(0, 40_000).Select(n => new DateOnly(2000, 1, 1).AddDays(n));
        var said = Gen.Choose(0, 120).Zip(days, (years, day) => (years, day));

        Check.QuickThrowOnFailure(Prop.ForAll(said.ToArbitrary(), s =>
            Ages.On(Ages.BornAbout(s.years, s.day), s.day) == s.years
            && Ages.BornIn(s.day.Year - s.years, s.day) is var birth && birth <= s.day && birth.Year == s.day.Year - s.years));
    }

    [Fact]
    public void Born_on_a_leap_day_one_grows_older_in_every_year()
    {
        Assert.Equal(17, Ages.On(new DateOnly(2008, 2, 29), new DateOnly(2026, 2, 27)));
        Assert.Equal(18, Ages.On(new DateOnly(2008, 2, 29), new DateOnly(2026, 2, 28)));
    }
}
