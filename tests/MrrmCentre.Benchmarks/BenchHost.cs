using System.Diagnostics;
using System.Net.Http.Json;
using CentreHost;
using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Stock;

namespace MrrmCentre.Benchmarks;

/// <summary>A host with a thousand people who come for water.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    public const int Starts = 5;
    private const int People = 1_000;

    private readonly RunningHost _host;
    private readonly List<string> _shortCodes = [];
    private int _next;

    private BenchHost(string data) => _host = new RunningHost(data);

    public double StartMilliseconds { get; private set; }

    public double ResidentMegabytes => _host.ResidentMegabytes;

    public static async Task<BenchHost> Start(string data)
    {
        var bench = new BenchHost(data);
        await bench._host.Start();
        await bench.Seed();
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await bench._host.Stop();
            starts.Add(await bench._host.Start());
        }

        bench.StartMilliseconds = starts.Order().ElementAt(Starts / 2);
        return bench;
    }

    /// <summary>Each client in turn scans another person for a kit-like service that takes stock and has no limit.</summary>
    public async Task<Timing> Scan(int clients, int each)
    {
        var whole = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var http = _host.Client();
            var mine = new double[each];
            for (var i = 0; i < each; i++)
            {
                var card = _shortCodes[Interlocked.Increment(ref _next) % _shortCodes.Count];
                var start = Stopwatch.GetTimestamp();
                await ScanOne(http, card);
                mine[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            return mine;
        }));
        return new Timing([.. times.SelectMany(t => t)], whole.Elapsed);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task ScanOne(HttpClient http, string card)
    {
        var scan = new Scan(RunningHost.NewId(), card, "WATER", ReadBy.Typed);
        using var response = await http.PostAsJsonAsync("scans", scan, CentreJson.Default.Scan);
        var verdict = await response.Content.ReadFromJsonAsync(CentreJson.Default.Verdict);
        if (verdict?.Outcome != Outcome.Served)
        {
            throw new InvalidOperationException($"Not served: {verdict?.Code} {response.StatusCode}");
        }
    }

    private async Task Seed()
    {
        using var http = _host.Client();
        _shortCodes.AddRange(await Seeding.People(_host, People));
        await RunningHost.Post(http, "stock/receipts", new Receive(RunningHost.NewId(), "STORE", false, null, [new ReceivedLine("WATER_1L", null, null, 10_000_000)]));
    }
}
