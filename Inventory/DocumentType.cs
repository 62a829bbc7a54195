namespace Inventory;

/// <summary>Stored by number: a type may be added, none renumbered.</summary>
public enum DocumentType
{
    Receipt = 1,
    Cooking = 2,

    /// <summary>Things handed to people: kits, blankets, medicines.</summary>
    Service = 3,

    /// <summary>One meal from opening to close; each card scanned appends to it.</summary>
    MealSession = 4,

    /// <summary>Stock found for a hand-out the book could not cover at the time.</summary>
    Settlement = 5,
    Reversal = 6,

    /// <summary>Components in, kits out.</summary>
    Assembly = 30,

    /// <summary>Kits in, the components they were made of out.</summary>
    Dismantling = 31,

    /// <summary>What a meal's kitchen counts when it is over.</summary>
    SessionClose = 32,
}
