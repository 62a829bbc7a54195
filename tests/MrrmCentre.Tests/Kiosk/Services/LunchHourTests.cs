using System.Diagnostics;
using CentreHost.Staff;
using Kiosk.Terminal;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.Kiosk.Services;

/// <summary>One lane, one scanner, a card every 3.6 s: a thousand people in an hour.</summary>
public sealed class LunchHourTests(ITestOutputHelper output)
{
    private static readonly TimeSpan EachPerson = TimeSpan.FromSeconds(3.6);

    [Fact]
    public Task A_lane_is_idle_most_of_the_time_and_loses_no_key() => Feed(people: 120);

    [Fact]
    [Trait("Category", "Campaign")]
    public Task A_thousand_people_are_fed_in_an_hour_on_one_lane() => Feed(people: 1_000);

    /// <summary>The clock says when each comes; the stopwatch how long the kiosk and the host took over each.</summary>
    private async Task Feed(int people)
    {
        await using var centre = await LineTests.Canteen();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);
        var cards = await kiosk.People(people);
        await kiosk.Press(Key.Enter);
        await kiosk.See(kiosk.Desk.Say("line_ready"));
        var took = new List<double>();
        foreach (var card in cards)
        {
            var watch = Stopwatch.StartNew();
            await kiosk.Scan(card);
            await kiosk.Until(() => kiosk.Desk.Line!.ServedHere == took.Count + 1, "the verdict");
            took.Add(watch.Elapsed.TotalMilliseconds);
            centre.Clock.Pass(EachPerson);
            kiosk.Terminal.Advance(EachPerson);
        }

        took.Sort();
        output.WriteLine($"{people} people: median {took[people / 2]:F1} ms, 99th of 100 {took[people * 99 / 100]:F1} ms, busy {took.Sum() / (people * EachPerson.TotalMilliseconds):P1}");
        Assert.Equal(people, centre.Number("SELECT count(DISTINCT person_id) FROM service_events"));
        Assert.True(took.Sum() < people * EachPerson.TotalMilliseconds / 2, $"Busy {took.Sum():F0} ms of {people * EachPerson.TotalMilliseconds:F0}.");
    }
}
