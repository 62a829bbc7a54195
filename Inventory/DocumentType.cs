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

    /// <summary>From one place of the centre to another, or to people without a service of their own.</summary>
    Issue = 10,

    /// <summary>Goods that leave for another place by vehicle, under a waybill.</summary>
    Dispatch = 11,

    /// <summary>What of a dispatch has come in.</summary>
    Arrival = 12,
    Loss = 13,

    /// <summary>Unusable goods destroyed before witnesses.</summary>
    Disposal = 14,
    Return = 15,
    SupplierReturn = 16,
    Loan = 17,
    LoanReturn = 18,
    Count = 19,

    /// <summary>Goods set aside, found damaged or freed again; two lots found to be one.</summary>
    Condition = 20,

    /// <summary>What was on the shelves when the ledger began.</summary>
    Opening = 21,

    /// <summary>Goods of one code carried over to another: the two turned out to be one item.</summary>
    Merge = 22,

    /// <summary>Components in, kits out.</summary>
    Assembly = 30,

    /// <summary>Kits in, the components they were made of out.</summary>
    Dismantling = 31,

    /// <summary>What a meal's kitchen counts when it is over.</summary>
    SessionClose = 32,
}
