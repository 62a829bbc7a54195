using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>The ledger on the writer: plans are Inventory's, this loads what they need and writes what they say.</summary>
internal static class StockBook
{
    /// <summary>The document that collects a service's hand-outs of a day; the first hand-out opens and numbers it.</summary>
    public static long DocumentOf(WriteTurn turn, Service service, DateOnly day, Actor actor, string centreCode) => 0;

    /// <returns>What the book did not have; it stands open as a shortage.</returns>
    public static Quantity HandOut(WriteTurn turn, HandOut handOut, long document) => Quantity.Zero;

    /// <summary>Puts back what a service event took, whatever lots it came from, and closes its shortage.</summary>
    public static void TakeBack(WriteTurn turn, Guid source, Actor actor)
    {
    }
}

internal static class StockRefusal
{
    public static Refusal ItemUnknown(string code) => new("item_unknown", 422, code);
}
