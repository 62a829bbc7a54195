extern alias host;

using System.Diagnostics;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Summaries;
using Microsoft.Extensions.DependencyInjection;
using DayClosing = host::CentreHost.Summaries.DayClosing;

namespace MrrmCentre.Tests.CentreHost.Summaries;

public sealed class DayClosingTests
{
    [Fact]
    public async Task A_late_arrival_revises_its_day_and_every_day_since_and_nothing_else()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        await Arrive(centre, head, daysAgo: 0);
        centre.Clock.Pass(TimeSpan.FromDays(4));
        Assert.Equal(["03-10 r0", "03-11 r0", "03-12 r0", "03-13 r0"], await Close(head));

        await Arrive(centre, head, daysAgo: 2);

        Assert.Equal(["03-10 r0", "03-11 r0", "03-12 r0", "03-12 r1", "03-13 r0", "03-13 r1"], await Close(head));
        Assert.Equal(6, (await Close(head)).Count);
    }

    [Fact]
    public async Task An_arrival_before_the_first_day_known_gets_its_day_and_those_between()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        Assert.Empty(await Close(head));
        await Arrive(centre, head, daysAgo: 1);
        Assert.Equal(["03-09 r0"], await Close(head));

        await Arrive(centre, head, daysAgo: 3);

        Assert.Equal(["03-07 r0", "03-08 r0", "03-09 r0", "03-09 r1"], await Close(head));
    }

    [Fact]
    public async Task What_happened_today_is_in_the_summary_once_the_day_is_over()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        await Arrive(centre, head, daysAgo: 0);
        await Close(head);
        await Arrive(centre, head, daysAgo: 0);
        Assert.Empty(await Close(head));

        centre.Clock.Pass(TimeSpan.FromDays(1));

        Assert.Equal(["03-10 r0"], await Close(head));
        var summary = (await head.Get<SummaryPage>("summaries/2026-03-10")).Summary;
        Assert.Equal(2, summary.Figures.Single(f => f is { Indicator: "PRESENT_CLOSE", Sex: "all" }).Value);
    }

    [Fact]
    public async Task A_stop_leaves_the_days_that_are_still_to_close_for_later()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        await Arrive(centre, head, daysAgo: 3);
        var closing = centre.Services.GetRequiredService<DayClosing>();

        Assert.Equal(0, await closing.CatchUp(new CancellationToken(canceled: true)));
        Assert.Equal(3, await closing.CatchUp());
    }

    [Fact]
    public async Task A_host_started_again_finds_what_was_recorded_last_and_looks_at_nothing_older()
    {
        await using var centre = await CentreFixture.Start();
        using (var head = await centre.SignIn(Role.Head | Role.Reception))
        {
            await Arrive(centre, head, daysAgo: 0);
            centre.Clock.Pass(TimeSpan.FromDays(3));
            Assert.Equal(["03-10 r0", "03-11 r0", "03-12 r0"], await Close(head));
            await Arrive(centre, head, daysAgo: 1);
        }

        // Whoever looked at all days again would find this one older than what happened on it, and other than it says.
        await centre.Give("UPDATE summaries SET built_at = 0, sha256 = x'' WHERE service_day = '2026-03-10'");
        await centre.Restart();

        using var again = await centre.SignIn(Role.Head, "K2");
        Assert.Equal(["03-10 r0", "03-11 r0", "03-12 r0", "03-12 r1"], await Close(again));
        centre.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(["03-10 r0", "03-11 r0", "03-12 r0", "03-12 r1", "03-13 r0"], await Close(again));
    }

    /// <summary>A beat comes every 30 seconds. Asking each of these days for its stock took 34 seconds of a core.</summary>
    [Fact]
    public async Task With_two_years_of_days_and_300_000_stock_lines_a_beat_in_which_nothing_happened_costs_next_to_nothing()
    {
        await using var centre = await CentreFixture.Start();
        await TwoYears(centre);
        var closing = centre.Services.GetRequiredService<DayClosing>();

        var first = Stopwatch.GetTimestamp();
        Assert.Equal(0, await closing.CatchUp());
        var start = Stopwatch.GetElapsedTime(first);
        var second = Stopwatch.GetTimestamp();
        for (var beat = 0; beat < 10; beat++)
        {
            Assert.Equal(0, await closing.CatchUp());
        }

        var beats = Stopwatch.GetElapsedTime(second);
        Assert.True(beats < TimeSpan.FromSeconds(1), $"The first look lasted {start}, ten beats {beats}.");
        Assert.True(start < TimeSpan.FromSeconds(10), $"The first look lasted {start}.");
    }

    /// <summary>Given straight to the tables, with a summary of each day that is newer than all of it.</summary>
    private static async Task TwoYears(CentreFixture centre)
    {
        await centre.Give(
            """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 299999)
            INSERT INTO stock_lines (move, document_id, source, place_id, item_id, lot_id, condition, units, occurred_at, recorded_at, service_day)
            SELECT i, 1, randomblob(16), 1, 1, 0, 0, 1, i, i, date('2024-03-10', '+' || (i * 730 / 300000) || ' days') FROM n
            """);
        await centre.Give(
            """
            INSERT INTO summaries (service_day, revision, state, built_at, content, sha256)
            SELECT DISTINCT service_day, 0, 'Approved', 999999, x'', x'' FROM stock_lines
            """);
    }

    private static Task<Registered> Arrive(CentreFixture centre, Seat seat, int daysAgo) => seat.Post<RegisterPerson, Registered>(
        "people",
        new RegisterPerson(centre.NewId(), Sex.F, AgeGroup.From18To59, null, null, ArrivedAtUtc: centre.Clock.UtcNow.AddDays(-daysAgo)));

    private static async Task<List<string>> Close(Seat head)
    {
        using var closed = await head.Http.PostAsync("summaries/close", null);
        Assert.True(closed.IsSuccessStatusCode);
        var lines = await head.Get<List<SummaryLine>>("summaries");
        return [.. lines.Select(l => $"{l.ServiceDay:MM-dd} r{l.Revision}").Order(StringComparer.Ordinal)];
    }
}
