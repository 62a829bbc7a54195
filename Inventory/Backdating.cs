namespace Inventory;

/// <summary>How far back, and how little ahead, something may be dated.</summary>
/// <remarks>
/// <para><paramref name="WindowInDays"/>: of the person's role: 0 allows today only.</para>
/// <para><paramref name="LockedThrough"/>: the last closed day, itself closed; none when nothing is closed.</para>
/// <para><paramref name="MayEnterLocked"/>: the person has the right to write on closed days.</para>
/// </remarks>
public readonly record struct BackdatingRules(
    int WindowInDays, DateOnly? LockedThrough = null, bool MayEnterLocked = false)
{
    /// <summary>A kiosk's clock may run this far ahead of the host's.</summary>
    public static readonly TimeSpan ToleratedAhead = TimeSpan.FromMinutes(2);

    /// <remarks>
    /// <para><paramref name="day"/>: the service day it would be written on.</para>
    /// <para><paramref name="today"/>: the service day now.</para>
    /// </remarks>
    /// <returns>None when it may be entered.</returns>
    public BackdatingRefusal? Check(DateTime occurredAt, DateOnly day, DateTime now, DateOnly today)
    {
        // Paper that bears only a date takes an instant no later than now, so its day must be asked too.
        if (occurredAt > now + ToleratedAhead || day > today)
        {
            return new BackdatingRefusal.InTheFuture(occurredAt, now);
        }

        if (!MayEnterLocked && day <= LockedThrough)
        {
            return new BackdatingRefusal.DayClosed(day, LockedThrough.Value);
        }

        return today.DayNumber - day.DayNumber > WindowInDays
            ? new BackdatingRefusal.TooLongAgo(day, today.AddDays(-Math.Min(WindowInDays, today.DayNumber)))
            : null;
    }
}

public abstract record BackdatingRefusal
{
    private BackdatingRefusal()
    {
    }

    public sealed record InTheFuture(DateTime OccurredAt, DateTime Now) : BackdatingRefusal;

    public sealed record TooLongAgo(DateOnly Day, DateOnly Earliest) : BackdatingRefusal;

    public sealed record DayClosed(DateOnly Day, DateOnly LockedThrough) : BackdatingRefusal;
}

public enum PaperDirection
{
    In,
    Out,
}

/// <summary>The instant of paper that bears only a date.</summary>
public static class PaperInstant
{
    // The finest the book tells instants apart.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// What came in was there all day, what went out left at its end: so one day's paper never contradicts itself.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="dayStart"/> and <paramref name="dayEnd"/>: UTC, half-open: the service day in the
    /// centre's zone.</para>
    /// </remarks>
    public static DateTime Of(PaperDirection direction, DateTime dayStart, DateTime dayEnd, DateTime now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(dayEnd, dayStart);
        var instant = direction == PaperDirection.In ? dayStart : dayEnd - Tick;
        return instant < now ? instant : now;
    }
}
