namespace Inventory;

/// <summary>How long what is there will last, in words a report can print; never a number without evidence.</summary>
public abstract record StockCover
{
    private StockCover()
    {
    }

    /// <remarks><paramref name="Tenths"/>: full tenths of a month.</remarks>
    public sealed record Months(long Tenths) : StockCover;

    /// <summary>Nobody takes any; what is there lasts for no number of months.</summary>
    public sealed record NoUse : StockCover;

    /// <summary>Nothing usable is there, whatever else lies on the shelf.</summary>
    /// <remarks>
    /// <para><paramref name="OrEarlier"/>: nothing was usable on any day looked at.</para>
    /// <para><paramref name="Unusable"/>: held, recalled, damaged or expired stock that is there all the same.</para>
    /// </remarks>
    public sealed record Rupture(DateOnly Since, bool OrEarlier, Quantity Unusable) : StockCover;

    public sealed record Unknown(EvidenceLacking Lacking) : StockCover;

    /// <remarks><paramref name="days"/>: those the consumption is of.</remarks>
    public static StockCover Of(IReadOnlyList<StockDay> days, Consumption consumption)
    {
        Consumption.ThrowIfGap(days);
        if (days.Count == 0 || consumption is Consumption.Unknown { Lacking: EvidenceLacking.NeverReceived })
        {
            return new Unknown(EvidenceLacking.NeverReceived);
        }

        if (consumption is Consumption.Known { Units.IsZero: true })
        {
            return new NoUse();
        }

        var last = days[^1];
        if (last.ClosingUsable.Units <= 0)
        {
            var empty = days.Reverse().TakeWhile(day => day.ClosingUsable.Units <= 0).Count();
            return new Rupture(days[^empty].Day, OrEarlier: empty == days.Count, last.ClosingOnHand);
        }

        return consumption switch
        {
            Consumption.Known known => new Months(known.TenthsOfMonthsIn(last.ClosingUsable)!.Value),
            Consumption.Unknown unknown => new Unknown(unknown.Lacking),
            _ => throw new ArgumentException("There is no such consumption.", nameof(consumption)),
        };
    }
}
