using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The shipped host in a process of its own, on a directory of its own, to be killed as power would.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public static readonly string Program = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "CentreHost", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "centre-host"));

    private readonly string[] _before;
    private Process? _process;

    private HostProcess(string data, string[] before) => (Data, _before) = (data, before);

    public string Data { get; }

    public string Socket => Path.Combine(Data, "centre.sock");

    public int Pid => _process!.Id;

    /// <param name="before">A program to run the host under, with its arguments: strace.</param>
    public static async Task<HostProcess> Start(string? data = null, params string[] before)
    {
        var host = new HostProcess(data ?? Directory.CreateTempSubdirectory("mrrm-").FullName, before);
        await host.Start();
        return host;
    }

    public async Task Start()
    {
        string[] line = [.. _before, Program, "run", "--data", Data, "--port", "0", "--lang", "en"];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        _process = Process.Start(start)!;
        var ready = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(120));
        if (ready is null)
        {
            throw new InvalidOperationException($"The host did not start: {await _process.StandardError.ReadToEndAsync()}");
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is closed.</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM, as the service manager stops it.</summary>
    public async Task<int> Terminate()
    {
        // The host itself, also where another program runs it.
        using var kill = Process.Start("kill", ["-TERM", await File.ReadAllTextAsync(Path.Combine(Data, "centre.pid"))]);
        await _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(120));
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    /// <summary>Whoever may read the data directory is the administrator at the machine.</summary>
    public HttpClient AsConsole()
    {
        var http = Client();
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", File.ReadAllText(Path.Combine(Data, "keys", "console.token")));
        return http;
    }

    public HttpClient Client() => new(new SocketsHttpHandler
    {
        // Whoever stops reading an answer hangs up, instead of reading on behind everybody's back.
        MaxResponseDrainSize = 0,
        ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), stop);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    })
    { BaseAddress = new Uri("http://centre/api/v1/"), Timeout = TimeSpan.FromMinutes(2) };

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}
