using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentreHost.Stock.Kitchen;

internal sealed class RecipeRow
{
    public long Id { get; init; }

    public required long DishId { get; init; }

    public required int Version { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The service day it counts from; of two from one day the later version.</summary>
    public required DateOnly FromDay { get; init; }
}

internal sealed class RecipeRowMap : IEntityTypeConfiguration<RecipeRow>
{
    public void Configure(EntityTypeBuilder<RecipeRow> recipe)
    {
        recipe.ToTable("recipes");
        recipe.HasIndex(r => new { r.DishId, r.Version }).IsUnique();
    }
}

/// <summary>So many units for so many heads: the pair as it was typed, never a quotient.</summary>
internal sealed class RecipeIngredientRow
{
    public required long RecipeId { get; init; }

    public required long ItemId { get; init; }

    public required long Units { get; init; }

    public required long Heads { get; init; }
}

internal sealed class RecipeIngredientRowMap : IEntityTypeConfiguration<RecipeIngredientRow>
{
    public void Configure(EntityTypeBuilder<RecipeIngredientRow> ingredient)
    {
        ingredient.ToTable("recipe_ingredients");
        ingredient.HasKey(i => new { i.RecipeId, i.ItemId });
    }
}

/// <summary>What a head of an age group eats of an adult's share; a group not named eats the whole.</summary>
internal sealed class RecipeAgeShareRow
{
    public required long RecipeId { get; init; }

    public required string AgeGroup { get; init; }

    public required long Part { get; init; }

    public required long Of { get; init; }
}

internal sealed class RecipeAgeShareRowMap : IEntityTypeConfiguration<RecipeAgeShareRow>
{
    public void Configure(EntityTypeBuilder<RecipeAgeShareRow> share)
    {
        share.ToTable("recipe_age_shares");
        share.HasKey(s => new { s.RecipeId, s.AgeGroup });
    }
}

/// <summary>What the kitchen counted when a meal was over. A second close of the same meal corrects the last and names it.</summary>
internal sealed class MealCloseRow
{
    public long Id { get; init; }

    public required long ServiceId { get; init; }

    public required DateOnly ServiceDay { get; init; }

    public required long DocumentId { get; init; }

    public required long Uncarded { get; init; }

    public required long Waste { get; init; }

    public required long Left { get; init; }

    /// <summary>When the pots were counted: the close is judged as of then, however late it is written.</summary>
    public required DateTime CountedAt { get; init; }

    /// <summary>The close of the same meal that this one corrects.</summary>
    public long? CorrectsId { get; init; }

    public required DateTime RecordedAt { get; init; }
}

internal sealed class MealCloseRowMap : IEntityTypeConfiguration<MealCloseRow>
{
    public void Configure(EntityTypeBuilder<MealCloseRow> close)
    {
        close.ToTable("meal_closes");
        close.HasIndex(c => new { c.ServiceDay, c.ServiceId });
    }
}
