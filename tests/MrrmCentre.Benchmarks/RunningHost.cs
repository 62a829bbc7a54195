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
    private static readonly string Program = Environment.GetEnvironmentVariable("MRRM_BENCH_HOST")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../CentreHost/release/centre-host"));

    private Process? _process;

    public string Database => Path.Combine(data, "centre.db");

    public double ResidentMegabytes => Megabytes("VmRSS");

    /// <summary>The most it ever held.</summary>
    public double PeakMegabytes => Megabytes("VmHWM");

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
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(data, "centre.sock")), stop);
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

    public async ValueTask DisposeAsync() => await Stop();

    private double Megabytes(string field) => File.ReadLines($"/proc/{_process!.Id}/status")
        .Where(line => line.StartsWith(field, StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();
}
