using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kitchen;

public sealed class RecipeTests(ITestOutputHelper output)
{
    internal static readonly ItemId Rice = new(31), Oil = new(32);

    internal static readonly Recipe Stew = new(
        Portion,
        1,
        [new RecipeIngredient(Rice, new Ratio(350, 1)), new RecipeIngredient(Oil, new Ratio(1, 12))],
        [new AgeShare("0-4", new Ratio(1, 2)), new AgeShare("5-11", new Ratio(3, 4))]);

    [Fact]
    public void Infants_have_another_ration_and_each_ingredient_is_rounded_up_once()
    {
        // 10 + 3/2 + 1 x 3/4 = 12 1/4 shares: 4 287.5 g of rice, 1.02 tins.
        var needs = Stew.NeedsFor([new("18+", 10), new("0-4", 3), new("5-11", 1)]);

        Assert.Equal([(Rice, 4288L), (Oil, 2L)], needs.Select(need => (need.Item, need.Quantity.Units)));
    }

    [Fact]
    public void A_meal_for_nobody_needs_nothing()
    {
        Assert.Empty(Stew.NeedsFor([]));
        Assert.Empty(Stew.NeedsFor([new("18+", 0), new("0-4", 0)]));
    }

    [Fact]
    public void Those_who_eat_nothing_need_nothing() => Assert.Empty(
        (Stew with { AgeScale = [new AgeShare("0-4", Ratio.Zero)] }).NeedsFor([new("0-4", 40)]));

    [Fact]
    public void Every_fault_of_a_recipe_is_named_at_once()
    {
        var wrong = new Recipe(
            Portion,
            1,
            [new(Rice, Ratio.Zero), new(Rice, new Ratio(2_000_000, 1)), new(Portion, new Ratio(1, 1))],
            [
                new("0-4", new Ratio(101, 200)),
                new("0-4", new Ratio(1, 2)),
                .. Enumerable.Range(0, 7).Select(i => new AgeShare($"g{i}", new Ratio(1, 1))),
            ]);

        Assert.Equal(
            [
                new RecipeError.NothingOf(Rice),
                new RecipeError.TooMuchOf(Rice),
                new RecipeError.DishInItself(),
                new RecipeError.IngredientTwice(Rice),
                new RecipeError.AgeGroupTwice("0-4"),
                new RecipeError.ShareTooFine("0-4"),
                new RecipeError.TooManyAgeGroups(9),
            ],
            wrong.Errors());
        Assert.Equal([new RecipeError.NoIngredients()], new Recipe(Portion, 1, [], []).Errors());
        Assert.Throws<ArgumentException>(() => wrong.NeedsFor([new("18+", 1)]));
    }

    [Fact]
    public void The_finest_recipe_for_the_largest_crowd_is_still_exact()
    {
        long[] primes = [97, 89, 83, 79, 73, 71, 67, 61];
        var recipe = new Recipe(
            Portion,
            1,
            [new(Rice, new Ratio(1_000_000, 1))],
            [.. primes.Select((prime, i) => new AgeShare($"g{i}", new Ratio(100, prime)))]);

        var need = Assert.Single(recipe.NeedsFor([.. primes.Select((_, i) => new HeadCount($"g{i}", 1_000_000))]));

        Assert.Equal(primes.Sum(prime => 100 * 1_000_000L * 1_000_000 * 1.0 / prime), need.Quantity.Units,
            need.Quantity.Units * 1e-9);
    }

    [Fact]
    public void What_is_needed_is_the_least_that_feeds_everyone() => output.Holds(
        Meals, meal => Least(meal, (recipe, heads) => recipe.NeedsFor(heads)));

    [Fact]
    public void Rounding_up_group_by_group_would_be_noticed() => output.IsNoticed(
        Meals, meal => Least(meal, (recipe, heads) =>
        [
            .. heads.SelectMany(group => recipe.NeedsFor([group]))
                .GroupBy(need => need.Item)
                .Select(item => new IngredientNeed(item.Key, Units(item.Sum(need => need.Quantity.Units)))),
        ]));

    private static readonly Arbitrary<(int Units, int Per, int[] Heads)> Meals = Arb.From(
        from units in Gen.Choose(1, 500)
        from per in Gen.Choose(1, 20)
        from heads in Gen.Choose(0, 30).ArrayOf(3)
        select (units, per, heads));

    private static void Least(
        (int Units, int Per, int[] Heads) meal,
        Func<Recipe, IReadOnlyList<HeadCount>, IReadOnlyList<IngredientNeed>> needsFor)
    {
        var recipe = Stew with { Ingredients = [new RecipeIngredient(Rice, new Ratio(meal.Units, meal.Per))] };
        var need = needsFor(recipe, [new("18+", meal.Heads[0]), new("0-4", meal.Heads[1]), new("5-11", meal.Heads[2])])
            .Sum(one => one.Quantity.Units);

        // In quarters of a share, so that nothing is rounded on this side.
        var quarters = new BigInteger(4 * meal.Heads[0] + 2 * meal.Heads[1] + 3 * meal.Heads[2]) * meal.Units;
        Assert.True(need * 4 * meal.Per >= quarters, "Somebody goes hungry.");
        Assert.True((need - 1) * 4 * meal.Per < quarters, "More than is needed.");
    }
}
