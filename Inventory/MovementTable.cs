namespace Inventory;

/// <summary>Which document leads from where to where, and what it asks of the goods: one table for all.</summary>
public static class MovementTable
{
    /// <summary>The documents planned as movements; the others have planners of their own.</summary>
    public static IReadOnlyList<DocumentType> Types { get; } =
    [
        DocumentType.Issue, DocumentType.Dispatch, DocumentType.Loss, DocumentType.Disposal, DocumentType.Return,
        DocumentType.SupplierReturn, DocumentType.Loan, DocumentType.LoanReturn, DocumentType.Condition,
    ];

    public static bool Leads(DocumentType type, PlaceKind from, PlaceKind to) => type switch
    {
        DocumentType.Issue => Stores(from) && (Stores(to) || to == PlaceKind.PeopleServed),
        DocumentType.Dispatch => Stores(from) && to == PlaceKind.Transit,
        // What is lost on the way is written off where the transfer arrives, against the transfer.
        DocumentType.Loss or DocumentType.Disposal => Keeps(from) && to == PlaceKind.Lost,
        DocumentType.Return => from is PlaceKind.PeopleServed or PlaceKind.Partner && Keeps(to),
        DocumentType.SupplierReturn => Keeps(from) && to == PlaceKind.Supplier,
        DocumentType.Loan => Stores(from) && to == PlaceKind.Partner,
        DocumentType.LoanReturn => (Stores(from) && to == PlaceKind.Partner)
            || (from == PlaceKind.Partner && Keeps(to)),
        DocumentType.Condition => Keeps(from) && Keeps(to)
            && (from == to || from == PlaceKind.Quarantine || to == PlaceKind.Quarantine),
        _ => false,
    };

    /// <summary>Expired, held, recalled or damaged goods may go where nobody will use them.</summary>
    public static bool TakesUnusable(DocumentType type, PlaceKind to) =>
        type == DocumentType.Condition || to is PlaceKind.Lost or PlaceKind.Quarantine or PlaceKind.Supplier;

    public static bool AsksForLossReason(DocumentType type) => type is DocumentType.Loss or DocumentType.Disposal;

    /// <summary>Where it is the oldest goods that ought to go; elsewhere the lot is a fact and not a choice.</summary>
    public static bool FollowsFefo(DocumentType type) => type
        is DocumentType.Issue or DocumentType.Dispatch or DocumentType.Loan or DocumentType.LoanReturn;

    private static bool Stores(PlaceKind kind) => kind
        is PlaceKind.Store or PlaceKind.Kitchen or PlaceKind.Clinic or PlaceKind.Kiosk;

    private static bool Keeps(PlaceKind kind) => Stores(kind) || kind == PlaceKind.Quarantine;
}
