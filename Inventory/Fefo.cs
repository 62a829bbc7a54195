namespace Inventory;

/// <summary>What of a lot may leave a place at a given moment.</summary>
/// <remarks>
/// <paramref name="OnHand"/>: for a hand-out entered late: the lowest balance from its moment on (<see
/// cref="ShelfHistory.Available"/>), so that nothing entered since is left uncovered.
/// </remarks>
public readonly record struct LotOnHand(
    Lot Lot, Quantity OnHand, StockCondition Condition = StockCondition.Sound);

/// <remarks>
/// <paramref name="MinimumDaysLeft"/>: how many days after the day of use the goods must stay usable: 0 allows the last
/// day.
/// </remarks>
public readonly record struct FefoRules(int MinimumDaysLeft)
{
    /// <summary>The goods go where nobody uses them, so only what has not yet come is passed over.</summary>
    public bool UnusableToo { get; init; }
}

public enum FefoSkipReason
{
    Recalled,
    Held,
    Damaged,
    NotYetReceived,
    Expired,
    BelowMinimumLife,
    ContainsRecalled,
    ContainsHeld,
}

public readonly record struct FefoTake(Lot Lot, Quantity Quantity);

public readonly record struct FefoSkip(Lot Lot, Quantity OnHand, FefoSkipReason Reason);

/// <summary>Takes and skips are in FEFO order, whatever order the lots were listed in.</summary>
public readonly record struct FefoPick(
    IReadOnlyList<FefoTake> Takes, Quantity Uncovered, IReadOnlyList<FefoSkip> Skips);

/// <summary>First expired, first out.</summary>
public static class Fefo
{
    private const int LotsOnTheStack = 64;

    /// <summary>
    /// Takes from the eligible lots in the order of last usable day (none last), first received, lot id, until the need
    /// is met. Every lot with stock that may not be used is listed with the first reason that applies.
    /// </summary>
    public static FefoPick Pick(ReadOnlySpan<LotOnHand> lots, Quantity need, DateOnly day, FefoRules rules = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(need.Units, nameof(need));
        ArgumentOutOfRangeException.ThrowIfNegative(rules.MinimumDaysLeft, nameof(rules));

        Span<int> order = lots.Length <= LotsOnTheStack ? stackalloc int[lots.Length] : new int[lots.Length];
        Sort(lots, order);

        var (takeCount, skipCount) = Measure(lots, order, need, day, rules);
        var takes = takeCount == 0 ? [] : new FefoTake[takeCount];
        var skips = skipCount == 0 ? [] : new FefoSkip[skipCount];
        var uncovered = Fill(lots, order, need, day, rules, takes, skips);
        return new FefoPick(takes, uncovered, skips);
    }

    /// <summary>Null when the lot may be used on that day.</summary>
    public static FefoSkipReason? WhyNot(LotOnHand lot, DateOnly day, FefoRules rules)
    {
        var facts = lot.Lot;
        if (rules.UnusableToo)
        {
            return facts.FirstReceived > day ? FefoSkipReason.NotYetReceived : null;
        }

        if (facts.Standing is LotStanding.Recalled or LotStanding.ContainsRecalled)
        {
            return facts.Standing == LotStanding.Recalled
                ? FefoSkipReason.Recalled
                : FefoSkipReason.ContainsRecalled;
        }

        if (facts.Standing == LotStanding.Held || lot.Condition == StockCondition.Held)
        {
            return FefoSkipReason.Held;
        }

        if (facts.Standing == LotStanding.ContainsHeld)
        {
            return FefoSkipReason.ContainsHeld;
        }

        if (lot.Condition == StockCondition.Damaged)
        {
            return FefoSkipReason.Damaged;
        }

        if (facts.FirstReceived > day)
        {
            return FefoSkipReason.NotYetReceived;
        }

        if (facts.LastUsableDay is not { } lastUsableDay)
        {
            return null;
        }

        var daysLeft = lastUsableDay.DayNumber - day.DayNumber;
        return daysLeft < 0 ? FefoSkipReason.Expired
            : daysLeft < rules.MinimumDaysLeft ? FefoSkipReason.BelowMinimumLife
            : null;
    }

    private static void Sort(ReadOnlySpan<LotOnHand> lots, Span<int> order)
    {
        for (var i = 0; i < lots.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(lots[i].OnHand.Units, nameof(lots));
            var at = i;
            for (; at > 0 && Compare(lots[i].Lot, lots[order[at - 1]].Lot) < 0; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }
    }

    private static int Compare(Lot left, Lot right)
    {
        var byLastUsableDay = (left.LastUsableDay ?? DateOnly.MaxValue)
            .CompareTo(right.LastUsableDay ?? DateOnly.MaxValue);
        if (byLastUsableDay != 0)
        {
            return byLastUsableDay;
        }

        var byFirstReceived = left.FirstReceived.CompareTo(right.FirstReceived);
        return byFirstReceived != 0 ? byFirstReceived : left.Id.CompareTo(right.Id);
    }

    private static (int Takes, int Skips) Measure(
        ReadOnlySpan<LotOnHand> lots, ReadOnlySpan<int> order, Quantity need, DateOnly day, FefoRules rules)
    {
        var (takes, skips) = (0, 0);
        foreach (var index in order)
        {
            if (lots[index].OnHand.IsZero)
            {
                continue;
            }

            if (WhyNot(lots[index], day, rules) is not null)
            {
                skips++;
            }
            else if (need.IsPositive)
            {
                takes++;
                need -= Quantity.Min(need, lots[index].OnHand);
            }
        }

        return (takes, skips);
    }

    private static Quantity Fill(
        ReadOnlySpan<LotOnHand> lots,
        ReadOnlySpan<int> order,
        Quantity need,
        DateOnly day,
        FefoRules rules,
        Span<FefoTake> takes,
        Span<FefoSkip> skips)
    {
        var (take, skip) = (0, 0);
        foreach (var index in order)
        {
            var lot = lots[index];
            if (lot.OnHand.IsZero)
            {
                continue;
            }

            if (WhyNot(lot, day, rules) is { } reason)
            {
                skips[skip++] = new FefoSkip(lot.Lot, lot.OnHand, reason);
            }
            else if (need.IsPositive)
            {
                var taken = Quantity.Min(need, lot.OnHand);
                takes[take++] = new FefoTake(lot.Lot, taken);
                need -= taken;
            }
        }

        return need;
    }
}
