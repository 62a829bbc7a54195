using CentreHost.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CentreHost.Web;

/// <summary>Where the host listens: its Unix socket and, if given, a port on loopback. Nothing beyond this machine.</summary>
internal static class Listening
{
    /// <summary>The kernel's limit for a socket's path, its closing zero included.</summary>
    private const int LongestSocketPath = 107;

    public static Refusal? Check(CentreData data) =>
        data.Socket.Length > LongestSocketPath ? StorageRefusal.SocketPathTooLong(data.Socket) : null;

    public static void ListenOn(this ConfigureWebHostBuilder host, CentreData data, int? port) => host.ConfigureKestrel(kestrel =>
    {
        // The lock is ours, so a socket that is there was left by a host that was killed.
        File.Delete(data.Socket);
        kestrel.ListenUnixSocket(data.Socket);
        if (port is { } loopback)
        {
            kestrel.ListenLocalhost(loopback, listen => listen.Protocols = HttpProtocols.Http1);
        }

        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 16 * 1024 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    });
}
