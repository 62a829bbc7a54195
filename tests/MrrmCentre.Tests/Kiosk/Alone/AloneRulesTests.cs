using CentreHost.Kiosks;
using CentreHost.Services;
using CentreHost.Texts;
using Kiosk.Alone;

namespace MrrmCentre.Tests.Kiosk.Alone;

/// <summary>Each rule at its edge: the last time it lets somebody have something, and the first time it does not.</summary>
public sealed class AloneRulesTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly DateTime Noon = CentreFixture.Noon;

    private static readonly RosterService Any = new(
        "SOAP", new Sentence("Savon", "Soap"), ServiceKind.Item, null, null, null, null, null, ForHousehold: false, []);

    [Fact]
    public void Somebody_may_have_it_as_often_a_day_as_the_service_says_and_no_more()
    {
        var twice = Any with { MaxPerDay = 2 };

        Assert.Null(Judge(twice, Had(0)));
        Assert.Equal("already_today", Judge(twice, Had(0), Had(0)));
        Assert.Null(Judge(twice, Had(0), Had(-1)));
    }

    [Fact]
    public void A_meal_is_had_once_a_sitting()
    {
        var meal = Any with { Kind = ServiceKind.Meal, MaxPerSession = 1 };
        var sitting = new AloneMoment(Noon, Day, new RosterMeal(meal.Code, Day, Noon.AddHours(-1), Noon.AddHours(1)));

        Assert.Equal("already_this_session", AloneRules.SaysNo(meal, sitting, [Had(0)]));
        Assert.Null(AloneRules.SaysNo(meal, sitting, [Had(-1)]));
        Assert.Null(Judge(meal, Had(0)));
    }

    [Fact]
    public void A_week_is_the_last_seven_days_with_this_one()
    {
        var weekly = Any with { MaxPerWeek = 1 };

        Assert.Equal("already_this_week", Judge(weekly, Had(-6)));
        Assert.Null(Judge(weekly, Had(-7)));
    }

    [Fact]
    public void Once_a_stay_is_once_however_long_ago() => Assert.Equal("already_this_stay", Judge(Any with { MaxPerStay = 1 }, Had(-40)));

    [Fact]
    public void The_interval_ends_on_its_minute()
    {
        var hourly = Any with { MinIntervalMinutes = 60 };

        Assert.Equal("too_soon", Judge(hourly, new KnownGift("SOAP", Day, Noon.AddMinutes(-59), "")));
        Assert.Null(Judge(hourly, new KnownGift("SOAP", Day, Noon.AddMinutes(-60), "")));
    }

    [Fact]
    public void What_excludes_another_thing_does_so_for_its_day()
    {
        var kit = Any with { NotWith = ["KIT"] };

        Assert.Equal("not_combinable", Judge(kit, Had(0) with { Service = "KIT" }));
        Assert.Null(Judge(kit, Had(-1) with { Service = "KIT" }));
    }

    private static KnownGift Had(int daysFromToday) => new("SOAP", Day.AddDays(daysFromToday), Noon.AddDays(daysFromToday), "");

    private static string? Judge(RosterService service, params KnownGift[] had) => AloneRules.SaysNo(service, new AloneMoment(Noon, Day, null), had);
}
