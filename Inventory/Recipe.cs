namespace Inventory;

public readonly record struct RecipeIngredient(ItemId Item, Ratio PerHead);

/// <remarks>
/// <para><paramref name="AgeGroup"/>: the centre's own code of it.</para>
/// <para><paramref name="Share"/>: of a full share: 1 : 2 for the little ones, 0 : 1 for those who eat none.</para>
/// </remarks>
public readonly record struct AgeShare(string AgeGroup, Ratio Share);

public readonly record struct HeadCount(string AgeGroup, long Heads);

public readonly record struct IngredientNeed(ItemId Item, Quantity Quantity);

/// <summary>What goes into a dish for each head. A version once cooked by is never changed.</summary>
/// <remarks><paramref name="AgeScale"/>: groups that are not in it eat a full share.</remarks>
public sealed record Recipe(
    ItemId Dish, int Version, IReadOnlyList<RecipeIngredient> Ingredients, IReadOnlyList<AgeShare> AgeScale)
{
    // Together these bound every intermediate of the arithmetic below some 10^36, within an Int128.
    public const int MostAgeGroups = 8;
    public const long MostInAgeShare = 100;
    public const long MostHeads = 1_000_000;
    public const long MostInIngredient = 1_000_000;

    /// <summary>Everything wrong with a recipe before it becomes the dish's next version; empty when it may.</summary>
    public IReadOnlyList<RecipeError> Errors()
    {
        var errors = new List<RecipeError>();
        if (Ingredients.Count == 0)
        {
            errors.Add(new RecipeError.NoIngredients());
        }

        foreach (var ingredient in Ingredients)
        {
            if (ingredient.PerHead.IsZero)
            {
                errors.Add(new RecipeError.NothingOf(ingredient.Item));
            }

            if (ingredient.PerHead.Units > MostInIngredient || ingredient.PerHead.Per > MostInIngredient)
            {
                errors.Add(new RecipeError.TooMuchOf(ingredient.Item));
            }

            if (ingredient.Item == Dish)
            {
                errors.Add(new RecipeError.DishInItself());
            }
        }

        errors.AddRange(Twice(Ingredients, one => one.Item).Select(item => new RecipeError.IngredientTwice(item)));
        errors.AddRange(Twice(AgeScale, one => one.AgeGroup).Select(group => new RecipeError.AgeGroupTwice(group)));
        errors.AddRange(AgeScale
            .Where(one => one.Share.Units > MostInAgeShare || one.Share.Per > MostInAgeShare)
            .Select(one => new RecipeError.ShareTooFine(one.AgeGroup)));
        if (AgeScale.Count > MostAgeGroups)
        {
            errors.Add(new RecipeError.TooManyAgeGroups(AgeScale.Count));
        }

        return errors;
    }

    /// <summary>Each ingredient rounded up once, at the end; nothing at all for nobody.</summary>
    /// <exception cref="ArgumentException">The recipe has errors, or a head count is negative or past a
    /// million.</exception>
    public IReadOnlyList<IngredientNeed> NeedsFor(IReadOnlyList<HeadCount> heads)
    {
        if (Errors().Count > 0)
        {
            throw new ArgumentException("This recipe cannot be cooked by.", nameof(heads));
        }

        var (shares, per) = FullShares(heads);
        return
        [
            .. Ingredients
                .Select(one => new IngredientNeed(
                    one.Item,
                    new Quantity((long)Whole.DivideUp(shares * one.PerHead.Units, per * one.PerHead.Per))))
                .Where(need => need.Quantity.IsPositive),
        ];
    }

    private (Int128 Shares, Int128 Per) FullShares(IReadOnlyList<HeadCount> heads)
    {
        var scale = AgeScale.ToDictionary(one => one.AgeGroup, one => one.Share);
        var per = scale.Values.Aggregate((Int128)1, (sofar, share) => sofar / Gcd(sofar, share.Per) * share.Per);
        var shares = (Int128)0;
        foreach (var group in heads)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(group.Heads, nameof(heads));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(group.Heads, MostHeads, nameof(heads));
            var share = scale.TryGetValue(group.AgeGroup, out var found) ? found : new Ratio(1, 1);
            shares += group.Heads * share.Units * (per / share.Per);
        }

        return (shares, per);
    }

    private static IEnumerable<TName> Twice<T, TName>(IEnumerable<T> all, Func<T, TName> name) =>
        all.GroupBy(name).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    private static Int128 Gcd(Int128 left, Int128 right) => right == 0 ? left : Gcd(right, left % right);
}

public abstract record RecipeError
{
    private RecipeError()
    {
    }

    public sealed record NoIngredients : RecipeError;

    public sealed record NothingOf(ItemId Ingredient) : RecipeError;

    public sealed record TooMuchOf(ItemId Ingredient) : RecipeError;

    public sealed record IngredientTwice(ItemId Ingredient) : RecipeError;

    public sealed record DishInItself : RecipeError;

    public sealed record AgeGroupTwice(string AgeGroup) : RecipeError;

    /// <summary>A share is given in whole numbers up to 100.</summary>
    public sealed record ShareTooFine(string AgeGroup) : RecipeError;

    public sealed record TooManyAgeGroups(int Count) : RecipeError;
}
