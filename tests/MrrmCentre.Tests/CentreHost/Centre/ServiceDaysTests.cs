extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Centre;
using host::CentreHost.Services;
using host::CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Centre;

public sealed class ServiceDaysTests
{
    private static readonly ServiceDays Niamey = Days("Africa/Niamey");
    private static readonly ServiceDays Bamako = Days("Africa/Bamako");

    [Theory]
    [InlineData("2026-11-20T23:30:00Z", "2026-11-20")] // 00:30 on the 21st in Niamey: still the evening's day
    [InlineData("2026-11-21T02:59:59Z", "2026-11-20")] // one second before the cut-off
    [InlineData("2026-11-21T03:00:00Z", "2026-11-21")] // 04:00: the new day
    [InlineData("2026-11-21T00:00:00Z", "2026-11-20")] // UTC midnight means nothing here
    public void In_Niamey_the_day_turns_at_four_local_time(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Niamey.Of(Utc(instant)));

    [Theory]
    [InlineData("2026-11-21T00:30:00Z", "2026-11-20")]
    [InlineData("2026-11-21T03:30:00Z", "2026-11-20")] // Niamey is in its new day already
    [InlineData("2026-11-21T04:00:00Z", "2026-11-21")]
    public void In_Bamako_it_turns_an_hour_later(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Bamako.Of(Utc(instant)));

    [Fact]
    public void A_new_cut_off_holds_from_its_day_on()
    {
        var days = new ServiceDays(
            TimeZoneInfo.FindSystemTimeZoneById("Africa/Bamako"),
            [Cut("2000-01-01", 240), Cut("2026-11-21", 300)]);

        Assert.Equal(new DateOnly(2026, 11, 20), days.Of(Utc("2026-11-21T04:30:00Z")));
        Assert.Equal(new DateOnly(2026, 11, 19), days.Of(Utc("2026-11-20T03:30:00Z")));
        Assert.Equal(Utc("2026-11-21T05:00:00Z"), days.EndUtc(new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void Every_instant_lies_in_exactly_the_day_it_is_given()
    {
        var instants = Gen.Choose(0, 10 * 366 * 24 * 60).Select(minute => Utc("2020-01-01T00:00:00Z").AddMinutes(minute));

        Check.QuickThrowOnFailure(Prop.ForAll(instants.ToArbitrary(), instant =>
        {
            var day = Niamey.Of(instant);
            return Niamey.StartUtc(day) <= instant && instant < Niamey.EndUtc(day) && Niamey.EndUtc(day) == Niamey.StartUtc(day.AddDays(1));
        }));
    }

    [Theory]
    [InlineData("2026-11-20T05:00:00Z", "BREAKFAST")] // 06:00 in Niamey
    [InlineData("2026-11-20T08:30:00Z", null)] // between two meals
    [InlineData("2026-11-20T12:00:00Z", "LUNCH")]
    [InlineData("2026-11-20T22:30:00Z", "NIGHT_MEAL")] // 23:30
    [InlineData("2026-11-21T00:59:00Z", "NIGHT_MEAL")] // 01:59, the same sitting of the same service day
    [InlineData("2026-11-21T01:30:00Z", null)] // 02:30
    public void The_clock_says_which_meal_it_is_past_midnight_too(string instant, string? meal)
    {
        var now = MealClock.Now(Timetable, Niamey, Utc(instant));

        Assert.Equal(meal, now?.Service.Code);
        Assert.Equal(new DateOnly(2026, 11, 20), now?.ServiceDay ?? new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Between_meals_the_next_one_is_known_also_tomorrows()
    {
        Assert.Equal("LUNCH", MealClock.Next(Timetable, Niamey, Utc("2026-11-20T08:30:00Z"))?.Service.Code);
        Assert.Equal(Utc("2026-11-21T05:00:00Z"), MealClock.Next(Timetable, Niamey, Utc("2026-11-21T01:30:00Z"))?.FromUtc);
    }

    private static readonly Service[] Timetable =
    [
        Meal("BREAKFAST", 6 * 60, 9 * 60), Meal("LUNCH", 12 * 60, 15 * 60), Meal("NIGHT_MEAL", 22 * 60, (2 * 60) + 30),
    ];

    private static Service Meal(string code, int from, int until) => new()
    {
        Code = code,
        NameFr = code,
        NameEn = code,
        Kind = ServiceKind.Meal,
        Roles = Role.Kitchen,
        FromMinutes = from,
        UntilMinutes = until,
    };

    private static ServiceDays Days(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), [Cut("2000-01-01", 240)]);

    private static CutOff Cut(string from, int minutes) => new() { FromDay = DateOnly.Parse(from, null), Minutes = minutes };

    private static DateTime Utc(string instant) => DateTimeOffset.Parse(instant, null).UtcDateTime;
}
