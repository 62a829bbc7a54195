using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The web as far as install.sh knows it: one address, and what it answers.</summary>
internal sealed class ScriptServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private ScriptServer(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(context =>
        {
            Interlocked.Increment(ref _asked);
            return answer(context);
        });
    }

    public Uri Script => new(new Uri(_app.Urls.Single()), "/v1/dotnet-install.sh");

    public int Asked => _asked;

    public static Task<ScriptServer> Serving(string content) => Start(context => context.Response.WriteAsync(content));

    /// <summary>Promises all of it, sends half and hangs up.</summary>
    public static Task<ScriptServer> HangingUpHalfway(string content) => Start(async context =>
    {
        context.Response.ContentLength = content.Length;
        await context.Response.WriteAsync(content[..(content.Length / 2)]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>Where nothing listens: a port that was free a moment ago.</summary>
    public static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1/dotnet-install.sh");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<ScriptServer> Start(Func<HttpContext, Task> answer)
    {
        var server = new ScriptServer(answer);
        await server._app.StartAsync();
        return server;
    }
}
