namespace Inventory;

/// <remarks>
/// <para><paramref name="Used"/>: by the end of the horizon.</para>
/// <para><paramref name="LeftAtExpiry"/>: what nobody will have used when the lot expires within the horizon.</para>
/// </remarks>
public readonly record struct LotForecast(Lot Lot, Quantity OnHand, Quantity Used, Quantity LeftAtExpiry);

/// <summary>How one item's lots will be used up, first expired first, at an even rate.</summary>
/// <remarks>
/// <para><paramref name="StockOut"/>: the first day that cannot be met; none within the horizon.</para>
/// <para><paramref name="DaysCovered"/>: days met in full before it; the horizon when all are.</para>
/// <para><paramref name="Lots"/>: those that may be used on the first day, in FEFO order.</para>
/// <para><paramref name="Unusable"/>: on the shelf and in no lot of the schedule.</para>
/// </remarks>
public sealed record Forecast(
    DateOnly? StockOut, int DaysCovered, IReadOnlyList<LotForecast> Lots, Quantity Unusable)
{
    public Quantity ExpiryRisk => Lots.Aggregate(Quantity.Zero, (sum, lot) => sum + lot.LeftAtExpiry);

    /// <summary>There is stock, and none of it may be used: as bad as none.</summary>
    public bool IsRupture => Lots.All(lot => lot.OnHand.IsZero);

    /// <summary>
    /// What is needed through a day is rounded up over all days together, so a unit for twelve days is needed on the
    /// first of them and drifts nowhere.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="perDay"/>: zero uses nothing, and all that expires is left.</para>
    /// <para><paramref name="firstDay"/>: the first day to be met by the stock.</para>
    /// <para><paramref name="horizonDays"/>: from the first day on.</para>
    /// </remarks>
    public static Forecast Of(
        IReadOnlyCollection<LotOnHand> lots,
        Ratio perDay,
        DateOnly firstDay,
        int horizonDays,
        FefoRules rules = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonDays, 36_525);
        var all = lots.Aggregate(Quantity.Zero, (sum, lot) => sum + lot.OnHand);
        var pick = Fefo.Pick([.. lots], all, firstDay, rules);
        var served = Quantity.Zero;
        var schedule = new List<LotForecast>();
        foreach (var (lot, onHand) in pick.Takes)
        {
            // The minimum life a use asks for is life a lot cannot be used in.
            var lasts = lot.LastUsableDay is { } last
                ? last.DayNumber - firstDay.DayNumber + 1 - rules.MinimumDaysLeft
                : int.MaxValue;
            var needed = Needed(perDay, Math.Min(lasts, horizonDays)) - served;
            var used = Quantity.Max(Quantity.Zero, Quantity.Min(onHand, needed));
            served += used;
            schedule.Add(new LotForecast(lot, onHand, used, lasts <= horizonDays ? onHand - used : Quantity.Zero));
        }

        var covered = CoveredBy(perDay, served, horizonDays);
        return new Forecast(
            covered < horizonDays ? firstDay.AddDays(covered) : null,
            covered,
            schedule,
            pick.Skips.Aggregate(Quantity.Zero, (sum, skip) => sum + skip.OnHand));
    }

    private static Quantity Needed(Ratio perDay, int days) => perDay.TimesRoundedUp(Math.Max(0, days));

    // Lots go in the order they expire, so a day is missed only when none is left: the first need past all that served.
    private static int CoveredBy(Ratio perDay, Quantity served, int horizonDays) => perDay.IsZero
        ? horizonDays
        : (int)Int128.Min(horizonDays, (Int128)served.Units * perDay.Per / perDay.Units);
}
