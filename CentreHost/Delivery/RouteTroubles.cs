using System.Collections.Concurrent;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>Why each route does not work, as of the last time it was tried; told to the log when it changes. In memory: it is tried again.</summary>
internal sealed partial class RouteTroubles(ILogger<RouteTroubles> log)
{
    private readonly ConcurrentDictionary<string, Refusal> _now = new(StringComparer.Ordinal);

    public Refusal? this[string route] => _now.GetValueOrDefault(route);

    public void Note(string route, Refusal? trouble)
    {
        var before = this[route]?.Code;
        if (trouble is null)
        {
            _now.TryRemove(route, out _);
        }
        else
        {
            _now[route] = trouble;
        }

        if (trouble?.Code != before)
        {
            LogTrouble(route, trouble?.Code ?? "none");
        }
    }

    public void Note(string route, Exception failure)
    {
        _now[route] = DeliveryRefusal.RouteBroke(failure.GetType().Name);
        LogBroke(failure, route);
    }

    [LoggerMessage(LogLevel.Warning, "Delivery by {Route}: trouble is {Code}.")]
    private partial void LogTrouble(string route, string code);

    [LoggerMessage(LogLevel.Error, "Delivery by {Route} broke; the other routes go on.")]
    private partial void LogBroke(Exception failure, string route);
}
