namespace Inventory;

/// <summary>
/// A kit as what is in it. Each nested kit is worked out once, so kits that share kits cost no more than the list of
/// them all.
/// </summary>
internal static class KitExplosion
{
    /// <summary>Goods as they lie on shelves: stocked kits stay whole, virtual ones are their components.</summary>
    public static IReadOnlyList<KitComponent> OnShelves(KitCatalogue catalogue, KitContents kit) =>
    [
        .. Units(catalogue, kit, catalogue.IsVirtual)
            .OrderBy(item => item.Key)
            .Select(item => new KitComponent(item.Key, new Quantity(checked((long)item.Value)))),
    ];

    public static IEnumerable<KitContentsError> TooLarge(KitCatalogue catalogue, KitContents kit) =>
        Units(catalogue, kit, item => catalogue.Of(item) is not null)
            .Where(item => item.Value > Quantity.MostUnitsInOneEntry)
            .Select(item => new KitContentsError.QuantityTooLarge(item.Key));

    private static Dictionary<ItemId, Int128> Units(KitCatalogue catalogue, KitContents kit, Func<ItemId, bool> opens)
    {
        var known = new Dictionary<ItemId, Dictionary<ItemId, Int128>?>();
        return Of(kit);

        Dictionary<ItemId, Int128> Of(KitContents contents)
        {
            known[contents.Kit] = null;
            var units = new Dictionary<ItemId, Int128>();
            foreach (var component in contents.Components)
            {
                foreach (var (item, perComponent) in opens(component.Item) ? Inside(component.Item) : Itself(component))
                {
                    // Capped, so that no depth of nesting overflows: past the cap it is refused anyway.
                    var more = perComponent * component.PerKit.Units;
                    units[item] = Int128.Min(units.GetValueOrDefault(item) + more, long.MaxValue);
                }
            }

            known[contents.Kit] = units;
            return units;
        }

        Dictionary<ItemId, Int128> Inside(ItemId nested) =>
            !known.TryGetValue(nested, out var units) ? Of(catalogue.Of(nested)!)
            : units ?? throw new InvalidOperationException($"Kit {nested.Value} contains itself.");

        static Dictionary<ItemId, Int128> Itself(KitComponent component) => new() { [component.Item] = 1 };
    }
}
