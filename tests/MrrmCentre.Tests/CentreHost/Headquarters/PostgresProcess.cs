using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>A PostgreSQL server of this run's own, as Debian ships it, on a port nobody else has.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql";

    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-pg-").FullName;
    private readonly int _port = FreePort();
    private int _databases;
    private Process? _server;

    public static bool IsInstalled => Directory.Exists(Programs);

    private string Url => string.Create(CultureInfo.InvariantCulture, $"postgres://postgres@127.0.0.1:{_port}/");

    private string Connection => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Pooling=False");

    public async Task Start()
    {
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        var data = Path.Combine(_folder, "data");
        await Run(Program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        _server = Start(
            Program("postgres"), "-D", data, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", _folder, "-F");
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await Answers())
        {
            await beat.WaitForNextTickAsync(late.Token);
        }
    }

    /// <returns>Where headquarters finds an empty one.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"hq{Interlocked.Increment(ref _databases)}");
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        create.ExecuteNonQuery();
        return Url + name;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection);
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    /// <summary>The server refuses to be root.</summary>
    private static Process Start(string program, params string[] arguments)
    {
        string[] line = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Program(string name) =>
        Directory.EnumerateFiles(Programs, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
