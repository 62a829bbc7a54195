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
        var now = MealClock.ByClock(Timetable, Niamey, Utc(instant));

        Assert.Equal(meal, now?.Service.Code);
        Assert.Equal(new DateOnly(2026, 11, 20), now?.ServiceDay ?? new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Between_meals_the_next_one_is_known_also_tomorrows()
    {
        Assert.Equal("LUNCH", MealClock.Next(Timetable, Niamey, Utc("2026-11-20T08:30:00Z"))?.Service.Code);
        Assert.Equal(Utc("2026-11-21T05:00:00Z"), MealClock.Next(Timetable, Niamey, Utc("2026-11-21T01:30:00Z"))?.FromUtc);
    }

    [Theory]
    [InlineData("2027-02-18T01:29:00Z", null, null)] // 02:29 in Niamey, before suhur
    [InlineData("2027-02-18T01:30:00Z", "SUHUR", "2027-02-18")] // before the cut-off: eaten for the day to come
    [InlineData("2027-02-18T03:30:00Z", "SUHUR", "2027-02-18")] // after the cut-off: the same sitting of the same day
    [InlineData("2027-02-18T03:45:00Z", null, null)]
    [InlineData("2027-02-18T17:30:00Z", "IFTAR", "2027-02-18")]
    [InlineData("2027-03-20T01:30:00Z", null, null)] // Ramadan is over
    [InlineData("2027-03-20T17:30:00Z", "DINNER", "2027-03-20")]
    public void In_Ramadan_suhur_belongs_to_the_day_it_is_eaten_for_and_iftar_replaces_dinner(string instant, string? meal, string? day)
    {
        var now = MealClock.ByClock(Ramadan, Niamey, Utc(instant));

        Assert.Equal((meal, day), (now?.Service.Code, now?.ServiceDay.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("2026-11-20T12:30:00Z", "LUNCH")] // opened at 11:30 UTC, the clock says lunch as well
    [InlineData("2026-11-20T16:00:00Z", "LUNCH")] // between meals it holds
    [InlineData("2026-11-20T21:30:00Z", "NIGHT_MEAL")] // forgotten: the clock has gone on
    public void A_sitting_opened_by_staff_outranks_the_clock_until_the_clock_has_gone_on(string instant, string meal)
    {
        var lunch = new OpenedByStaff(Timetable.Find("LUNCH")!, new DateOnly(2026, 11, 20), Utc("2026-11-20T10:30:00Z"));

        Assert.Equal(meal, MealClock.Now(Timetable, Niamey, Utc(instant), lunch)?.Service.Code);
    }

    [Fact]
    public void A_meal_opened_early_is_not_taken_away_by_the_one_whose_hour_begins()
    {
        var dinner = new OpenedByStaff(Timetable.Find("NIGHT_MEAL")!, new DateOnly(2026, 11, 20), Utc("2026-11-20T10:45:00Z"));

        Assert.Equal("NIGHT_MEAL", MealClock.Now(Timetable, Niamey, Utc("2026-11-20T11:15:00Z"), dinner)?.Service.Code);
    }

    private static readonly Catalogue Timetable = Of([],
        Meal(1, "BREAKFAST", 6 * 60, 9 * 60), Meal(2, "LUNCH", 12 * 60, 15 * 60), Meal(3, "NIGHT_MEAL", 22 * 60, (2 * 60) + 30));

    private static readonly Catalogue Ramadan = Of(
        [new TimetableLine("RAMADAN", new DateOnly(2027, 2, 18), new DateOnly(2027, 3, 19))],
        Meal(1, "SUHUR", (2 * 60) + 30, (4 * 60) + 45, "RAMADAN", coming: true),
        Meal(2, "IFTAR", 18 * 60, 20 * 60, "RAMADAN"),
        Meal(3, "DINNER", 18 * 60, 20 * 60, "!RAMADAN"));

    private static Catalogue Of(IReadOnlyList<TimetableLine> timetables, params Service[] services) =>
        new([.. services.Select(service => (service, ServiceTerms.LineOf(service, [], null, null)))], timetables);

    private static Service Meal(long id, string code, int from, int until, string? timetable = null, bool coming = false) => new()
    {
        Id = id,
        Timetable = timetable,
        ForComingDay = coming,
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
