namespace Inventory;

/// <summary>The contents in force: of each kit the highest version given.</summary>
public sealed class KitCatalogue(IEnumerable<KitContents> contents)
{
    private readonly Dictionary<ItemId, KitContents> _inForce = contents
        .GroupBy(kit => kit.Kit)
        .ToDictionary(kit => kit.Key, versions => versions.MaxBy(version => version.Version)!);

    public KitContents? Of(ItemId item) => _inForce.GetValueOrDefault(item);

    public bool IsVirtual(ItemId item) => Of(item)?.Making == KitMaking.Virtual;

    /// <summary>Everything wrong with a list before it becomes the kit's next version; empty when it may.</summary>
    public IReadOnlyList<KitContentsError> Errors(KitContents proposed)
    {
        var errors = new List<KitContentsError>();
        if (proposed.Components.Count == 0)
        {
            errors.Add(new KitContentsError.NoComponents());
        }

        foreach (var component in proposed.Components)
        {
            if (!component.PerKit.IsPositive)
            {
                errors.Add(new KitContentsError.QuantityNotPositive(component.Item, component.PerKit));
            }
        }

        errors.AddRange(proposed.Components
            .GroupBy(component => component.Item)
            .Where(same => same.Skip(1).Any())
            .Select(same => new KitContentsError.ComponentTwice(same.Key)));
        var within = new KitCatalogue([.. _inForce.Values.Where(kit => kit.Kit != proposed.Kit), proposed]);
        if (within.PathBackTo(proposed.Kit) is { } path)
        {
            errors.Add(new KitContentsError.ContainsItself(path));
        }
        else
        {
            errors.AddRange(KitExplosion.TooLarge(within, proposed));
        }

        return errors;
    }

    /// <summary>What the bench needs for one stocked kit: virtual kits in it are listed as their components.</summary>
    /// <exception cref="ArgumentException">The item has no contents.</exception>
    public KitContents ToAssemble(ItemId kit) =>
        Known(kit) with { Components = KitExplosion.OnShelves(this, Known(kit)) };

    /// <summary>
    /// What leaves the shelves when the item is handed out: itself, or the components of a virtual kit, virtual kits
    /// in it too. All carry the hand-out's own source.
    /// </summary>
    public IReadOnlyList<HandOut> HandOuts(HandOut handOut) => !IsVirtual(handOut.Item)
        ? [handOut]
        :
        [
            .. ToAssemble(handOut.Item).Components.Select(component => handOut with
            {
                Item = component.Item,
                Quantity = new Quantity(component.PerKit.Units * handOut.Quantity.Units),
            }),
        ];

    /// <summary>How many of a virtual kit the shelves make up: the scarcest component decides.</summary>
    public Quantity Available(ItemId kit, Func<ItemId, Quantity> usable) => new(ToAssemble(kit).Components
        .Min(component => Math.Max(0, usable(component.Item).Units) / component.PerKit.Units));

    private KitContents Known(ItemId kit) =>
        Of(kit) ?? throw new ArgumentException($"Item {kit.Value} is no kit.", nameof(kit));

    private List<ItemId>? PathBackTo(ItemId kit)
    {
        var cameFrom = new Dictionary<ItemId, ItemId>();
        var open = new Queue<ItemId>([kit]);
        while (open.TryDequeue(out var at))
        {
            foreach (var component in Of(at)?.Components ?? [])
            {
                if (component.Item == kit)
                {
                    return Path(kit, at, cameFrom);
                }

                if (cameFrom.TryAdd(component.Item, at))
                {
                    open.Enqueue(component.Item);
                }
            }
        }

        return null;
    }

    private static List<ItemId> Path(ItemId kit, ItemId last, Dictionary<ItemId, ItemId> cameFrom)
    {
        var path = new List<ItemId> { kit };
        for (var at = last; at != kit; at = cameFrom[at])
        {
            path.Add(at);
        }

        path.Add(kit);
        path.Reverse();
        return path;
    }
}
