namespace Inventory;

/// <summary>What one kit of an order takes from the shelves, substitutions applied.</summary>
internal static class KitNeeds
{
    public static (SortedDictionary<ItemId, Quantity> PerKit, List<KitAssemblyError> Errors) Of(KitAssembly order)
    {
        var perKit = new SortedDictionary<ItemId, Quantity>();
        foreach (var component in order.Contents.Components)
        {
            Add(perKit, component.Item, component.PerKit);
        }

        var errors = new List<KitAssemblyError>();
        foreach (var swap in order.Substitutions)
        {
            errors.AddRange(FaultsOf(swap, order.Contents.Kit));
        }

        var sizeable = order.Substitutions.Where(IsSizeable).ToList();
        TakeOut(sizeable, perKit, errors);
        foreach (var swap in sizeable)
        {
            Add(perKit, swap.Substitute, swap.PutIn);
        }

        foreach (var item in perKit.Where(item => item.Value.IsZero).Select(item => item.Key).ToList())
        {
            perKit.Remove(item);
        }

        CheckSize(order, perKit, errors);
        return (perKit, errors);
    }

    private static IEnumerable<KitAssemblyError> FaultsOf(KitSubstitution swap, ItemId kit)
    {
        if (string.IsNullOrWhiteSpace(swap.Reason))
        {
            yield return new KitAssemblyError.SubstitutionWithoutReason(swap.Component);
        }

        if (!IsSizeable(swap))
        {
            yield return new KitAssemblyError.SubstitutionQuantityWrong(swap.Component);
        }

        if (swap.Substitute == swap.Component || swap.Substitute == kit)
        {
            yield return new KitAssemblyError.SubstituteIsNoOther(swap.Component, swap.Substitute);
        }
    }

    private static bool IsSizeable(KitSubstitution swap) => swap.Replaced.CanBeEntered && swap.PutIn.CanBeEntered;

    // One component may be replaced by two items; together no more than is in the kit.
    private static void TakeOut(
        List<KitSubstitution> swaps, SortedDictionary<ItemId, Quantity> perKit, List<KitAssemblyError> errors)
    {
        foreach (var swap in swaps.GroupBy(swap => swap.Component))
        {
            var replaced = swap.Aggregate(Quantity.Zero, (sum, one) => sum + one.Replaced);
            var contained = perKit.GetValueOrDefault(swap.Key);
            if (replaced > contained)
            {
                errors.Add(new KitAssemblyError.MoreReplacedThanContained(swap.Key, replaced, contained));
            }
            else
            {
                perKit[swap.Key] = contained - replaced;
            }
        }
    }

    private static void CheckSize(
        KitAssembly order, SortedDictionary<ItemId, Quantity> perKit, List<KitAssemblyError> errors)
    {
        if (!order.Kits.IsPositive)
        {
            errors.Add(new KitAssemblyError.KitsNotPositive(order.Kits));
            return;
        }

        if (!order.Kits.CanBeEntered)
        {
            errors.Add(new KitAssemblyError.QuantityTooLarge(order.Contents.Kit));
        }

        errors.AddRange(perKit
            .Where(item => (Int128)item.Value.Units * order.Kits.Units > Quantity.MostUnitsInOneEntry)
            .Select(item => new KitAssemblyError.QuantityTooLarge(item.Key)));
        if (perKit.Count == 0)
        {
            errors.Add(new KitAssemblyError.NothingInKit());
        }
    }

    private static void Add(SortedDictionary<ItemId, Quantity> perKit, ItemId item, Quantity quantity) =>
        perKit[item] = perKit.GetValueOrDefault(item) + quantity;
}
