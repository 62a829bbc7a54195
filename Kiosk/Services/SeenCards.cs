namespace Kiosk.Services;

/// <summary>The same card within three seconds is one scan: a scanner was held to it too long.</summary>
internal sealed class SeenCards
{
    public static readonly TimeSpan SameScan = TimeSpan.FromSeconds(3);

    private readonly Dictionary<(string Code, string Service), TimeSpan> _seen = [];

    public bool IsNew(string code, string service, TimeSpan at)
    {
        var key = (code.Trim().ToUpperInvariant(), service);
        var isSame = _seen.TryGetValue(key, out var before) && at - before < SameScan;
        foreach (var old in _seen.Where(s => at - s.Value >= SameScan).Select(s => s.Key).ToList())
        {
            _seen.Remove(old);
        }

        _seen[key] = at;
        return !isSame;
    }

    public void Forget() => _seen.Clear();
}
