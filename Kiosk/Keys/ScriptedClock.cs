namespace Kiosk.Keys;

/// <summary>A clock that a file of keys may set and that walks on from there. Timers run on real time.</summary>
internal sealed class ScriptedClock : TimeProvider
{
    private readonly Lock _setting = new();
    private DateTimeOffset _told = System.GetUtcNow();
    private long _toldAt = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_setting)
        {
            return _told + System.GetElapsedTime(_toldAt);
        }
    }

    public void Tell(DateTimeOffset time)
    {
        lock (_setting)
        {
            (_told, _toldAt) = (time.ToUniversalTime(), System.GetTimestamp());
        }
    }
}
