using System.Diagnostics;
using System.Globalization;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Benchmarks.Kiosk;

/// <summary>
/// The kiosk as it is installed, in a terminal, before the host as it is installed, with cat in the same terminal as the
/// floor. Each figure stands beside what it has to hold.
/// </summary>
internal static class KioskBench
{
    private const int Starts = 9, Scans = 300, Burst = 50, Alone = 100;
    private const string Code = "cuisine", Pin = "314159";
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    private static readonly string Program = Environment.GetEnvironmentVariable("MRRM_BENCH_KIOSK")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Kiosk/release/kiosk"));

    public static async Task Run(string folder)
    {
        await using var host = new RunningHost(Path.Combine(folder, "centre"));
        await host.Start();
        var cards = await People(host, Scans + Burst + Alone);
        var kiosk = $"{Program} --host {host.Socket} --lang en --name bench --outbox {folder}/outbox";
        await Start(kiosk);
        await Floor();

        using var terminal = Pty.Open(kiosk);
        await SignIn(terminal);
        var served = 0;
        served += await One(terminal, "Enter to verdict, online", cards[..Scans], served, mostMedian: 5, most99: 30);
        served += await All(terminal, cards[Scans..(Scans + Burst)], served);
        Report("processor while idle", await Busy(terminal.Process), 0.5, "%");
        await host.Stop();
        await terminal.Until("OFFLINE");
        await One(terminal, "Enter to verdict, alone, its sync included", cards[(Scans + Burst)..], served, mostMedian: null, most99: null);
        Report("memory (RSS)", Status(terminal.Process, "VmRSS"), 60, "MB");
        Report("memory (RSS), the most it ever was", Status(terminal.Process, "VmHWM"), null, "MB");
    }

    private static async Task<List<string>> People(RunningHost host, int people)
    {
        var cards = await Seeding.People(host, people);
        using var http = host.Client();
        await RunningHost.Post(http, "staff", new AddStaff(RunningHost.NewId(), Code, "Démo Awa", Role.Kitchen, Pin));
        await RunningHost.Post(http, "services/meal/open", new OpenMeal(RunningHost.NewId(), "LUNCH"));
        return cards;
    }

    private static async Task Start(string kiosk)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var terminal = Pty.Open(kiosk);
            times.Add(Stopwatch.GetElapsedTime(began, await terminal.Until("Sign in")).TotalMilliseconds);
        }

        Report($"start to the first screen, median of {Starts}", Median(times), 150, "ms");
    }

    private static async Task Floor()
    {
        using var terminal = Pty.Open("sh -c 'stty -echo; echo ready; exec cat'");
        await terminal.Until("ready");
        var times = new List<double>();
        for (var i = 0; i < Scans; i++)
        {
            var line = $"line{i}.";
            terminal.Type(line);
            var began = Stopwatch.GetTimestamp();
            terminal.Type("\n");
            times.Add(Stopwatch.GetElapsedTime(began, await terminal.Until(line)).TotalMilliseconds);
            terminal.Type("\e[H\e[2J\n");
            await terminal.Until(screen => !screen.Contains(line, StringComparison.Ordinal), "an empty screen");
        }

        Report("floor: Enter to cat's line, median", Median(times), null, "ms");
        Report("floor: Enter to cat's line, p99", Percentile(times, 99), null, "ms");
    }

    private static async Task SignIn(Pty terminal)
    {
        await terminal.Until("Sign in");
        await ByHand(terminal, Code + "\r");
        await ByHand(terminal, Pin + "\r");
        await terminal.Until("Home");
        await ByHand(terminal, "1");
        await terminal.Until("Scan a card");
    }

    /// <summary>Slower than a scanner.</summary>
    private static async Task ByHand(Pty terminal, string keys)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(80));
        foreach (var key in keys)
        {
            terminal.Type(key.ToString());
            await pace.WaitForNextTickAsync();
        }
    }

    /// <summary>One card, its verdict, the next, as a queue goes.</summary>
    private static async Task<int> One(Pty terminal, string what, List<string> cards, int served, double? mostMedian, double? most99)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var times = new List<double>();
        foreach (var card in cards)
        {
            await pace.WaitForNextTickAsync();
            terminal.Type(card);
            var began = Stopwatch.GetTimestamp();
            terminal.Type("\r");
            times.Add(Stopwatch.GetElapsedTime(began, await terminal.Until($" {++served} served here")).TotalMilliseconds);
        }

        Report($"{what}, median", Median(times), mostMedian, "ms");
        Report($"{what}, p99", Percentile(times, 99), most99, "ms");
        return cards.Count;
    }

    private static async Task<int> All(Pty terminal, List<string> cards, int served)
    {
        var began = Stopwatch.GetTimestamp();
        terminal.Type(string.Concat(cards.Select(card => card + "\r")));
        var took = Stopwatch.GetElapsedTime(began, await terminal.Until($" {served + cards.Count} served here"));
        Report($"{cards.Count} scans at once to the last verdict", took.TotalMilliseconds, 250, "ms");
        return cards.Count;
    }

    private static async Task<double> Busy(Process process)
    {
        var before = process.TotalProcessorTime;
        using var pace = new PeriodicTimer(Idle);
        await pace.WaitForNextTickAsync();
        process.Refresh();
        return (process.TotalProcessorTime - before) / Idle * 100;
    }

    private static double Status(Process process, string field) => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith(field, StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();

    private static double Median(List<double> times) => Percentile(times, 50);

    private static double Percentile(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));

    private static void Report(string what, double figure, double? most, string unit) => Console.WriteLine(
        $"{what,-52} {figure,8:F2} {unit,-3}{(most is { } limit ? $" of {limit} {(figure <= limit ? "holds" : "MISSES")}" : "")}");
}
