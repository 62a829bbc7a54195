using CentreHost.Stock.Planning;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Items;

/// <summary>How an item stands: a word and a shape first, the colour only beside them.</summary>
internal static class LevelWords
{
    private const int DaysPerWeek = 7;

    /// <summary>A whole bar is a quarter of a year.</summary>
    private const int FullWeeks = 13;

    public static bool IsAlert(ItemOutlook item) =>
        Key(item) is "rupture" or "critical" or "reorder" or "overstock" || item.ExpiredOnShelf > 0 || item.ExpiryRisk > 0;

    public static int Weight(ItemOutlook item) => Key(item) switch
    {
        "rupture" => 5,
        "critical" => 4,
        "reorder" => 3,
        "overstock" => 2,
        _ => item.ExpiredOnShelf > 0 || item.ExpiryRisk > 0 ? 1 : 0,
    };

    public static string Say(Desk desk, ItemOutlook item)
    {
        var shape = Key(item) switch
        {
            "rupture" => "✗",
            "critical" => "▼▼",
            "reorder" => "▼",
            "ok" => "●",
            "overstock" => "▲",
            "nouse" => "○",
            _ => "?",
        };
        var key = $"level_{Key(item)}";
        return $"{shape} {(desk.Words.Has(key) ? desk.Say(key) : item.Level)}";
    }

    public static Style StyleOf(ItemOutlook item) => Key(item) switch
    {
        "rupture" => Theme.Error,
        "critical" => Theme.Warning,
        _ => Theme.Normal,
    };

    /// <summary>Weeks until the shelf is empty; null where nothing tells.</summary>
    public static long? Weeks(ItemOutlook item) => item switch
    {
        { DaysLeft: { } days } => days / DaysPerWeek,

        // A month is 30 days and tenths are ten to the month.
        { MonthsTenths: { } tenths } => tenths * 3 / DaysPerWeek,
        _ => null,
    };

    /// <summary>Ten to the month.</summary>
    private const int FullTenths = 30;

    /// <summary>In words where too little is known to draw anything.</summary>
    public static string Chart(Desk desk, ItemOutlook item, int width, bool inMonths) =>
        inMonths && item.MonthsTenths is { } tenths ? $"{Figures.Bar(Math.Min(tenths, FullTenths), FullTenths, width)} {Tenths(desk, Math.Min(tenths, 999))}"
        : !inMonths && Weeks(item) is not null ? Bar(item, width)
        : item.NoMonthly is not null ? desk.Say("outlook_no_evidence")
        : "";

    public static string Tenths(Desk desk, long tenths) =>
        $"{desk.Number(tenths / 10)}{desk.Words.Culture.NumberFormat.NumberDecimalSeparator}{tenths % 10}";

    public static string Bar(ItemOutlook item, int width) =>
        Weeks(item) is { } weeks ? $"{Figures.Bar(weeks, FullWeeks, width)} {Math.Min(weeks, 999)}" : "";

    /// <summary>Codes come as a phrase of the host's: "no use" and "NoUse" are one.</summary>
    private static string Key(ItemOutlook item) => item.Level.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
