using System.Collections.Concurrent;

namespace CentreHost.Kiosks;

/// <summary>
/// When each kiosk last spoke to this host. A kiosk that speaks brings what it held back before anything else; of one that is
/// silent nobody knows what it holds. In memory: kiosks speak every few seconds, and a host that starts knows nothing yet.
/// </summary>
internal sealed class KiosksHeard(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTime> _last = new(StringComparer.Ordinal);

    public void Note(string kiosk) => _last[kiosk] = clock.GetUtcNow().UtcDateTime;

    public bool Since(string kiosk, DateTime utc) => _last.TryGetValue(kiosk, out var last) && last >= utc;
}
