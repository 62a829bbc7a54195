extern alias host;

using host::CentreHost.Centre;
using host::CentreHost.PaperPath;
using host::CentreHost.Services;

namespace MrrmCentre.Tests.CentreHost.PaperPath;

public sealed class LateMomentTests
{
    private static readonly ServiceDays Niamey = new(TimeZoneInfo.FindSystemTimeZoneById("Africa/Niamey"), []);
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly DateTime LongAfter = new(2026, 3, 20, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Hours are Niamey's, an hour ahead of UTC.</summary>
    [Theory]
    [InlineData("12:00", "14:00", null, "2026-03-10T12:00")]
    [InlineData("12:00", "14:00", "15:30", "2026-03-10T14:30")]
    [InlineData("22:00", "02:00", null, "2026-03-10T23:00")]
    [InlineData("22:00", "02:00", "00:30", "2026-03-10T23:30")]
    [InlineData("22:00", "02:00", "23:30", "2026-03-10T22:30")]
    public void An_hour_is_of_the_calendar_day_its_meal_is_nearest_to(string from, string until, string? hour, string expectedUtc)
    {
        var at = hour is null ? default(TimeOnly?) : TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture);

        var moment = LateMoment.Of(Meal(from, until), Day, at, Niamey, LongAfter).Value!;

        Assert.Equal(expectedUtc, moment.AtUtc.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Suhur_belongs_to_the_day_it_is_eaten_for()
    {
        var suhur = Meal("03:00", "03:50");
        suhur.ForComingDay = true;

        var moment = LateMoment.Of(suhur, Day, null, Niamey, LongAfter).Value!;

        Assert.Equal(new DateTime(2026, 3, 10, 2, 25, 0, DateTimeKind.Utc), moment.AtUtc);
    }

    [Fact]
    public void While_the_meal_lasts_the_middle_is_never_later_than_now()
    {
        var now = new DateTime(2026, 3, 10, 11, 15, 0, DateTimeKind.Utc);

        Assert.Equal(now, LateMoment.Of(Meal("12:00", "14:00"), Day, null, Niamey, now).Value!.AtUtc);
        Assert.Equal("paper_future", LateMoment.Of(Meal("13:00", "14:00"), Day, null, Niamey, now).Refusal!.Code);
        Assert.Equal("paper_future", LateMoment.Of(Meal("12:00", "14:00"), Day, new TimeOnly(12, 30), Niamey, now).Refusal!.Code);
    }

    private static Service Meal(string from, string until) => new()
    {
        Id = 1,
        Code = "MEAL_T",
        NameFr = "Repas",
        NameEn = "Meal",
        Kind = ServiceKind.Meal,
        Roles = host::CentreHost.Staff.Role.Kitchen,
        FromMinutes = ServiceTerms.Minutes(from),
        UntilMinutes = ServiceTerms.Minutes(until),
    };
}
