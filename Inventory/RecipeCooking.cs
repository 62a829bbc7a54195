namespace Inventory;

/// <summary>A dish was cooked: a fact, whatever the book says the kitchen has.</summary>
/// <remarks>
/// <para><paramref name="Source"/>: the cooking's own id; shortages carry it.</para>
/// <para><paramref name="Heads"/>: whom the ingredients were measured for; beside the portions, never instead.</para>
/// <para><paramref name="Used"/>: what went into the pots; none when the recipe was kept to.</para>
/// </remarks>
public sealed record RecipeCooking(
    Guid Source,
    Recipe Recipe,
    IReadOnlyList<HeadCount> Heads,
    Cooking Portions,
    DateTime OccurredAt,
    IReadOnlyList<IngredientNeed>? Used = null);

public abstract record RecipeCookingPlan
{
    private RecipeCookingPlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Planned"/>: what the recipe asks for so many heads.</para>
    /// <para><paramref name="Shortages"/>: ingredients that were used and are not in the kitchen's book, owed to the
    /// bench.</para>
    /// </remarks>
    public sealed record Accepted(
        Posting.Accepted Posting,
        IReadOnlyList<IngredientNeed> Planned,
        IReadOnlyList<OpenShortage> Shortages,
        IReadOnlyList<FefoSkip> Skips) : RecipeCookingPlan;

    /// <remarks><paramref name="Ingredients"/>: used in a quantity nobody can use, or named twice.</remarks>
    public sealed record Refused(IReadOnlyList<PostingError> Portions, IReadOnlyList<ItemId> Ingredients)
        : RecipeCookingPlan;
}
