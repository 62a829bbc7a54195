namespace Inventory;

/// <summary>Worse is higher. Stored by number: none is renumbered.</summary>
public enum ExpiryBand
{
    /// <summary>More than 180 days off, or never.</summary>
    Later = 0,
    From91To180Days = 1,
    From31To90Days = 2,

    /// <summary>The last usable day itself included.</summary>
    UpTo30Days = 3,
    Expired = 4,
}

/// <summary>What expires when, over all lots on the shelf.</summary>
public sealed record ExpirySpread(
    Quantity Expired, Quantity UpTo30Days, Quantity From31To90Days, Quantity From91To180Days, Quantity Later)
{
    public static ExpiryBand BandOf(Lot lot, DateOnly day) => lot.LastUsableDay is not { } last
        ? ExpiryBand.Later
        : (last.DayNumber - day.DayNumber) switch
        {
            < 0 => ExpiryBand.Expired,
            <= 30 => ExpiryBand.UpTo30Days,
            <= 90 => ExpiryBand.From31To90Days,
            <= 180 => ExpiryBand.From91To180Days,
            _ => ExpiryBand.Later,
        };

    /// <summary>Held and damaged stock expires too, and is in it.</summary>
    public static ExpirySpread Of(IEnumerable<LotOnHand> lots, DateOnly day)
    {
        var spread = new Quantity[5];
        foreach (var lot in lots)
        {
            spread[(int)BandOf(lot.Lot, day)] += lot.OnHand;
        }

        return new ExpirySpread(spread[4], spread[3], spread[2], spread[1], spread[0]);
    }
}

/// <remarks><paramref name="Since"/>: the day the lot entered the band; it may be days before it is told.</remarks>
public readonly record struct ExpiryTelling(Lot Lot, Quantity OnHand, ExpiryBand Band, DateOnly Since);

/// <summary>Lots that have come nearer to their last day than anyone has been told.</summary>
/// <remarks><paramref name="Told"/>: of every lot, the nearest band told since its day was last corrected; kept for the next
/// run.</remarks>
public sealed record ExpiryWatch(IReadOnlyList<ExpiryTelling> Tellings, IReadOnlyDictionary<LotId, ExpiryBand> Told)
{
    private static readonly int[] DaysLeftAtMost = [int.MaxValue, 180, 90, 30, -1];

    /// <summary>
    /// By what each lot was last told, not by the day: whatever nights were missed, each lot is told once in each band
    /// it is found in.
    /// </summary>
    public static ExpiryWatch Of(
        IEnumerable<LotOnHand> lots, IReadOnlyDictionary<LotId, ExpiryBand> told, DateOnly today)
    {
        var now = told.ToDictionary();
        var tellings = new List<ExpiryTelling>();
        var inOrder = lots.GroupBy(one => one.Lot).OrderBy(one => one.Key.LastUsableDay).ThenBy(one => one.Key.Id);
        foreach (var lot in inOrder)
        {
            var onHand = lot.Aggregate(Quantity.Zero, (sum, one) => sum + one.OnHand);
            var band = ExpirySpread.BandOf(lot.Key, today);
            var before = now.GetValueOrDefault(lot.Key.Id);
            if (onHand.IsPositive && band < before)
            {
                // Its day was corrected to a later one: it is told again when it comes near.
                now[lot.Key.Id] = band;
            }

            if (onHand.IsPositive && band > before)
            {
                now[lot.Key.Id] = band;
                tellings.Add(new ExpiryTelling(
                    lot.Key, onHand, band, lot.Key.LastUsableDay!.Value.AddDays(-DaysLeftAtMost[(int)band])));
            }
        }

        return new ExpiryWatch(tellings, now);
    }
}
