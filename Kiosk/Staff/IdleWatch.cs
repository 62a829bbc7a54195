namespace Kiosk.Staff;

/// <summary>Since when nobody has touched this kiosk. Monotonic: a clock put right is no pause.</summary>
internal sealed class IdleWatch(TimeProvider clock)
{
    public static readonly TimeSpan CoversAfter = TimeSpan.FromMinutes(2);

    /// <summary>How long what was typed lies ready for whoever typed it.</summary>
    public static readonly TimeSpan KeepsFor = TimeSpan.FromMinutes(15);

    private long _touched = clock.GetTimestamp();

    public bool IsLeftAlone => clock.GetElapsedTime(_touched) >= CoversAfter;

    /// <summary>By a key, by something pasted, or by a card.</summary>
    public void Touch() => _touched = clock.GetTimestamp();
}
