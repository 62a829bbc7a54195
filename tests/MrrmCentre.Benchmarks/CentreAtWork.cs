using System.Diagnostics;
using System.Net.Http.Json;
using CentreHost;
using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Summaries;

namespace MrrmCentre.Benchmarks;

/// <summary>A running centre of some span, and what is done in it.</summary>
internal sealed class CentreAtWork(CentreSpan span, string data) : IAsyncDisposable
{
    private readonly RunningHost _host = new(data);
    private List<string> _cards = [];
    private int _next;

    public CentreSpan Span => span;

    public string Database => _host.Database;

    public RunningHost Host => _host;

    /// <summary>Makes it, unless it is there from another time, and lets the host close every day, which it does at its first start.</summary>
    public async Task Prepare()
    {
        var writing = Stopwatch.StartNew();
        if (!File.Exists(Database))
        {
            await CentreYears.Write(_host, span);
        }

        var megabytes = new FileInfo(Database).Length / (1 << 20);
        using (var connection = DirectRows.Open(Database))
        {
            _cards = connection.All("SELECT short_code FROM cards WHERE state = 'Bound' ORDER BY id", row => row.GetString(0));
            var events = connection.All("SELECT count(*) FROM service_events", row => row.GetInt64(0)).Single();
            Console.WriteLine($"{span.Name}: {span.People:N0} people, {events:N0} gifts, {megabytes:N0} MB, written in {writing.Elapsed.TotalSeconds:F0} s");
        }

        await _host.Start();
        using var http = _host.Client();
        http.Timeout = Timeout.InfiniteTimeSpan;
        var closing = Stopwatch.StartNew();
        using (var closed = await http.PostAsync(new Uri("summaries/close", UriKind.Relative), null))
        {
            closed.EnsureSuccessStatusCode();
        }

        Console.WriteLine($"  its {Math.Max(span.Days, 10):N0} days closed in {closing.Elapsed.TotalSeconds:F1} s");
        await _host.Stop();
        Sign();
    }

    /// <returns>Milliseconds to the first answer.</returns>
    public Task<double> Start() => _host.Start();

    public HttpClient Client() => _host.Client();

    /// <summary>Each client in turn scans another of the thousand who have cards.</summary>
    public async Task<Timing> Scan(string service, int clients, int each)
    {
        var cpu = _host.CpuMilliseconds;
        var whole = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var http = _host.Client();
            var mine = new double[each];
            for (var i = 0; i < each; i++)
            {
                mine[i] = await ScanOne(http, service);
            }

            return mine;
        }));
        return new Timing([.. times.SelectMany(t => t)], whole.Elapsed) { CpuMilliseconds = _host.CpuMilliseconds - cpu };
    }

    /// <returns>Microseconds.</returns>
    public async Task<double> ScanOne(HttpClient http, string service)
    {
        var card = _cards[Interlocked.Increment(ref _next) % _cards.Count];
        var start = Stopwatch.GetTimestamp();
        var scan = new Scan(RunningHost.NewId(), card, service, ReadBy.Typed);
        using var response = await http.PostAsJsonAsync("scans", scan, CentreJson.Default.Scan);
        var verdict = await response.Content.ReadFromJsonAsync(CentreJson.Default.Verdict);
        return verdict?.Outcome == Outcome.Served
            ? Stopwatch.GetElapsedTime(start).TotalMicroseconds
            : throw new InvalidOperationException($"Not served: {verdict?.Code} {response.StatusCode}");
    }

    /// <summary>Of so many questions one after the other.</summary>
    public async Task<Timing> Ask(int times, Func<HttpClient, int, Task> question)
    {
        using var http = _host.Client();
        await question(http, 0);
        var cpu = _host.CpuMilliseconds;
        var whole = Stopwatch.StartNew();
        var each = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await question(http, i + 1);
            each[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return new Timing(each, whole.Elapsed) { CpuMilliseconds = _host.CpuMilliseconds - cpu };
    }

    /// <summary>Something was entered about a day that is closed: its figures are counted anew and make the next revision.</summary>
    public static Task Revise(HttpClient http, DateOnly day, int number) =>
        RunningHost.Post(http, "summaries/site-figures", new EnterSiteFigures(RunningHost.NewId(), day, [new SiteValue("TOILETS_OK", number)]));

    /// <summary>What is done while two kiosks scan on.</summary>
    /// <returns>How long it took, and each scan's time meanwhile.</returns>
    public async Task<(TimeSpan Took, Timing Scans)> Meanwhile(Func<HttpClient, Task> work)
    {
        using var done = new CancellationTokenSource();
        var scanning = Enumerable.Range(0, 2).Select(async _ =>
        {
            using var http = _host.Client();
            var mine = new List<double>();
            while (!done.IsCancellationRequested)
            {
                mine.Add(await ScanOne(http, CentreYears.RuledService));
            }

            return mine;
        }).ToList();
        using var client = _host.Client();
        var cpu = _host.CpuMilliseconds;
        var watch = Stopwatch.StartNew();
        await work(client);
        var took = watch.Elapsed;
        cpu = _host.CpuMilliseconds - cpu;
        await done.CancelAsync();
        var scans = await Task.WhenAll(scanning);
        return (took, new Timing([.. scans.SelectMany(mine => mine)], took) { CpuMilliseconds = cpu });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>The head has signed all but the last week.</summary>
    private void Sign()
    {
        using var connection = DirectRows.Open(Database);
        connection.Run(
            "UPDATE summaries SET state = 'Approved', approved_by = 0, approved_at = built_at WHERE service_day < @1",
            CentreYears.Text(CentreYears.FirstDay(7)));
    }
}
