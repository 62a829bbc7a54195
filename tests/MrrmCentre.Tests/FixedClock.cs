namespace MrrmCentre.Tests;

/// <summary>A clock that stands still until it is told.</summary>
internal sealed class FixedClock(DateTime utcNow) : TimeProvider
{
    private long _ticks = utcNow.Ticks;
    private long _elapsed;

    public DateTime UtcNow
    {
        get => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => new(UtcNow, TimeSpan.Zero);

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _elapsed);

    /// <summary>So long nothing happens; the hour stays.</summary>
    public void Elapse(TimeSpan time) => Interlocked.Add(ref _elapsed, (long)(time.TotalSeconds * TimestampFrequency));

    public void Pass(TimeSpan time) => UtcNow += time;
}
