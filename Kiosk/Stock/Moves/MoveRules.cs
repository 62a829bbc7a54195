using CentreHost.Stock;
using CentreHost.Stock.Moves;
using Kiosk.Stock.Paper;

namespace Kiosk.Stock.Moves;

/// <summary>What each kind of paper asks for. The host refuses the rest; here it is not even offered.</summary>
internal static class MoveRules
{
    /// <summary>What is on the way is received, not moved.</summary>
    private const string Transit = "TRANSIT";

    public const string PartnerCode = "partner";

    private static readonly PlaceLine People = Outside("people");
    private static readonly PlaceLine Supplier = Outside("supplier");
    private static readonly PlaceLine Partner = Outside(PartnerCode);

    public static IReadOnlyList<PlaceLine> From(MoveKind kind, IReadOnlyList<PlaceLine> places) => kind switch
    {
        MoveKind.Return => [People, Partner],
        MoveKind.LoanReturn => [.. Inside(places), Partner],
        _ => Inside(places),
    };

    public static IReadOnlyList<PlaceLine> To(MoveKind kind, IReadOnlyList<PlaceLine> places) => kind switch
    {
        MoveKind.Issue => [.. Inside(places), People],
        MoveKind.Dispatch => [Outside("transit")],
        MoveKind.Loss or MoveKind.Disposal => [Outside("lost")],
        MoveKind.SupplierReturn => [Supplier],
        MoveKind.Loan => [Partner],
        MoveKind.LoanReturn => [Partner, .. Inside(places)],
        _ => Inside(places),
    };

    public static bool NamesPartner(MoveKind kind) => kind
        is MoveKind.Dispatch or MoveKind.Loan or MoveKind.LoanReturn or MoveKind.SupplierReturn;

    public static bool NamesWaybill(MoveKind kind) => kind is MoveKind.Dispatch or MoveKind.SupplierReturn;

    public static bool NamesVehicle(MoveKind kind) => kind == MoveKind.Dispatch;

    public static bool NamesWitness(MoveKind kind) => kind == MoveKind.Disposal;

    public static bool AsksForLoss(MoveKind kind) => kind is MoveKind.Loss or MoveKind.Disposal;

    /// <summary>Goods that are held or damaged may take this way.</summary>
    public static bool TellsCondition(MoveKind kind) => kind
        is MoveKind.Loss or MoveKind.Disposal or MoveKind.SupplierReturn or MoveKind.Condition;

    public static bool ChangesCondition(MoveKind kind) => kind is MoveKind.Condition or MoveKind.Return;

    /// <summary>The oldest goods ought to go; another lot asks for a reason.</summary>
    public static bool FollowsFefo(MoveKind kind) => kind
        is MoveKind.Issue or MoveKind.Dispatch or MoveKind.Loan or MoveKind.LoanReturn;

    /// <summary>What is issued may have to last a while where it goes.</summary>
    public static bool AsksForDaysLeft(MoveKind kind) => kind == MoveKind.Issue;

    public static IReadOnlyList<PlaceLine> Inside(IReadOnlyList<PlaceLine> places) =>
        [.. places.Where(p => p.Code != Transit)];

    private static PlaceLine Outside(string code) => new(code, StoreWords.Outside(code));
}
