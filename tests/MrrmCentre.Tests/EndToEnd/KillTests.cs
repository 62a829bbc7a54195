using System.Collections.Concurrent;
using CentreHost.Services;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>kill -9 under load: what was answered is there, once.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public Task Every_answered_scan_survives_eight_kills() => Survives(kills: 8);

    [Fact]
    [Trait("Category", "Campaign")]
    public Task Every_answered_scan_survives_two_hundred_kills() => Survives(kills: 200);

    private async Task Survives(int kills)
    {
        const int clients = 8;
        await using var host = await HostProcess.Start();
        var cards = await SmallCentre.Given(host, clients);
        var answered = new ConcurrentDictionary<Guid, Outcome>();
        var sent = new ConcurrentBag<Guid>();
        var random = new Random(20261120);

        void Hear(Guid id, Outcome outcome, SemaphoreSlim heard)
        {
            answered[id] = outcome;
            heard.Release();
        }

        for (var kill = 0; kill < kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            using var heard = new SemaphoreSlim(0);
            var load = cards.Select(card => ScanUntilGone(host, card, sent, (id, outcome) => Hear(id, outcome, heard), stop.Token)).ToList();
            await Task.WhenAny(Several(heard, random.Next(1, 40), stop.Token), Task.WhenAll(load));
            await host.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(load);
            await host.Start();
        }

        var events = SmallCentre.Rows(host.Data, "SELECT id FROM service_events UNION ALL SELECT id FROM refused_scans", row => new Guid((byte[])row[0], bigEndian: true));
        output.WriteLine($"{kills} kills, {sent.Count} scans sent, {answered.Count} answered, {events.Count} on disk");
        Assert.Equal(events.Count, events.Distinct().Count());
        Assert.Empty(answered.Keys.Except(events));
        Assert.Empty(events.Except(sent));
        Assert.True(answered.Count > kills, "The load was too thin to mean anything.");
        Assert.Equal(
            SmallCentre.Count(host.Data, "SELECT coalesce(sum(heads), 0) FROM service_events"),
            SmallCentre.Count(host.Data, "SELECT coalesce(sum(heads), 0) FROM service_day_figures"));
        Assert.Equal("ok", SmallCentre.Rows(host.Data, "PRAGMA integrity_check", row => row.GetString(0))[0]);
    }

    private static async Task Several(SemaphoreSlim heard, int answers, CancellationToken stop)
    {
        for (var i = 0; i < answers; i++)
        {
            await heard.WaitAsync(stop);
        }
    }

    /// <summary>WATER has no limit, so every scan is an event of its own.</summary>
    private static async Task ScanUntilGone(
        HostProcess host, string card, ConcurrentBag<Guid> sent, Action<Guid, Outcome> hear, CancellationToken stop)
    {
        using var http = host.AsConsole();
        while (!stop.IsCancellationRequested)
        {
            var id = SmallCentre.NewId();
            sent.Add(id);
            try
            {
                hear(id, (await SmallCentre.Scan(http, id, card, "WATER")).Outcome);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
