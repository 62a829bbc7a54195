using CentreHost.Centre;

namespace Kiosk;

/// <summary>
/// What is known of the host: its last hello, whether anybody answers, and its clock, carried on by this machine's
/// monotonic one. Touched by the loop's thread alone.
/// </summary>
internal sealed class HostWatch(TimeProvider clock)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A queue that moves stands still for no host. A scan takes a few milliseconds, so four fifths of a second is two
    /// hundred times the usual: whoever is slower is ill, and the line that answers alone by then has kept its second.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private long _heardAt;
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    /// <summary>Null until the first answer.</summary>
    public Hello? Hello { get; private set; }

    public bool IsOnline { get; private set; }

    /// <summary>It answers, and fast enough for people who stand in a queue.</summary>
    public bool IsPrompt { get; private set; }

    /// <summary>By this machine's clock.</summary>
    public DateTime? LostAtUtc { get; private set; }

    /// <summary>Host time; this machine's own until the host has spoken.</summary>
    public DateTime NowUtc => Hello is { } hello
        ? hello.NowUtc + clock.GetElapsedTime(_heardAt)
        : clock.GetUtcNow().UtcDateTime;

    public DateTime NowLocal => Local(NowUtc);

    public DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);

    public void Heard(Hello hello)
    {
        if (Hello?.TimeZone != hello.TimeZone)
        {
            _zone = TimeZoneInfo.TryFindSystemTimeZoneById(hello.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
        }

        (Hello, _heardAt) = (hello, clock.GetTimestamp());
    }

    /// <summary>How long its last answer to a greeting took; a host that was slow is trusted with the queue again by it.</summary>
    public void Took(TimeSpan time, TimeSpan patience) => IsPrompt = time < patience / 2;

    /// <summary>It did not answer a scan in time.</summary>
    public void WasLate() => IsPrompt = false;

    public void Contact(bool answered)
    {
        IsPrompt &= answered;
        LostAtUtc = answered ? null : LostAtUtc ?? clock.GetUtcNow().UtcDateTime;
        IsOnline = answered;
    }
}
