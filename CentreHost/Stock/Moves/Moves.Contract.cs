using CentreHost.Stock.Counts;

namespace CentreHost.Stock.Moves;

internal enum MoveKind { Issue, Dispatch, Loss, Disposal, Return, SupplierReturn, Loan, LoanReturn, Condition }

internal enum GoodsCondition { Sound, Held, Damaged }

internal enum LossKind { Expired, Damaged, Spoiled, Spilled, Stolen, Missing, Recalled, Other }

/// <summary>A storekeeper's document: goods that go from one place to another. Posted at once, or once a second person agrees.</summary>
/// <param name="From">A place of the centre, or one of <c>people</c>, <c>supplier</c>, <c>partner</c>.</param>
/// <param name="To">A place of the centre, or one of <c>people</c>, <c>supplier</c>, <c>partner</c>, <c>lost</c>, <c>transit</c>.</param>
internal sealed record MoveGoods(Guid Id, MoveKind Kind, string From, string To, IReadOnlyList<MovedLine> Lines)
{
    public PaperDate? On { get; init; }

    /// <summary>Borrower, lender or the place outside that sent or takes the goods.</summary>
    public string? Partner { get; init; }

    public string? Waybill { get; init; }

    public string? Vehicle { get; init; }

    public string? Driver { get; init; }

    /// <summary>Who saw unusable goods destroyed; asked for at a disposal.</summary>
    public string? Witness { get; init; }

    public string? Note { get; init; }
}

/// <param name="Units">Whole base units.</param>
internal sealed record MovedLine(string Item, long Units)
{
    /// <summary>What was typed: "3 cartons de 12". Shown again, never reckoned with.</summary>
    public string? Typed { get; init; }

    public GoodsCondition Condition { get; init; }

    /// <summary>The condition they are found in; none when it does not change.</summary>
    public GoodsCondition? Becomes { get; init; }

    /// <summary>Lots chosen by hand; first expired, first out finds the rest.</summary>
    public IReadOnlyList<ChosenLot> Lots { get; init => field = value ?? []; } = [];

    public string? ChoiceReason { get; init; }

    /// <summary>Days the goods must stay usable after the day they move, where the item's plan asks for fewer.</summary>
    public int MinimumDaysLeft { get; init; }

    public LossKind? Loss { get; init; }
}

internal sealed record ChosenLot(long Lot, long Units);

/// <summary>Paper of another day: its service day, and the local time when it says one.</summary>
internal sealed record PaperDate(DateOnly Day)
{
    public TimeOnly? At { get; init; }
}

/// <param name="Number">None while a second person is asked.</param>
/// <param name="WaitsBecause">Why a second person is asked, as the code of a phrase; none when it is posted.</param>
/// <param name="Deviating">Lines that took other lots than first expired, first out.</param>
internal sealed record DocumentPosted(
    Guid Id, string? Number, string? WaitsBecause, IReadOnlyList<SkippedLot> Skipped, IReadOnlyList<int> Deviating, IReadOnlyList<Settled> Settled)
{
    /// <summary>What became of each line of a count somebody agreed to; empty for other documents.</summary>
    public IReadOnlyList<CountedOutcome> Counted { get; init => field = value ?? []; } = [];
}

/// <summary>A lot with stock that was passed over, and why, as the code of a phrase.</summary>
internal sealed record SkippedLot(int Line, string Item, string? Lot, DateOnly? LastUsableDay, long Units, string Why);

/// <summary>What came in of a dispatch. What is not named stays on the way.</summary>
/// <param name="Dispatch">Its number, as on the waybill.</param>
internal sealed record ReceiveTransfer(Guid Id, string Dispatch, string Into, IReadOnlyList<ArrivedLine> Lines)
{
    public PaperDate? On { get; init; }

    public string? Note { get; init; }
}

internal sealed record ArrivedLine(string Item, long Lot, long Sound, long Damaged, long Surplus, long Lost);

/// <summary>A dispatch of which something is still on the way.</summary>
internal sealed record TransferLine(string Number, DateTime AtUtc, string From, string? Partner, string? Waybill, IReadOnlyList<TransferLot> Lots);

internal sealed record TransferLot(
    string Item, Texts.Sentence Name, string Unit, long Lot, string? LotCode, DateOnly? LastUsableDay,
    long Sent, long Received, long Damaged, long Lost, long Surplus, long InTransit);
