namespace Inventory;

public enum EvidenceLacking
{
    NeverReceived,

    /// <summary>Received less than 14 days ago.</summary>
    TooNew,

    OutOfStockThroughout,

    /// <summary>In stock on fewer than 14 days.</summary>
    OutOfStockTooLong,

    /// <summary>
    /// One hand-out says nothing about a month; none at all does, see <see cref="Consumption.Known"/>.
    /// </summary>
    TooFewIssues,
}

/// <summary>What people used of an item over a window of days.</summary>
public abstract record Consumption
{
    public const int FewestDaysObserved = 14;
    public const int FewestIssues = 2;

    // A month is a twelfth of 365.25 days, 30.4375, kept as whole ten-thousandths of a day.
    private const long MonthTenThousandths = 304_375;
    private const long TenThousand = 10_000;

    private Consumption(int daysObserved, int issues) => (DaysObserved, Issues) = (daysObserved, issues);

    /// <summary>Days since the first receipt within the window, full stock-out days taken off.</summary>
    public int DaysObserved { get; }

    public int Issues { get; }

    /// <remarks>
    /// <para><paramref name="Units"/>: never below zero, though more may have come back than went out; zero when the
    /// item was there for 14 days and nobody took any.</para>
    /// <para><paramref name="HeadDays"/>: people present, summed over the days observed.</para>
    /// </remarks>
    public sealed record Known(Quantity Units, int DaysObserved, int Issues, long HeadDays)
        : Consumption(DaysObserved, Issues)
    {
        public Ratio PerDay => new(Units.Units, DaysObserved);

        /// <summary>For each person present a day; none when nobody was.</summary>
        public Ratio? PerHeadDay => HeadDays > 0 ? new Ratio(Units.Units, HeadDays) : null;

        /// <summary>The average monthly consumption, to the nearest whole unit, halves up.</summary>
        public Quantity PerMonth => InAMonth(PerDay);

        /// <summary>What so many heads use in a month, to the nearest unit; null when nobody was present.</summary>
        public Quantity? PerMonthFor(long heads) => HeadDays > 0
            ? new Quantity((long)Whole.DivideNearest((Int128)Units.Units * heads * MonthTenThousandths, (Int128)HeadDays * TenThousand))
            : null;

        /// <summary>Full tenths of a month; null when nothing is used.</summary>
        public long? TenthsOfMonthsIn(Quantity usable) => Units.IsZero
            ? null
            : (long)Int128.Min(
                (Int128)Math.Max(0, usable.Units) * DaysObserved * 10 * TenThousand
                    / ((Int128)Units.Units * MonthTenThousandths),
                long.MaxValue);
    }

    /// <summary>Of a rate a day, to the nearest whole unit, halves up.</summary>
    public static Quantity InAMonth(Ratio perDay) => new((long)Whole.DivideNearest(
        (Int128)perDay.Units * MonthTenThousandths, (Int128)perDay.Per * TenThousand));

    public sealed record Unknown(EvidenceLacking Lacking, int DaysObserved, int Issues)
        : Consumption(DaysObserved, Issues);

    /// <remarks>
    /// <para><paramref name="days"/>: the window, a day each without a gap.</para>
    /// <para><paramref name="firstReceived"/>: the day the item was first there; none when it never was.</para>
    /// </remarks>
    public static Consumption Of(IReadOnlyList<StockDay> days, DateOnly? firstReceived)
    {
        ThrowIfGap(days);
        var since = days.Where(day => day.Day >= firstReceived).ToList();
        var observed = since.Where(day => !day.IsStockOut).ToList();
        var issues = observed.Sum(day => day.Issues);
        if (WhatLacks(since.Count, observed.Count, issues) is { } lacking)
        {
            return new Unknown(lacking, observed.Count, issues);
        }

        var net = since.Aggregate(Quantity.Zero, (sum, day) => sum + day.Consumed);
        return new Known(Quantity.Max(net, Quantity.Zero), observed.Count, issues, observed.Sum(day => day.Heads));
    }

    private static EvidenceLacking? WhatLacks(int since, int observed, int issues) =>
        since == 0 ? EvidenceLacking.NeverReceived
        : observed == 0 ? EvidenceLacking.OutOfStockThroughout
        : since < FewestDaysObserved ? EvidenceLacking.TooNew
        : observed < FewestDaysObserved ? EvidenceLacking.OutOfStockTooLong
        : issues is > 0 and < FewestIssues ? EvidenceLacking.TooFewIssues
        : null;

    internal static void ThrowIfGap(IReadOnlyList<StockDay> days)
    {
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i].Day != days[i - 1].Day.AddDays(1))
            {
                throw new ArgumentException($"There is a gap before {days[i].Day:O}.", nameof(days));
            }
        }
    }
}
