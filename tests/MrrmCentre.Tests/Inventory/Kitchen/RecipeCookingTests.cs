using Inventory;
using MrrmCentre.Tests.Inventory.Kits;
using static MrrmCentre.Tests.Inventory.Kitchen.RecipeTests;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kitchen;

public sealed class RecipeCookingTests
{
    private static readonly RecipeCooking Lunch = new(
        Guid.NewGuid(), Stew, [new("18+", 20)], new Cooking(Place.Kitchen, Portion, Units(24), Today, Today), Noon);

    [Fact]
    public void Ingredients_turn_into_portions_on_the_bench_first_expired_first()
    {
        var plan = Plan(Lunch, Rice.Of(1, 5_000, 20), Rice.Of(2, 9_000, 15), Oil.Of(3, 9));

        Assert.Equal(new() { [2] = -7_000, [3] = -2, [50] = 24 }, Kitchen(plan));
        plan.Posting.Lines.AddsUp();
        Assert.Empty(plan.Shortages);
        Assert.Equal([7_000L, 2L], plan.Planned.Select(need => need.Quantity.Units));
    }

    [Fact]
    public void What_the_kitchens_book_lacks_is_owed_to_the_bench()
    {
        var plan = Plan(Lunch, Rice.Of(1, 5_000, 20), Rice.Of(2, 900, 9));

        Assert.Equal(new() { [1] = -5_000, [50] = 24 }, Kitchen(plan));
        Assert.Equal(
            [
                new OpenShortage(Lunch.Source, Place.Kitchen, Rice, Units(2_000), Noon, Today) { To = Place.Bench },
                new OpenShortage(Lunch.Source, Place.Kitchen, Oil, Units(2), Noon, Today) { To = Place.Bench },
            ],
            plan.Shortages);
        Assert.All(plan.Shortages, shortage => Assert.Equal(Place.Bench, shortage.To));
        Assert.Equal(FefoSkipReason.Expired, Assert.Single(plan.Skips).Reason);
    }

    [Fact]
    public void A_meal_for_nobody_is_cooked_without_a_line()
    {
        var nobody = Lunch with { Heads = [new("18+", 0)], Portions = Lunch.Portions with { Portions = Units(0) } };

        var plan = Plan(nobody, Rice.Of(1, 5_000));

        Assert.Empty(plan.Posting.Lines);
        Assert.Empty(plan.Shortages);
    }

    [Fact]
    public void A_burnt_pot_uses_its_ingredients_and_gives_no_portion()
    {
        var burnt = Lunch with { Portions = Lunch.Portions with { Portions = Units(0) } };

        Assert.Equal(new() { [1] = -7_000, [3] = -2 }, Kitchen(Plan(burnt, Rice.Of(1, 9_000), Oil.Of(3, 9))));
    }

    [Fact]
    public void What_the_cook_really_used_is_posted_beside_what_the_recipe_asked()
    {
        var plan = Plan(Lunch with { Used = [new(Rice, Units(6_500)), new(Oil, Units(0))] }, Rice.Of(1, 9_000));

        Assert.Equal(new() { [1] = -6_500, [50] = 24 }, Kitchen(plan));
        Assert.Equal([7_000L, 2L], plan.Planned.Select(need => need.Quantity.Units));
    }

    [Fact]
    public void Quantities_nobody_can_cook_are_refused_all_at_once()
    {
        var wrong = Lunch with
        {
            Portions = Lunch.Portions with { Portions = Units(-1) },
            Used = [new(Rice, Units(-5)), new(Oil, Units(1)), new(Oil, Units(1))],
        };

        var refused = Assert.IsType<RecipeCookingPlan.Refused>(
            StockLedger.PlanRecipeCooking(wrong, [], [], new LotId(50)));

        Assert.Equal([Rice, Oil], refused.Ingredients);
        Assert.IsType<PostingError.QuantityNotPositive>(Assert.Single(refused.Portions));
    }

    private static RecipeCookingPlan.Accepted Plan(RecipeCooking cooking, params LotOnHand[] lots) =>
        Assert.IsType<RecipeCookingPlan.Accepted>(StockLedger.PlanRecipeCooking(cooking, lots, [], new LotId(50)));

    private static Dictionary<long, long> Kitchen(RecipeCookingPlan.Accepted plan) => plan.Posting.Lines
        .Where(line => line.Place == Place.Kitchen)
        .GroupBy(line => line.Lot.Value)
        .ToDictionary(lot => lot.Key, lot => lot.Sum(line => line.Quantity.Units));
}
