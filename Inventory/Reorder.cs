namespace Inventory;

/// <summary>When an item is ordered, and for how long.</summary>
/// <remarks>
/// <para><paramref name="LeadDays"/>: from the order to the shelf.</para>
/// <para><paramref name="SafetyDays"/>: kept for what goes wrong.</para>
/// <para><paramref name="ReviewDays"/>: between two orders; 0 orders up to the reorder point only.</para>
/// <para><paramref name="PackUnits"/>: what is ordered comes in whole packs of so many units.</para>
/// </remarks>
public readonly record struct ReorderRule(int LeadDays, int SafetyDays, int ReviewDays, long PackUnits = 1)
{
    public Quantity PointAt(Ratio perDay) => perDay.TimesRoundedUp((long)LeadDays + SafetyDays);

    public Quantity TargetAt(Ratio perDay) => perDay.TimesRoundedUp((long)LeadDays + SafetyDays + ReviewDays);
}

/// <remarks>
/// <para><paramref name="Covered"/>: usable, in transit and on order.</para>
/// <para><paramref name="Suggested"/>: whole packs, never below zero.</para>
/// </remarks>
public sealed record Reorder(Quantity Point, Quantity Target, Quantity Covered, Quantity Suggested, long Packs)
{
    /// <summary>The reorder point is reached and something is lacking; before that the suggestion can wait.</summary>
    public bool IsDue => Covered <= Point && Suggested.IsPositive;

    public static Reorder Of(Ratio perDay, ReorderRule rule, Quantity usable, Quantity inTransit, Quantity onOrder)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rule.LeadDays, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfNegative(rule.SafetyDays, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfNegative(rule.ReviewDays, nameof(rule));
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.PackUnits, 1, nameof(rule));
        var covered = usable + inTransit + onOrder;
        var target = rule.TargetAt(perDay);
        var lacking = Quantity.Max(Quantity.Zero, target - covered);
        var packs = (long)Whole.DivideUp(lacking.Units, rule.PackUnits);
        return new Reorder(rule.PointAt(perDay), target, covered, new Quantity(packs * rule.PackUnits), packs);
    }
}
