using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using CentreHost;
using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Stock;
using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>The shipped host with a thousand people, asked over its socket as kiosks ask it.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    public const int Starts = 5;
    private const int People = 1_000;

    private static readonly string Program = Environment.GetEnvironmentVariable("MRRM_BENCH_HOST")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../CentreHost/release/centre-host"));

    private readonly string _data;
    private readonly List<string> _shortCodes = [];
    private Process _process = null!;
    private int _next;

    private BenchHost(string data) => _data = data;

    public double StartMilliseconds { get; private set; }

    public double ResidentMegabytes => File.ReadLines($"/proc/{_process.Id}/status")
        .Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();

    public static async Task<BenchHost> Start(string data)
    {
        var host = new BenchHost(data);
        await host.Run();
        await host.Seed();
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await host.Stop();
            starts.Add(await host.Run());
        }

        host.StartMilliseconds = starts.Order().ElementAt(Starts / 2);
        return host;
    }

    /// <summary>Each client in turn scans another person for a kit-like service that takes stock and has no limit.</summary>
    public async Task<Timing> Scan(int clients, int each)
    {
        var whole = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var http = Client();
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

    public async ValueTask DisposeAsync() => await Stop();

    private static async Task ScanOne(HttpClient http, string card)
    {
        var scan = new Scan(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), card, "WATER", ReadBy.Typed);
        using var response = await http.PostAsJsonAsync("scans", scan, CentreJson.Default.Scan);
        var verdict = await response.Content.ReadFromJsonAsync(CentreJson.Default.Verdict);
        if (verdict?.Outcome != Outcome.Served)
        {
            throw new InvalidOperationException($"Not served: {verdict?.Code} {response.StatusCode}");
        }
    }

    private async Task<double> Run()
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo(Program, ["run", "--data", _data, "--port", "0"]) { RedirectStandardOutput = true };
        _process = Process.Start(info)!;
        if (await _process.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException("The host did not start.");
        }

        using var http = Client();
        (await http.GetAsync(new Uri("hello", UriKind.Relative))).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Seed()
    {
        using var http = Client();
        await Post(http, "cards/blank", new MakeBlankCards(NewId(), People));
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "centre.db")};Mode=ReadOnly;Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT short_code FROM cards";
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                _shortCodes.Add(row.GetString(0));
            }
        }

        foreach (var card in _shortCodes)
        {
            await Post(http, "people", new RegisterPerson(NewId(), Sex.M, AgeGroup.From18To59, new Identity("Démo", card), card));
        }

        await Post(http, "stock/receipts", new Receive(NewId(), "STORE", false, null, [new ReceivedLine("WATER_1L", null, null, 10_000_000)]));
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private static async Task Post<T>(HttpClient http, string route, T request)
    {
        using var response = await http.PostAsJsonAsync(route, request, CentreJson.Default.Options);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{route}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(_data, "centre.sock")), stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri("http://centre/api/v1/") };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", File.ReadAllText(Path.Combine(_data, "keys", "console.token")));
        return client;
    }
}
