using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using CentreHost;

namespace MrrmCentre.Benchmarks;

/// <summary>The shipped host as a process of its own, asked over its socket as kiosks ask it.</summary>
internal sealed class RunningHost(string data) : IAsyncDisposable
{
    public static readonly string Program = Environment.GetEnvironmentVariable("MRRM_BENCH_HOST")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../CentreHost/release/centre-host"));

    private Process? _process;

    public string Database => Path.Combine(data, "centre.db");

    public string Socket => Path.Combine(data, "centre.sock");

    public double ResidentMegabytes => Megabytes("VmRSS");

    /// <summary>The most it ever held.</summary>
    public double PeakMegabytes => Megabytes("VmHWM");

    /// <summary>Of the processor, by the whole process since its start; told in hundredths of a second.</summary>
    public double CpuMilliseconds
    {
        get
        {
            // The second field is the program's name in brackets; user and system time are the 14th and 15th.
            var fields = File.ReadAllText($"/proc/{_process!.Id}/stat").Split(") ")[1].Split(' ');
            return 10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
        }
    }

    /// <returns>Milliseconds to the first answer.</returns>
    public async Task<double> Start()
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo(Program, ["run", "--data", data, "--port", "0"]) { RedirectStandardOutput = true };
        _process = Process.Start(info)!;
        if (await _process.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException("The host did not start.");
        }

        using var http = Client();
        (await http.GetAsync(new Uri("hello", UriKind.Relative))).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Until what it does by itself after a start is done: two seconds in which it takes next to nothing.</summary>
    public async Task Rest()
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(2));
        var (before, now) = (double.MinValue, CpuMilliseconds);
        while (now - before > 40 && await beat.WaitForNextTickAsync())
        {
            (before, now) = (now, CpuMilliseconds);
        }
    }

    public async Task Stop()
    {
        if (_process is null)
        {
            return;
        }

        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = new Uri("http://centre/api/v1/"),
            Timeout = TimeSpan.FromMinutes(5),
        };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", File.ReadAllText(Path.Combine(data, "keys", "console.token")));
        return client;
    }

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public static async Task Post<T>(HttpClient http, string route, T request)
    {
        using var response = await http.PostAsJsonAsync(route, request, CentreJson.Default.Options);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{route}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    public static async Task<byte[]> Get(HttpClient http, string route)
    {
        using var response = await http.GetAsync(new Uri(route, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{route}: {response.StatusCode}");
    }

    /// <summary>A file as staff bring it; its name says what it holds.</summary>
    public static async Task Import(HttpClient http, string name, string file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(file), "files", name } };
        using var response = await http.PostAsync(new Uri("import", UriKind.Relative), form);
        var report = await response.Content.ReadAsStringAsync();
        if (!report.Contains("\"written\":true", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name}: {report[^Math.Min(report.Length, 1_000)..]}");
        }
    }

    /// <summary>A verb of the program on this very data, told to whoever reads the figures.</summary>
    /// <returns>Milliseconds.</returns>
    public async Task<double> Verb(params string[] verb)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(Program, [.. verb, "--data", data]))!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{verb[0]} ended with {process.ExitCode}.");
    }

    public async ValueTask DisposeAsync() => await Stop();

    private double Megabytes(string field) => File.ReadLines($"/proc/{_process!.Id}/status")
        .Where(line => line.StartsWith(field, StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();
}
