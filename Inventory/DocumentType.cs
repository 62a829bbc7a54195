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
}
