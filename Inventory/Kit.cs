namespace Inventory;

public enum KitMaking
{
    /// <summary>Put together beforehand and kept on the shelf as lots of its own.</summary>
    Stocked = 0,

    /// <summary>Never on a shelf: handing one out hands out its components.</summary>
    Virtual = 1,
}

public readonly record struct KitComponent(ItemId Item, Quantity PerKit);

/// <summary>What a kit holds. A version once used is never changed; kits made of it remember their own lots.</summary>
/// <remarks><paramref name="Version"/>: from 1 upward within the kit.</remarks>
public sealed record KitContents(
    ItemId Kit, int Version, IReadOnlyList<KitComponent> Components, KitMaking Making = KitMaking.Stocked);

public abstract record KitContentsError
{
    private KitContentsError()
    {
    }

    public sealed record NoComponents : KitContentsError;

    public sealed record QuantityNotPositive(ItemId Component, Quantity PerKit) : KitContentsError;

    /// <summary>More of the item in one kit, nested kits included, than one entry may hold.</summary>
    public sealed record QuantityTooLarge(ItemId Component) : KitContentsError;

    public sealed record ComponentTwice(ItemId Component) : KitContentsError;

    /// <remarks><paramref name="Path"/>: from the kit through the kits in it back to the kit.</remarks>
    public sealed record ContainsItself(IReadOnlyList<ItemId> Path) : KitContentsError;
}
