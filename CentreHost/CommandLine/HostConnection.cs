using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CentreHost.Centre;
using CentreHost.Storage;

namespace CentreHost.CommandLine;

/// <summary>
/// The command line's way to the one process that owns the data: the running host over its socket, or, when none runs,
/// a host of its own in this process for as long as the verb takes. Either way the same routes answer.
/// </summary>
internal sealed class HostConnection : IAsyncDisposable
{
    private const int Attempts = 100;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication? _own;

    private HostConnection(HttpClient http, WebApplication? own) => (Http, _own) = (http, own);

    public HttpClient Http { get; }

    public static async Task<Answer<HostConnection>> Open(CentreData data, CancellationToken stop)
    {
        if (DataLock.IsHeld(data))
        {
            return await Answers(data, stop) ? new HostConnection(Client(data), null) : StorageRefusal.HostSilent(DataLock.PidOf(data));
        }

        var built = CentreApp.Build(new HostOptions(data, null, TimeProvider.System));
        if (built.Refusal is { } refusal)
        {
            return refusal;
        }

        await CentreApp.Start(built.Value!, stop);
        return new HostConnection(Client(data), built.Value);
    }

    /// <summary>A host that is only starting holds the lock already; its socket opens when it can answer.</summary>
    private static async Task<bool> Answers(CentreData data, CancellationToken stop)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(data.Socket), stop);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(BetweenAttempts, stop);
            }
        }

        return false;
    }

    public async Task<(T? Done, Problem? Problem)> Post<TRequest, T>(string route, TRequest request, CancellationToken stop)
    {
        using var response = await Http.PostAsJsonAsync(route, request, Type<TRequest>(), stop);
        return await Read<T>(response, stop);
    }

    public async Task<(T? Done, Problem? Problem)> Get<T>(string route, CancellationToken stop)
    {
        using var response = await Http.GetAsync(route, stop);
        return await Read<T>(response, stop);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_own is not null)
        {
            await _own.StopAsync();
            await _own.DisposeAsync();
        }
    }

    public static HttpClient Client(CentreData data)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, stop) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(data.Socket), stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler) { BaseAddress = new Uri("http://centre/api/v1/"), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", File.ReadAllText(data.ConsoleToken).Trim());
        return client;
    }

    private static async Task<(T?, Problem?)> Read<T>(HttpResponseMessage response, CancellationToken stop) => response.IsSuccessStatusCode
        ? (await response.Content.ReadFromJsonAsync(Type<T>(), stop), null)
        : (default, await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem, stop));

    private static JsonTypeInfo<T> Type<T>() =>
        (JsonTypeInfo<T>)(CentreJson.Default.GetTypeInfo(typeof(T)) ?? JsonSerializerOptions.Web.GetTypeInfo(typeof(T)));
}
