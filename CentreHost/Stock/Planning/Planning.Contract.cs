using CentreHost.Texts;

namespace CentreHost.Stock.Planning;

/// <summary>How an item stands: rupture, critical, reorder, ok, overstock, no use, unknown.</summary>
/// <param name="Monthly">Consumption of an average month (CMM), in whole units; none without enough evidence.</param>
/// <param name="MonthsTenths">Months of stock in tenths; none when it cannot be said.</param>
/// <param name="NoMonthly">Why there is no monthly figure, as the code of a phrase.</param>
/// <param name="PerDayFrom">Which rate the forecast uses: <c>consumption</c> or <c>heads</c>; none without any.</param>
internal sealed record ItemOutlook(
    string Item, Sentence Name, string Unit, string Level, DateOnly? Since, long Usable, long Unusable, long InTransit,
    long? Monthly, string? NoMonthly, long? MonthsTenths, string? PerDayFrom, int? DaysLeft, long ExpiryRisk, long ExpiringSoon,
    long? ToOrder, long ExpiredOnShelf, int StockOutDays)
{
    /// <summary>What the heads present would need in an average month by the plan; none where none is given for heads.</summary>
    public long? HeadsMonthly { get; init; }

    /// <summary>Days from the order to the shelf.</summary>
    public int LeadDays { get; init; }

    /// <summary>At or below this, with what is in transit, it is time to order; none without any rate.</summary>
    public long? ReorderPoint { get; init; }

    /// <summary>What a month takes of those present now, by what each head took; none without evidence or heads.</summary>
    public long? MonthlyForPresent { get; init; }
}

/// <summary>How an item is planned; units for heads is a pair as typed: 1 soap for 15 heads a day.</summary>
internal sealed record PlanItem(Guid Id, string Item, int LeadDays, int SafetyDays, int ReviewDays)
{
    public long? Units { get; init; }

    public long? Heads { get; init; }

    /// <summary>Days its goods must stay usable after the day they are given or issued.</summary>
    public int MinimumDaysLeft { get; init; }
}

internal sealed record PackLine(string Item, Sentence Name, long Units, string? Gtin);

internal sealed record SetPack(Guid Id, string Item, Sentence Name, long Units)
{
    public string? Gtin { get; init; }
}

/// <summary>What a box's barcode said. Item is none when no item bears its number.</summary>
internal sealed record BoxScanned(string? Item, Sentence? Name, string? Gtin, string? Lot, DateOnly? LastUsableDay, long? Units, string? Serial);
