using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Services;

/// <summary>Niamey is an hour ahead of UTC, Bamako on it; both nights are long.</summary>
public sealed class AfterMidnightTests
{
    private static readonly DateTime Evening = new(2026, 3, 10, 20, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Africa/Niamey", 23, 30)]
    [InlineData("Africa/Bamako", 24, 30)]
    public async Task A_meal_at_half_past_midnight_is_the_evenings_and_is_given_once(string zone, int hourUtc, int minute)
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("DINNER_T", ServiceKind.Meal);
        await centre.Give("UPDATE services SET max_per_session = 1, from_minutes = 18 * 60, until_minutes = 2 * 60 WHERE code = 'DINNER_T'");
        await centre.Give("UPDATE centre SET time_zone = @1", zone);
        var cards = await centre.People(2);
        centre.Clock.UtcNow = Evening;
        using var kitchen = await centre.SignIn(Role.Kitchen);
        Assert.Equal(Outcome.Served, (await kitchen.Scan(centre.NewId(), cards[0], "MEAL")).Outcome);

        centre.Clock.UtcNow = Evening.Date.AddHours(hourUtc).AddMinutes(minute);
        var again = await kitchen.Scan(centre.NewId(), cards[0], "MEAL");
        var first = await kitchen.Scan(centre.NewId(), cards[1], "MEAL");

        Assert.Equal((Outcome.Refused, "already_this_session"), (again.Outcome, again.Code));
        Assert.Equal(Outcome.Served, first.Outcome);
        Assert.Equal(["2026-03-10"], centre.Rows("SELECT DISTINCT service_day FROM service_events").Select(row => (string)row[0]!));
        Assert.Equal(2, centre.Number("SELECT heads FROM service_day_figures WHERE service_day = '2026-03-10'"));
        Assert.Equal(1, centre.Number("SELECT count(DISTINCT session_id) FROM service_events"));
    }

    [Theory]
    [InlineData("Africa/Niamey", 3, 0)]
    [InlineData("Africa/Bamako", 4, 0)]
    public async Task The_day_turns_at_four_by_the_centres_own_clock(string zone, int hourUtc, int minute)
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("WATER_T", ServiceKind.Item);
        await centre.Give("UPDATE services SET max_per_day = 1 WHERE code = 'WATER_T'");
        await centre.Give("UPDATE centre SET time_zone = @1", zone);
        var card = (await centre.People(1))[0];
        var turn = Evening.Date.AddDays(1).AddHours(hourUtc).AddMinutes(minute);
        centre.Clock.UtcNow = turn.AddMinutes(-2);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        await kitchen.Scan(centre.NewId(), card, "WATER_T");
        centre.Clock.UtcNow = turn.AddSeconds(-1);
        Assert.Equal("already_today", (await kitchen.Scan(centre.NewId(), card, "WATER_T")).Code);

        centre.Clock.UtcNow = turn;

        Assert.Equal(Outcome.Served, (await kitchen.Scan(centre.NewId(), card, "WATER_T")).Outcome);
        Assert.Equal(
            ["2026-03-10", "2026-03-11"],
            centre.Rows("SELECT DISTINCT service_day FROM service_events ORDER BY 1").Select(row => (string)row[0]!));
    }
}
