using System.Diagnostics;
using System.Net.Http.Json;
using CentreHost.Kiosks;
using CentreHost.Staff;
using CentreHost.Stock;
using Kiosk.Services;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk.Alone;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>Hosts pulled away from under kiosks: afterwards the figures are the cards that were scanned.</summary>
public sealed class CutOffKioskTests(ITestOutputHelper output) : IDisposable
{
    private const int AKitEvery = 25;

    private readonly string _disk = Directory.CreateTempSubdirectory("mrrm-kiosk-").FullName;

    public void Dispose() => Directory.Delete(_disk, recursive: true);

    [Fact]
    public Task A_host_killed_again_and_again_during_a_meal_is_not_noticed_by_the_queue() => EatWhileTheHostIsKilled(90, TimeSpan.Zero);

    [Fact]
    [Trait("Category", "Campaign")]
    public Task A_host_killed_for_ten_minutes_of_a_meal_is_not_noticed_by_the_queue() => EatWhileTheHostIsKilled(900, TimeSpan.FromMinutes(10));

    [Fact]
    public async Task Two_kiosks_cut_off_with_the_same_card_one_take_back_both_killed_and_the_host_back_from_yesterday_lose_nothing()
    {
        await using var host = await HostProcess.Start();
        var cards = await SmallCentre.Given(host, 12);
        await AddStaff(host, "CK1", "CK2");
        await using (var one = await AtTheLine(host, "K1"))
        await using (var two = await AtTheLine(host, "K2"))
        {
            await one.Scan(cards[0]);
            await two.Scan(cards[1]);
            await Backup(host);
            await one.Scan(cards[2]);
            await host.Kill();
            foreach (var card in cards[3..7])
            {
                await one.Scan(card);
            }

            foreach (var card in cards[6..11])
            {
                await two.Scan(card);
            }

            await two.Press(Key.F8);
            await two.Until(() => two.Desk.Line!.Undoable?.Code == cards[9], "the last to be taken back");
        }

        PutBack(host);
        await host.Start();
        await using (var one = await AtTheLine(host, "K1"))
        await using (var two = await AtTheLine(host, "K2"))
        {
            await one.Until(() => one.Outbox.Unsent == 0, "the first kiosk's deeds");
            await two.Until(() => two.Outbox.Unsent == 0, "the second kiosk's deeds");
        }

        // Eleven cards, one of them at both kiosks, and one taken back.
        Assert.Equal(13, SmallCentre.Count(host.Data, "SELECT count(*) FROM service_events"));
        Assert.Equal(11, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_events"));
        Assert.Equal(1, SmallCentre.Count(host.Data, "SELECT count(*) FROM conflicts"));
        Assert.Equal(11, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_day_figures"));
    }

    [Fact]
    public Task Fifteen_hundred_deeds_are_brought_while_new_scans_go_first() => BringAMountain(1_500, TimeSpan.FromMinutes(1));

    [Fact]
    [Trait("Category", "Campaign")]
    public Task Fifteen_thousand_deeds_are_brought_within_five_minutes() => BringAMountain(15_000, TimeSpan.FromMinutes(5));

    private async Task EatWhileTheHostIsKilled(int people, TimeSpan atLeast)
    {
        await using var host = await HostProcess.Start();
        var cards = await SmallCentre.Given(host, people);
        await AddStaff(host, "CK1");
        var (took, random, kills) = (new List<TimeSpan>(), new Random(20261122), 0);
        await using (var kiosk = await AtTheLine(host, "K1", TimeSpan.FromMilliseconds(800)))
        {
            var until = Stopwatch.StartNew();
            var restart = Task.CompletedTask;
            for (var at = 0; at < cards.Count; at++)
            {
                if (restart.IsCompleted && random.Next(people / 6) == 0)
                {
                    await restart;
                    await host.Kill();
                    kills++;
                    restart = host.Start();
                }

                took.Add(await kiosk.Scan(cards[at]));
                while (until.Elapsed < atLeast * at / cards.Count)
                {
                    await kiosk.Loop.NextPicture();
                }
            }

            await restart;
            await kiosk.Until(() => !kiosk.Desk.IsAlone && kiosk.Outbox.Unsent == 0, "all to be brought");
            Assert.Equal(people, kiosk.Desk.Line!.ServedHere);
        }

        took.Sort();
        output.WriteLine($"{kills} kills, {people} scans; an answer took {took[took.Count / 2].TotalMilliseconds:F0} ms, at most {took[^1].TotalMilliseconds:F0} ms");
        Assert.True(kills > 0);
        Assert.Equal(people, SmallCentre.Count(host.Data, "SELECT count(*) FROM service_events"));
        Assert.Equal(people, SmallCentre.Count(host.Data, "SELECT count(DISTINCT person_id) FROM service_events"));
        Assert.Equal(people, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_day_figures"));
        Assert.Equal(0, SmallCentre.Count(host.Data, "SELECT count(*) FROM conflicts"));
    }

    private async Task BringAMountain(int deeds, TimeSpan within)
    {
        await using var host = await HostProcess.Start();
        var cards = await SmallCentre.Given(host, 44);
        await AddStaff(host, "CK1");
        await Stock(host, 2 * deeds);
        await using var kiosk = await AtTheLine(host, "K1");
        var began = Stopwatch.StartNew();
        foreach (var some in Mountain(kiosk, cards[..30], deeds).Chunk(1_000))
        {
            await kiosk.Outbox.Add(some);
        }

        var written = began.Elapsed;
        kiosk.Desk.Post(() => kiosk.Desk.BringDeeds(askCopies: false));
        var elsewhere = ScanElsewhere(host, cards[40..], () => kiosk.Outbox.Unsent > 0);
        var took = new List<TimeSpan>();
        foreach (var card in cards[30..40])
        {
            took.Add(await kiosk.Scan(card));
        }

        var unsentAtLast = kiosk.Outbox.Unsent;
        while (kiosk.Outbox.Unsent > 0)
        {
            await kiosk.Loop.NextPicture();
        }

        var (brought, others) = (began.Elapsed - written, (await elsewhere).Order().ToList());
        output.WriteLine(
            $"{deeds} deeds written in {written.TotalSeconds:F1} s, brought in {brought.TotalSeconds:F1} s; beside them a scan here took at most "
            + $"{took.Max().TotalMilliseconds:F0} ms, {unsentAtLast} were left after the tenth; {others.Count} scans elsewhere took "
            + $"{others[others.Count / 2].TotalMilliseconds:F1} ms, p99 {others[others.Count * 99 / 100].TotalMilliseconds:F1} ms, at most {others[^1].TotalMilliseconds:F1} ms");
        Assert.InRange(began.Elapsed, TimeSpan.Zero, within);
        Assert.Equal(deeds + others.Count, SmallCentre.Count(host.Data, "SELECT count(*) FROM service_events e JOIN services s ON s.id = e.service_id WHERE s.code <> 'LUNCH'"));
        Assert.Equal(deeds / AKitEvery - 30, SmallCentre.Count(host.Data, "SELECT count(*) FROM conflicts"));
        Assert.Equal(10, kiosk.Desk.Line!.Recent.Count(entry => entry.Alone is null) + 2);
        Assert.All(kiosk.Desk.Line.Recent, entry => Assert.Equal(LineWord.Yes, entry.Word));
    }

    /// <summary>Water as often as wanted, of a shelf that holds it; here and there a kit, of which each has one and no more.</summary>
    private static IEnumerable<Deed> Mountain(CounterKiosk kiosk, List<string> cards, int deeds)
    {
        var now = kiosk.Desk.Host.NowUtc;
        return Enumerable.Range(0, deeds).Select(at => new Deed(
            SmallCentre.NewId(), DeedKind.Scan, at % AKitEvery == 0 ? "HYGIENE_KIT_ADULT" : "WATER", now.AddMilliseconds((at - deeds) / 10), now, now.AddHours(-1), "CK1",
            kiosk.Desk.Centre.Session)
        {
            Card = cards[at / AKitEvery % cards.Count],
            Given = true,
            Shown = "served",
        });
    }

    private static async Task Stock(HostProcess host, int units)
    {
        using var http = host.AsConsole();
        await SmallCentre.Post(http, "stock/receipts", new Receive(SmallCentre.NewId(), Given.Store, Cooked: false, null, [new ReceivedLine("WATER_1L", null, null, units)]));
    }

    /// <summary>The queue of another kiosk, one every twentieth of a second.</summary>
    private static async Task<List<TimeSpan>> ScanElsewhere(HostProcess host, List<string> cards, Func<bool> goesOn)
    {
        using var http = host.AsConsole();
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var took = new List<TimeSpan>();
        do
        {
            var began = Stopwatch.GetTimestamp();
            await SmallCentre.Scan(http, SmallCentre.NewId(), cards[took.Count % cards.Count], "WATER");
            took.Add(Stopwatch.GetElapsedTime(began));
        }
        while (goesOn() && await pace.WaitForNextTickAsync());

        return took;
    }

    private async Task<CounterKiosk> AtTheLine(HostProcess host, string name, TimeSpan? patience = null)
    {
        var kiosk = new CounterKiosk(host.Data, _disk, name, TimeProvider.System, patience);
        await kiosk.GoToTheLine("C" + name);
        return kiosk;
    }

    private static async Task AddStaff(HostProcess host, params string[] codes)
    {
        using var http = host.AsConsole();
        foreach (var code in codes)
        {
            await SmallCentre.Post(http, "staff", new AddStaff(SmallCentre.NewId(), code, "Démo Awa", Role.Kitchen, CounterKiosk.Pin));
        }
    }

    private static async Task Backup(HostProcess host)
    {
        using var http = host.AsConsole();
        using var made = await http.PostAsJsonAsync("backups", new { Id = SmallCentre.NewId() });
        made.EnsureSuccessStatusCode();
    }

    private static void PutBack(HostProcess host)
    {
        using var restore = Process.Start(
            HostProcess.Program, ["restore", "--data", host.Data, "--from", Directory.GetFiles(Path.Combine(host.Data, "backups"), "*-copy.db").Single()]);
        restore.WaitForExit();
        Assert.Equal(0, restore.ExitCode);
    }
}
