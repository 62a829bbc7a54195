using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Figures;

/// <summary>Days of an item in a series: each as quiet as it can be, with what a test wants of it.</summary>
internal static class SomeDays
{
    public static StockDay Day(DateOnly day, long closing = 100, long issued = 0, long heads = 0) => new(
        day,
        Issued: Units(issued),
        Issues: issued > 0 ? 1 : 0,
        Uncovered: default,
        Reversed: default,
        Received: default,
        Lost: default,
        ClosingOnHand: Units(closing),
        ClosingUsable: Units(closing),
        heads);

    public static StockDay[] Series(DateOnly from, int days, Func<DateOnly, StockDay> day) =>
        [.. Enumerable.Range(0, days).Select(i => day(from.AddDays(i)))];

    public static StockDay[] Series(DateOnly from, int days, long issued, long closing = 100) =>
        Series(from, days, day => Day(day, closing, issued));

    public static Consumption.Known Known(this Consumption consumption) =>
        Assert.IsType<Consumption.Known>(consumption);

    public static EvidenceLacking Lacking(this Consumption consumption) =>
        Assert.IsType<Consumption.Unknown>(consumption).Lacking;

    public static IEnumerable<PostedLine> Of(this IEnumerable<PostedLine> lines, DocumentType type) =>
        lines.Select(posted => posted with { Type = type });

    public static List<PostedLine> Undoing(this IEnumerable<PostedLine> lines, long move) =>
        [.. lines.Select(posted => posted with { Type = DocumentType.Reversal, Reverses = move })];

    public static IEnumerable<PostedLine> From(this IEnumerable<PostedLine> lines, int source) =>
        lines.Select(posted => posted with { Source = new Guid(source, 0, 0, new byte[8]) });
}
