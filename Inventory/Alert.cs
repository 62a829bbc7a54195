namespace Inventory;

/// <summary>Stored by number: a level may be added, none renumbered.</summary>
public enum StockLevel
{
    /// <summary>Never received, or too little known of its use.</summary>
    Unknown = 0,
    Ok = 1,
    Reorder = 2,
    Critical = 3,
    Rupture = 4,
    Overstock = 5,
    NoUse = 6,
}

/// <summary>One item at the close of one day.</summary>
/// <remarks>
/// <para><paramref name="Usable"/>: stock that is there but expired or held is not in it, and does not help.</para>
/// <para><paramref name="Expired"/>: on a shelf all the same.</para>
/// <para><paramref name="Coming"/>: in transit and on order; it puts off ordering, not an empty shelf.</para>
/// <para><paramref name="PerDay"/>: none without evidence or plan.</para>
/// </remarks>
public readonly record struct AlertDay(
    DateOnly Day, Quantity Usable, Quantity Expired, Quantity Coming, Ratio? PerDay, bool EverReceived = true);

/// <summary>What the last successful run knew.</summary>
/// <remarks><paramref name="Through"/>: the last day evaluated; none before the first run.</remarks>
public sealed record AlertMemory(DateOnly? Through, StockLevel Level, bool ExpiredOnShelf)
{
    public static AlertMemory None { get; } = new(null, StockLevel.Unknown, false);
}

public abstract record StockAlert
{
    private StockAlert(DateOnly day) => Day = day;

    public DateOnly Day { get; }

    public sealed record LevelChanged(DateOnly Day, StockLevel From, StockLevel To) : StockAlert(Day);

    public sealed record ExpiredOnShelf(DateOnly Day, Quantity Expired) : StockAlert(Day);

    public sealed record ExpiredCleared(DateOnly Day) : StockAlert(Day);
}

public sealed record AlertRun(AlertMemory Memory, IReadOnlyList<StockAlert> Alerts)
{
    /// <summary>
    /// Every day since the last run, in order: nights that were missed are caught up, and days already told are not
    /// told again.
    /// </summary>
    /// <exception cref="ArgumentException">A day between the last run and the last day is missing.</exception>
    public static AlertRun Of(AlertMemory memory, IEnumerable<AlertDay> days, AlertRule rule)
    {
        if (!rule.IsInOrder)
        {
            throw new ArgumentException("The thresholds are not in order.", nameof(rule));
        }

        var alerts = new List<StockAlert>();
        foreach (var day in days.Where(day => memory.Through is not { } through || day.Day > through))
        {
            if (memory.Through is { } last && day.Day != last.AddDays(1))
            {
                throw new ArgumentException($"The days before {day.Day:O} are missing.", nameof(days));
            }

            memory = Next(memory, day, rule, alerts);
        }

        return new AlertRun(memory, alerts);
    }

    private static AlertMemory Next(AlertMemory memory, AlertDay day, AlertRule rule, List<StockAlert> alerts)
    {
        var level = rule.LevelOf(day, memory.Level);
        if (level != memory.Level && !(level is StockLevel.Ok && memory.Level is StockLevel.Unknown))
        {
            alerts.Add(new StockAlert.LevelChanged(day.Day, memory.Level, level));
        }

        var expired = day.Expired.IsPositive;
        if (expired != memory.ExpiredOnShelf)
        {
            alerts.Add(expired
                ? new StockAlert.ExpiredOnShelf(day.Day, day.Expired)
                : new StockAlert.ExpiredCleared(day.Day));
        }

        return new AlertMemory(day.Day, level, expired);
    }
}
