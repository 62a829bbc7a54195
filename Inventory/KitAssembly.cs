namespace Inventory;

/// <summary>An order to put kits together from what is in the place, and to leave them there.</summary>
/// <remarks>
/// <para><paramref name="Number"/>: the order's document number; the kit lots' codes begin with it.</para>
/// <para><paramref name="Contents"/>: with virtual kits opened, see <see cref="KitCatalogue.ToAssemble"/>.</para>
/// </remarks>
public sealed record KitAssembly(
    string Number,
    Place At,
    KitContents Contents,
    Quantity Kits,
    DateOnly Day,
    IReadOnlyList<KitSubstitution> Substitutions);

/// <summary>In every kit of the order, so much of a component is left out and so much of another item put in.</summary>
public sealed record KitSubstitution(
    ItemId Component, Quantity Replaced, ItemId Substitute, Quantity PutIn, string Reason);

public readonly record struct ComponentShort(ItemId Item, Quantity Needed, Quantity Usable)
{
    public Quantity Missing => Needed - Usable;
}

public abstract record KitAssemblyPlan
{
    private KitAssemblyPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: components to the bench, then kits from it.</para>
    /// <para><paramref name="KitLots"/>: new; to be recorded with their parts.</para>
    /// <para><paramref name="Skips"/>: component lots passed over.</para>
    /// </remarks>
    public sealed record Accepted(
        IReadOnlyList<StockLine> Lines, IReadOnlyList<KitLot> KitLots, IReadOnlyList<FefoSkip> Skips) : KitAssemblyPlan;

    public sealed record Refused(IReadOnlyList<KitAssemblyError> Errors) : KitAssemblyPlan;
}

public abstract record KitAssemblyError
{
    private KitAssemblyError()
    {
    }

    public sealed record KitsNotPositive(Quantity Kits) : KitAssemblyError;

    /// <summary>More kits, or with so many kits more of a component, than one entry may hold.</summary>
    public sealed record QuantityTooLarge(ItemId Item) : KitAssemblyError;

    public sealed record NotMadeBeforehand(ItemId Kit) : KitAssemblyError;

    public sealed record SubstitutionWithoutReason(ItemId Component) : KitAssemblyError;

    /// <summary>Nothing, less than nothing, or past what one entry may hold.</summary>
    public sealed record SubstitutionQuantityWrong(ItemId Component) : KitAssemblyError;

    /// <remarks><paramref name="PerKit"/>: zero when the kit has no such component.</remarks>
    public sealed record MoreReplacedThanContained(ItemId Component, Quantity Replaced, Quantity PerKit)
        : KitAssemblyError;

    /// <summary>The kit itself, or the component left out, put in its own place.</summary>
    public sealed record SubstituteIsNoOther(ItemId Component, ItemId Substitute) : KitAssemblyError;

    public sealed record NothingInKit : KitAssemblyError;

    /// <remarks><paramref name="Possible"/>: how many kits the shelves do make up.</remarks>
    public sealed record ComponentsShort(IReadOnlyList<ComponentShort> Missing, Quantity Possible) : KitAssemblyError;
}
