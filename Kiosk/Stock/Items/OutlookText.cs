using CentreHost.Stock.Planning;
using Kiosk.Tables;

namespace Kiosk.Stock.Items;

/// <summary>How an item stands, in sentences: what is there, what is used, until when, what to order.</summary>
internal static class OutlookText
{
    private const string ByHeads = "Planned";

    public static IEnumerable<string> Of(Desk desk, ItemOutlook item)
    {
        yield return desk.Say(
            "item_stock", desk.Number(item.Usable), desk.Unit(item.Usable, item.Unit), desk.Number(item.Unusable), desk.Number(item.InTransit));
        yield return Used(desk, item) + Present(desk, item) + Heads(desk, item);
        yield return Until(desk, item);
        yield return Order(desk, item);
        if (item is { ExpiryRisk: > 0 } or { ExpiringSoon: > 0 } or { ExpiredOnShelf: > 0 })
        {
            yield return desk.Say(
                "item_expiry", desk.Number(item.ExpiredOnShelf), desk.Number(item.ExpiringSoon), desk.Number(item.ExpiryRisk));
        }
    }

    private static string Used(Desk desk, ItemOutlook item) => item.Monthly is { } monthly
        ? desk.Say(
            "item_monthly", desk.Number(monthly), item.MonthsTenths is { } tenths ? LevelWords.Tenths(desk, tenths) : "–",
            desk.Number(item.StockOutDays))
        : desk.Say("item_no_monthly", Why(desk, item.NoMonthly));

    /// <summary>What past heads took, for those who are here now: a centre empties and fills faster than averages follow.</summary>
    private static string Present(Desk desk, ItemOutlook item) =>
        item.MonthlyForPresent is { } present ? " " + desk.Say("item_for_present", desk.Number(present)) : "";

    private static string Heads(Desk desk, ItemOutlook item) => item.HeadsMonthly is { } heads
        ? " " + desk.Say(item.PerDayFrom == ByHeads ? "item_heads_used" : "item_heads", desk.Number(heads))
        : "";

    private static string Until(Desk desk, ItemOutlook item) => item switch
    {
        { PerDayFrom: null } => desk.Say("item_until_unknown"),
        { DaysLeft: { } days } => desk.Say(
            "item_until", desk.Number(days), desk.Day(DateOnly.FromDateTime(desk.Host.NowLocal).AddDays(days))),
        _ => desk.Say("item_until_none"),
    };

    private static string Order(Desk desk, ItemOutlook item) => item switch
    {
        { ToOrder: { } units and > 0 } => desk.Say(
            "item_order", desk.Number(units), desk.Unit(units, item.Unit), desk.Number(item.LeadDays), desk.Number(item.ReorderPoint ?? 0)),
        { ReorderPoint: { } point } => desk.Say("item_order_none", desk.Number(point), desk.Number(item.LeadDays)),
        _ => desk.Say("item_order_unknown", desk.Number(item.LeadDays)),
    };

    /// <summary>A newer host may know further reasons.</summary>
    private static string Why(Desk desk, string? code) =>
        code is not null && desk.Words.Has(code) ? desk.Say(code) : desk.Say("evidence_lacking");
}
