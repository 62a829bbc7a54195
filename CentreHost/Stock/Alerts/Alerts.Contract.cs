using CentreHost.Texts;

namespace CentreHost.Stock.Alerts;

internal enum StockAlertKind { Level, NearExpiry, ExpiredOnShelf, ExpiredCleared }

/// <summary>Something of the stock that changed, told once.</summary>
/// <param name="Before">The level before, by name; none where it is no level.</param>
/// <param name="After">The level since, or how near a lot has come to its last day: From91To180Days, From31To90Days, UpTo30Days, Expired.</param>
/// <param name="Since">The day it became so; it may be days before it was told.</param>
internal sealed record StockAlertLine(
    long Id, StockAlertKind Kind, string Item, Sentence Name, string Unit, string? Lot, DateOnly? LastUsableDay, string? Before, string? After,
    long? Units, DateOnly Since, DateTime ToldAtUtc);
