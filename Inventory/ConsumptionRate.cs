namespace Inventory;

public enum RateBasis
{
    /// <summary>What people used of it.</summary>
    Observed,

    /// <summary>Heads expected, by what each is to be given.</summary>
    Planned,
}

/// <summary>
/// The rate figures are worked out with. People passing through follow the road, not the calendar: the head-count rate
/// stands beside the observed one, and every figure says which it used.
/// </summary>
public readonly record struct ConsumptionRate(Ratio PerDay, RateBasis Basis)
{
    /// <summary>Units a day for so many heads at so many units per head and day.</summary>
    public static Ratio Planned(long headsExpected, Ratio unitsPerHeadDay) =>
        new(headsExpected * unitsPerHeadDay.Units, unitsPerHeadDay.Per);

    /// <summary>What was observed where there is evidence; null with neither evidence nor plan.</summary>
    public static ConsumptionRate? Choose(Consumption observed, Ratio? planned) => (observed, planned) switch
    {
        (Consumption.Known known, _) => new ConsumptionRate(known.PerDay, RateBasis.Observed),
        (_, { } plan) => new ConsumptionRate(plan, RateBasis.Planned),
        _ => null,
    };
}
