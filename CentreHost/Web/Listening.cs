using CentreHost.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CentreHost.Web;

/// <summary>
/// Where the host listens: the Unix socket in its data directory, for whoever owns the data; a second one for kiosks
/// where the service manager asks for it; and, if given, a port on loopback. Nothing beyond this machine.
/// </summary>
internal static class Listening
{
    /// <summary>The kernel's limit for a socket's path, its closing zero included.</summary>
    private const int LongestSocketPath = 107;

    private static string? KioskSocket => Environment.GetEnvironmentVariable("MRRM_KIOSK_SOCKET");

    /// <summary>Kiosks run as other users of the service's group; connecting to a socket needs the right to write to it.</summary>
    public static void OpenKioskSocketToGroup()
    {
        if (KioskSocket is { } kiosks)
        {
            File.SetUnixFileMode(
                kiosks, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        }
    }

    public static Refusal? Check(CentreData data) =>
        data.Socket.Length > LongestSocketPath ? StorageRefusal.SocketPathTooLong(data.Socket) : null;

    public static void ListenOn(this ConfigureWebHostBuilder host, CentreData data, int? port) => host.ConfigureKestrel(kestrel =>
    {
        // The lock is ours, so a socket that is there was left by a host that was killed.
        File.Delete(data.Socket);
        kestrel.ListenUnixSocket(data.Socket);
        if (KioskSocket is { } kiosks)
        {
            File.Delete(kiosks);
            kestrel.ListenUnixSocket(kiosks);
        }

        if (port is { } loopback)
        {
            kestrel.ListenLocalhost(loopback, listen => listen.Protocols = HttpProtocols.Http1);
        }

        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 16 * 1024 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    });
}
