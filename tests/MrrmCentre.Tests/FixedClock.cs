namespace MrrmCentre.Tests;

/// <summary>A clock that stands still until it is told.</summary>
internal sealed class FixedClock(DateTime utcNow) : TimeProvider
{
    private long _ticks = utcNow.Ticks;

    public DateTime UtcNow
    {
        get => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => new(UtcNow, TimeSpan.Zero);

    public void Pass(TimeSpan time) => UtcNow += time;
}
