using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

/// <summary>A hygiene kit of two soaps and a towel, and the lots to make it of.</summary>
internal static class SomeKits
{
    public static readonly ItemId Towel = new(11), Razor = new(12), HygieneKit = new(20), FamilyKit = new(21);

    public static readonly KitContents Hygiene = Contents(HygieneKit, (Soap, 2), (Towel, 1));

    public static KitContents Contents(ItemId kit, params (ItemId Item, long PerKit)[] components) =>
        new(kit, 1, [.. components.Select(part => new KitComponent(part.Item, Units(part.PerKit)))]);

    public static LotOnHand Of(
        this ItemId item, long lot, long units, int? lastUsable = null, LotStanding standing = LotStanding.Free) =>
        new(
            new Lot(
                new LotId(lot),
                item,
                LotCode.Parse($"L{lot}"),
                lastUsable is { } day ? March(day) : null,
                March(1),
                standing),
            Units(units));

    public static KitAssembly Order(this KitContents contents, long kits, params KitSubstitution[] substitutions) =>
        new("KIT-AGZ-2026-00007", Place.Store, contents, Units(kits), Today, substitutions);

    public static KitAssemblyPlan Plan(this KitAssembly order, params LotOnHand[] lots) =>
        StockLedger.PlanAssembly(order, lots, new LotId(100));

    public static KitAssemblyPlan.Accepted Made(this KitAssemblyPlan plan) =>
        Assert.IsType<KitAssemblyPlan.Accepted>(plan);

    public static IReadOnlyList<KitAssemblyError> Refused(this KitAssemblyPlan plan) =>
        Assert.IsType<KitAssemblyPlan.Refused>(plan).Errors;

    public static KitDismantling Open(this KitLot lot, long kits, params KitLoss[] losses) =>
        new(Place.Store, lot, Units(kits), lot.Made, losses);

    /// <summary>What each lot of an inside place gained or lost.</summary>
    public static Dictionary<long, long> InStore(this IEnumerable<StockLine> lines) => lines
        .Where(line => line.Place == Place.Store)
        .GroupBy(line => line.Lot.Value)
        .ToDictionary(lot => lot.Key, lot => lot.Sum(line => line.Quantity.Units));

    public static void AddsUp(this IEnumerable<StockLine> lines) => Assert.All(
        lines.GroupBy(line => (line.Item, line.Lot)), item => Assert.Equal(0, item.Sum(line => line.Quantity.Units)));
}
