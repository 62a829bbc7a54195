namespace Inventory;

/// <summary>
/// Thresholds in days of use, each with a margin to leave it by, so that one unit to and fro tells nobody.
/// </summary>
/// <remarks>
/// <para><paramref name="CriticalDays"/>: will not last until what is ordered today arrives.</para>
/// <para><paramref name="ReorderDays"/>: lead time and safety together; may equal the critical days.</para>
/// <para><paramref name="OverstockDays"/>: more than anyone will use in time.</para>
/// <para><paramref name="MarginPercent"/>: how far past a threshold counts as having left it; one unit at least.</para>
/// </remarks>
public readonly record struct AlertRule(int CriticalDays, int ReorderDays, int OverstockDays, int MarginPercent = 10)
{
    public bool IsInOrder => CriticalDays >= 0 && ReorderDays >= CriticalDays && OverstockDays > ReorderDays
        && MarginPercent is >= 0 and <= 100;

    /// <summary>The level of a day, after the level of the day before.</summary>
    internal StockLevel LevelOf(AlertDay day, StockLevel before)
    {
        if (!day.EverReceived)
        {
            return StockLevel.Unknown;
        }

        if (day.PerDay is { IsZero: true })
        {
            return StockLevel.NoUse;
        }

        if (day.Usable.Units <= 0)
        {
            return StockLevel.Rupture;
        }

        return day.PerDay is { } perDay ? RangeOf(day, perDay, before) : StockLevel.Unknown;
    }

    private StockLevel RangeOf(AlertDay day, Ratio perDay, StockLevel before)
    {
        var low = before is StockLevel.Rupture or StockLevel.Critical;
        if (day.Usable <= Raised(perDay.TimesRoundedUp(CriticalDays), low))
        {
            return StockLevel.Critical;
        }

        if (day.Usable + day.Coming <= Raised(perDay.TimesRoundedUp(ReorderDays), low || before == StockLevel.Reorder))
        {
            return StockLevel.Reorder;
        }

        var most = perDay.TimesRoundedUp(OverstockDays);
        return day.Usable > (before == StockLevel.Overstock ? most - Margin(most) : most)
            ? StockLevel.Overstock
            : StockLevel.Ok;
    }

    private Quantity Raised(Quantity threshold, bool raised) => raised ? threshold + Margin(threshold) : threshold;

    private Quantity Margin(Quantity threshold) =>
        new((long)Whole.DivideUp((Int128)threshold.Units * MarginPercent, 100));
}
