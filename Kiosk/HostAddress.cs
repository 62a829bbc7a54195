using System.Net.Sockets;

namespace Kiosk;

/// <summary>Where the host listens: the path of its Unix socket, or http://127.0.0.1:port.</summary>
internal sealed record HostAddress(string Text)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Behind a socket the name is never looked up.</summary>
    public Uri Base => IsUrl ? new Uri(Text.TrimEnd('/') + "/api/v1/") : new Uri("http://centre/api/v1/");

    private bool IsUrl => Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    public SocketsHttpHandler Handler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Patience,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10),
        ConnectCallback = IsUrl ? null : Connect,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Text), stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
