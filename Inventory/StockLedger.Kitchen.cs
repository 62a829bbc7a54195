namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// Ingredients leave the kitchen for the bench, portions come back from it. What the kitchen's book lacks stays
    /// owed: the dish was cooked. Nothing cooked for nobody is an empty posting.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="lots"/>: the lots of every ingredient in the kitchen.</para>
    /// <para><paramref name="knownLots"/>, <paramref name="nextLot"/>: of the portions, as for a receipt.</para>
    /// </remarks>
    public static RecipeCookingPlan PlanRecipeCooking(
        RecipeCooking cooking, IReadOnlyCollection<LotOnHand> lots, IEnumerable<Lot> knownLots, LotId nextLot)
    {
        var dish = cooking.Portions;
        ThrowIfOutside(dish.Kitchen, nameof(cooking));
        if (dish.Portion != cooking.Recipe.Dish)
        {
            throw new ArgumentException("The portions are of another dish than the recipe.", nameof(cooking));
        }

        var planned = cooking.Recipe.NeedsFor(cooking.Heads);
        var used = cooking.Used ?? planned;
        var wrong = used.GroupBy(one => one.Item)
            .Where(item => item.Skip(1).Any() || item.Any(one => !IsCount(one.Quantity)))
            .Select(item => item.Key)
            .ToList();
        var portions = dish.Portions.IsZero ? new Posting.Accepted([], [], []) : PlanCooking(dish, knownLots, nextLot);
        if (portions is Posting.Accepted cooked && wrong.Count == 0)
        {
            return Cook(cooking, planned, used, lots, cooked);
        }

        return new RecipeCookingPlan.Refused((portions as Posting.Refused)?.Errors ?? [], wrong);
    }

    /// <summary>
    /// After it the kitchen's book holds what was counted. Closing a session again posts what differs from its earlier
    /// closes.
    /// </summary>
    public static MealSessionPlan PlanSessionClose(MealSessionClose close, MealSessionBook book)
    {
        ThrowIfOutside(close.Kitchen, nameof(close));
        ThrowIfAnotherItem([.. book.Lots], close.Portion);
        var errors = new List<MealSessionError>();
        if (!IsCount(close.Uncarded))
        {
            errors.Add(new MealSessionError.UncardedWrong(close.Uncarded));
        }

        if (!IsCount(close.Waste))
        {
            errors.Add(new MealSessionError.WasteWrong(close.Waste));
        }

        if (!IsCount(close.Left))
        {
            errors.Add(new MealSessionError.LeftWrong(close.Left));
        }

        return errors.Count > 0 ? new MealSessionPlan.Refused(errors) : new MealSessionClosing(close, book).Plan();
    }

    private static bool IsCount(Quantity quantity) => quantity.IsZero || quantity.CanBeEntered;

    private static RecipeCookingPlan.Accepted Cook(
        RecipeCooking cooking,
        IReadOnlyList<IngredientNeed> planned,
        IReadOnlyList<IngredientNeed> used,
        IReadOnlyCollection<LotOnHand> lots,
        Posting.Accepted cooked)
    {
        var dish = cooking.Portions;
        var lines = new List<StockLine>();
        var shortages = new List<OpenShortage>();
        var skips = new List<FefoSkip>();
        foreach (var (item, quantity) in used)
        {
            var pick = Fefo.Pick([.. lots.Where(lot => lot.Lot.Item == item)], quantity, dish.Day);
            foreach (var take in pick.Takes)
            {
                Move(lines, dish.Kitchen, Place.Bench, item, take.Lot.Id, take.Quantity);
            }

            skips.AddRange(pick.Skips);
            if (pick.Uncovered.IsPositive)
            {
                shortages.Add(new OpenShortage(
                    cooking.Source, dish.Kitchen, item, pick.Uncovered, cooking.OccurredAt, dish.Day)
                { To = Place.Bench });
            }
        }

        lines.AddRange(cooked.Lines);
        return new RecipeCookingPlan.Accepted(cooked with { Lines = lines }, planned, shortages, skips);
    }
}
