using CentreHost.Stock.Moves;
using CentreHost.Texts;

namespace CentreHost.Stock.Kitchen;

/// <param name="Version">The one that counts today.</param>
internal sealed record RecipePage(string Dish, Sentence Name, int Version, IReadOnlyList<IngredientLine> Ingredients, IReadOnlyList<AgeShare> Shares)
{
    /// <summary>The service day a later version counts from; none where none is written.</summary>
    public DateOnly? ChangesOn { get; init; }

    /// <summary>The highest number given, also to one that does not count yet.</summary>
    public int LastVersion { get; init; }
}

internal sealed record IngredientLine(string Item, Sentence Name, string Unit, long Units, long Heads);

/// <summary>Part of an adult's share: 1 of 2 for the youngest.</summary>
internal sealed record AgeShare(string AgeGroup, long Part, long Of);

internal sealed record DefineRecipe(Guid Id, string Dish, IReadOnlyList<Ingredient> Ingredients, IReadOnlyList<AgeShare> Shares)
{
    /// <summary>The service day it counts from; today where none is given.</summary>
    public DateOnly? From { get; init; }
}

internal sealed record Ingredient(string Item, long Units, long Heads);

/// <summary>Portions cooked by the recipe for so many heads of each age group.</summary>
internal sealed record CookDish(Guid Id, string Dish, string Kitchen, long Portions, IReadOnlyList<HeadsOf> Heads)
{
    public DateOnly? LastUsableDay { get; init; }

    /// <summary>When it was cooked, by the recipe of that day.</summary>
    public PaperDate? On { get; init; }
}

internal sealed record HeadsOf(string AgeGroup, long Heads);

/// <param name="Number">Empty while a second person is asked.</param>
internal sealed record Cooked(Guid Id, string Number, IReadOnlyList<UsedIngredient> Used)
{
    public string? WaitsBecause { get; init; }
}

/// <param name="Short">What the kitchen's book did not have of it; it stands open until stock is found for it.</param>
internal sealed record UsedIngredient(string Item, Sentence Name, string Unit, long Units, long Short);

/// <summary>What the kitchen counts when a meal is over; a second close of the same meal corrects the first.</summary>
internal sealed record CloseKitchen(Guid Id, string Service, DateOnly ServiceDay, long Uncarded, long Waste, long Left)
{
    /// <summary>Local hour at which the pots were counted; none for now, and only today's meals are closed without it.</summary>
    public TimeOnly? At { get; init; }
}

/// <summary>Opening + cooked = scanned + uncarded + waste + left + gap, all as of the moment the pots were counted.</summary>
internal sealed record KitchenClosed(
    Guid Id, string Number, long Opening, long Cooked, long Scanned, long Uncarded, long Waste, long Left, long Gap)
{
    /// <summary>Number of the close this one corrects.</summary>
    public string? Corrects { get; init; }
}
