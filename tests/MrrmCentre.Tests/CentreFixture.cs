extern alias host;

using System.Net.Sockets;
using CentreHost.Staff;
using host::CentreHost;
using host::CentreHost.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MrrmCentre.Tests;

/// <summary>
/// A real host over its real socket, on a real database with the real migrations, in a directory of its own; only the
/// clock is told the time. What a centre has before the test begins is given straight to the writer.
/// </summary>
internal sealed class CentreFixture : IAsyncDisposable
{
    /// <summary>A Tuesday noon in Niamey.</summary>
    public static readonly DateTime Noon = new(2026, 3, 10, 11, 0, 0, DateTimeKind.Utc);

    /// <summary>Every centre begins as a copy of it: the migrations take longer than most tests, and have tests of their own.</summary>
    private static readonly Lazy<Task<CentreData>> ANewCentre = new(MakeANewCentre);

    private readonly CentreData _data;
    private WebApplication _host;
    private int _staff;

    private CentreFixture(WebApplication started, CentreData data, FixedClock clock) =>
        (_host, _data, Clock) = (started, data, clock);

    public FixedClock Clock { get; }

    public string Directory => _data.Directory;

    public IServiceProvider Services => _host.Services;

    /// <param name="standardCatalogue">Whether the centre keeps the services and items a new centre comes with.</param>
    /// <param name="keysOfItsOwn">Another centre than those of the other tests: cards of one are foreign to the other.</param>
    public static async Task<CentreFixture> Start(DateTime? nowUtc = null, bool standardCatalogue = false, bool keysOfItsOwn = false)
    {
        var hour = nowUtc ?? Noon;
        var centre = await Open(hour == Noon && !keysOfItsOwn ? await CopyOfANewCentre() : NewDirectory(), hour);
        if (!standardCatalogue)
        {
            await centre.Give("DELETE FROM service_exclusions");
            await centre.Give("DELETE FROM services");
            await centre.Give("DELETE FROM items");
        }

        return centre;
    }

    /// <summary>A centre that was somewhere before; its directory is deleted with it.</summary>
    public static Task<CentreFixture> Of(string directory, DateTime nowUtc) => Open(directory, nowUtc);

    private static async Task<CentreFixture> Open(string directory, DateTime nowUtc)
    {
        var (data, clock) = (new CentreData(directory), new FixedClock(nowUtc));
        return new CentreFixture(await Host(data, clock), data, clock);
    }

    private static async Task<WebApplication> Host(CentreData data, FixedClock clock)
    {
        var built = CentreApp.Build(new HostOptions(data, Port: null, clock, PinIterations: StaffOfTests.PinIterations));
        await CentreApp.Start(built.Value!, CancellationToken.None);
        return built.Value!;
    }

    private static string NewDirectory() => System.IO.Directory.CreateTempSubdirectory("mrrm-").FullName;

    private static async Task<string> CopyOfANewCentre()
    {
        var (made, copy) = (await ANewCentre.Value, new CentreData(NewDirectory()).Prepare());
        foreach (var (from, to) in new[] { (made.Database, copy.Database), (made.DataKey, copy.DataKey), (made.ConsoleToken, copy.ConsoleToken) })
        {
            File.Copy(from, to);
        }

        return copy.Directory;
    }

    /// <summary>As a host leaves it after its first start and stop.</summary>
    private static async Task<CentreData> MakeANewCentre()
    {
        var centre = await Open(NewDirectory(), Noon);
        await centre.Stop();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.Directory.Delete(centre.Directory, recursive: true);
        return centre._data;
    }

    /// <summary>Nobody in particular: no one has signed in.</summary>
    public Seat Anyone() => new(new HttpClient(new SocketsHttpHandler { ConnectCallback = Connect })
    {
        BaseAddress = new Uri("http://centre/api/v1/"),
    });

    /// <summary>Whoever may read the data directory.</summary>
    public Seat Console() => Anyone().With(File.ReadAllText(_data.ConsoleToken).Trim());

    /// <summary>A new member of staff, signed in at a kiosk.</summary>
    public async Task<Seat> SignIn(Role roles, string kiosk = "K1")
    {
        var code = $"S{Interlocked.Increment(ref _staff):D3}";
        await this.Employ(code, $"Démo {code}", roles, "314159");
        return Anyone().With(await this.OpenSession(code, roles, kiosk));
    }

    public Guid NewId() => Guid.CreateVersion7(Clock.GetUtcNow());

    /// <summary>The service day of this moment: in Niamey, an hour ahead of UTC, it turns at 04:00.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(1 - 4));

    /// <summary>Straight into the database by its one writer; what the host holds in memory is read anew.</summary>
    public async Task Give(string sql, params object?[] values)
    {
        await _host.Services.GetRequiredService<Writer>().Commit(turn => turn.Run(sql, values));
        _host.Services.GetRequiredService<host::CentreHost.Centre.CentreState>().Load();
    }

    /// <summary>As a host does that was put back from a copy made before the sign-ins.</summary>
    public async Task ForgetEverybody()
    {
        var sessions = _host.Services.GetRequiredService<host::CentreHost.Staff.StaffSessions>();
        foreach (var row in Rows("SELECT id FROM staff"))
        {
            sessions.EndAllOf((long)row[0]!);
        }

        await Give("UPDATE staff_sessions SET ended_at = 0");
    }

    /// <summary>The host stops, and another one begins on what it left.</summary>
    public async Task Restart()
    {
        await Stop();
        _host = await Host(_data, Clock);
    }

    public Task<T> OnWriter<T>(Func<WriteTurn, T> turn) => _host.Services.GetRequiredService<Writer>().Commit(turn);

    public List<RouteEndpoint> Routes() =>
        [.. _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public long Number(string sql) => (long)Rows(sql).Single()[0]!;

    /// <summary>Read-only, beside the host, on the file itself.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_data.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task Stop()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
        using var reader = new SqliteConnection(SqliteSettings.ReaderConnectionString(_data));
        SqliteConnection.ClearPool(reader);
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_data.Socket), stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
