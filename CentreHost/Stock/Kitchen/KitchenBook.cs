using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kitchen;

/// <summary>Recipes, and dishes cooked by them: ingredients leave the kitchen's book and portions come into it.</summary>
internal static class KitchenBook
{
    // Before the first version's day the first counts: the dish was cooked, whoever wrote its recipe late.
    private const string SelectRecipe =
        """
        SELECT id, version FROM recipes WHERE dish_id = @1
        ORDER BY from_day > @2, CASE WHEN from_day <= @2 THEN from_day END DESC, from_day, version DESC LIMIT 1
        """;

    private const string SelectLastVersion = "SELECT max(version) FROM recipes WHERE dish_id = @1";

    private const string SelectIngredients = "SELECT item_id, units, heads FROM recipe_ingredients WHERE recipe_id = @1 ORDER BY item_id";

    private const string SelectShares = "SELECT age_group, part, of FROM recipe_age_shares WHERE recipe_id = @1 ORDER BY age_group";

    private const string InsertRecipe =
        "INSERT INTO recipes (dish_id, version, recorded_at, from_day) VALUES (@1, @2, @3, @4) RETURNING id";

    public static Answer<Done> Define(WriteTurn turn, DefineRecipe request, ServiceDays days)
    {
        if (ItemCodes.Find(turn, request.Dish) is not { } dish)
        {
            return StockRefusal.ItemUnknown(request.Dish);
        }

        if (request.Ingredients.FirstOrDefault(one => ItemCodes.Find(turn, one.Item) is null) is { } unknown)
        {
            return StockRefusal.ItemUnknown(unknown.Item);
        }

        if (request.Ingredients.Any(one => one.Units < 0 || one.Heads < 1) || request.Shares.Any(one => one.Part < 0 || one.Of < 1))
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "recipe_pair_wrong")]));
        }

        var recipe = new Recipe(
            dish,
            (turn.Scalar(SelectLastVersion, dish.Value) is long last ? (int)last : 0) + 1,
            [.. request.Ingredients.Select(one => new RecipeIngredient(ItemCodes.Find(turn, one.Item)!.Value, new Ratio(one.Units, one.Heads)))],
            [.. request.Shares.Select(one => new Inventory.AgeShare(one.AgeGroup, new Ratio(one.Part, one.Of)))]);
        var errors = recipe.Errors();
        if (errors.Count > 0)
        {
            return StockRefusal.PaperRefused(errors.Select(error => Said(turn, error)).Said(turn));
        }

        Keep(turn, recipe, request.From ?? days.Of(turn.NowUtc));
        return new Done(request.Id);
    }

    /// <param name="agreed">None when nobody was asked yet.</param>
    public static Answer<Cooked> Cook(WriteTurn turn, CookDish request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        var moment = PaperMoment.Of(turn, request.On, PaperDirection.Out, days, agreed);
        var (refused, late) = moment.Check(turn, days, agreed?.By ?? author);
        if (refused is not null)
        {
            return refused;
        }

        if (ItemCodes.Find(turn, request.Dish) is not { } dish || Of(turn, dish, moment.Day) is not { } recipe)
        {
            return StockRefusal.PaperRefused(new[] { new PaperError(0, "recipe_unknown", request.Dish) }.Said(turn));
        }

        if (Places.Find(turn, request.Kitchen) is not { Kind: PlaceKind.Kitchen } kitchen)
        {
            return StockRefusal.CookedElsewhere(request.Kitchen);
        }

        if (request.Heads.Any(group => group.Heads is < 0 or > Recipe.MostHeads) || request.Portions < 0)
        {
            return StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "recipe_heads_wrong")]));
        }

        var cooking = new RecipeCooking(
            request.Id, recipe, [.. request.Heads.Select(group => new HeadCount(group.AgeGroup, group.Heads))],
            new Cooking(kitchen, dish, new Quantity(request.Portions), moment.Day, request.LastUsableDay), moment.AtUtc);
        var plan = Plan(turn, cooking);
        if (plan is not RecipeCookingPlan.Accepted accepted)
        {
            return StockRefusal.PaperRefused(((RecipeCookingPlan.Refused)plan).Portions
                .Select(error => PaperError.Of(error, request.Dish) with { Line = 0 }).Said(turn));
        }

        if (late is null || agreed is not null)
        {
            return Post(turn, request, accepted, kitchen, moment, author, agreed?.By);
        }

        StockDrafts.Keep(turn, request.Id, DocumentType.Cooking, Typed(request), late, author);
        return new Cooked(request.Id, "", []) { WaitsBecause = late };
    }

    private static RecipeCookingPlan Plan(WriteTurn turn, RecipeCooking cooking)
    {
        var (kitchen, at) = (cooking.Portions.Kitchen, cooking.OccurredAt);
        var items = cooking.Recipe.Ingredients.Select(one => one.Item).ToList();
        var history = StockHistory.Since(turn, at, items.Select(item => (kitchen, item)));
        var known = StockHistory.Lots(turn, items);
        return StockLedger.PlanRecipeCooking(
            cooking, [.. items.SelectMany(item => history.Available(kitchen, item, known, at))],
            StockHistory.Lots(turn, [cooking.Recipe.Dish]), new LotId((long)turn.Scalar(StockSql.NextLot)!));
    }

    private static Cooked Post(
        WriteTurn turn, CookDish request, RecipeCookingPlan.Accepted plan, Place kitchen, PaperMoment moment, Actor author, Actor? approver)
    {
        var posting = plan.Posting;
        StockLots.Record(turn, posting.NewLots, posting.EarlierLots);
        var opening = new NewDocument(request.Id, DocumentType.Cooking, moment.Day)
        {
            OccurredAtUtc = moment.AtUtc,
            From = kitchen,
            To = kitchen,
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, moment.AtUtc, moment.Day), posting.Lines);
        foreach (var shortage in plan.Shortages)
        {
            Shortages.Add(turn, shortage);
        }

        Shortages.Settle(turn, posting.Lines, new BroughtBy(moment.AtUtc, moment.Day, document.Number), author);
        var shorts = plan.Shortages.ToDictionary(shortage => shortage.Item, shortage => shortage.Missing.Units);
        return new Cooked(request.Id, document.Number, [.. plan.Planned.Select(need => Used(turn, need, shorts.GetValueOrDefault(need.Item)))]);
    }

    private static string Typed(CookDish request) => JsonSerializer.Serialize(request, CentreJson.Default.CookDish);

    private static UsedIngredient Used(WriteTurn turn, IngredientNeed need, long missing) => turn
        .Read("SELECT code, name_fr, name_en, unit FROM items WHERE id = @1", need.Item.Value)
        .ReadAll(row => new UsedIngredient(row.GetString(0), row.Name(1), row.GetString(3), need.Quantity.Units, missing)).Single();

    private static Recipe? Of(WriteTurn turn, ItemId dish, DateOnly day) => turn.Read(SelectRecipe, dish.Value, Columns.Day(day))
        .ReadAll(row => (Id: row.GetInt64(0), Version: row.GetInt32(1)))
        .ConvertAll(found => new Recipe(
            dish,
            found.Version,
            turn.Read(SelectIngredients, found.Id).ReadAll(row =>
                new RecipeIngredient(new ItemId(row.GetInt64(0)), new Ratio(row.GetInt64(1), row.GetInt64(2)))),
            turn.Read(SelectShares, found.Id).ReadAll(row =>
                new Inventory.AgeShare(row.GetString(0), new Ratio(row.GetInt64(1), row.GetInt64(2))))))
        .SingleOrDefault();

    private static void Keep(WriteTurn turn, Recipe recipe, DateOnly from)
    {
        var id = turn.Scalar(InsertRecipe, recipe.Dish.Value, recipe.Version, Columns.Instant(turn.NowUtc), Columns.Day(from));
        foreach (var one in recipe.Ingredients)
        {
            turn.Run(
                "INSERT INTO recipe_ingredients (recipe_id, item_id, units, heads) VALUES (@1, @2, @3, @4)",
                id, one.Item.Value, one.PerHead.Units, one.PerHead.Per);
        }

        foreach (var one in recipe.AgeScale)
        {
            turn.Run(
                "INSERT INTO recipe_age_shares (recipe_id, age_group, part, of) VALUES (@1, @2, @3, @4)",
                id, one.AgeGroup, one.Share.Units, one.Share.Per);
        }
    }

    private static PaperError Said(WriteTurn turn, RecipeError error) => error switch
    {
        RecipeError.NoIngredients => new(0, "recipe_no_ingredients"),
        RecipeError.NothingOf wrong => new(0, "receipt_quantity_not_positive", ItemCodes.Of(turn, wrong.Ingredient)),
        RecipeError.TooMuchOf wrong => new(0, "receipt_quantity_too_large", ItemCodes.Of(turn, wrong.Ingredient)),
        RecipeError.IngredientTwice wrong => new(0, "kit_part_twice", ItemCodes.Of(turn, wrong.Ingredient)),
        RecipeError.DishInItself => new(0, "recipe_dish_in_itself"),
        RecipeError.AgeGroupTwice or RecipeError.ShareTooFine or RecipeError.TooManyAgeGroups => new(0, "recipe_shares_wrong"),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };
}
