using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Moves;

/// <summary>A storekeeper's document as the ledger sees it, with its lines numbered as on the paper.</summary>
internal sealed class TypedMove
{
    private static readonly Dictionary<MoveKind, DocumentType> Types = new()
    {
        [MoveKind.Issue] = DocumentType.Issue,
        [MoveKind.Dispatch] = DocumentType.Dispatch,
        [MoveKind.Loss] = DocumentType.Loss,
        [MoveKind.Disposal] = DocumentType.Disposal,
        [MoveKind.Return] = DocumentType.Return,
        [MoveKind.SupplierReturn] = DocumentType.SupplierReturn,
        [MoveKind.Loan] = DocumentType.Loan,
        [MoveKind.LoanReturn] = DocumentType.LoanReturn,
        [MoveKind.Condition] = DocumentType.Condition,
    };

    private readonly MoveGoods _typed;
    private readonly List<int> _numbersOfKnown = [];

    private TypedMove(WriteTurn turn, MoveGoods typed, Place from, Place to, PaperMoment moment)
    {
        _typed = typed;
        var known = new List<MovementLine>();
        for (var i = 0; i < typed.Lines.Count; i++)
        {
            if (ItemCodes.Find(turn, typed.Lines[i].Item) is { } item)
            {
                _numbersOfKnown.Add(i + 1);
                known.Add(Line(turn, typed, typed.Lines[i], item));
            }
            else
            {
                Unknown.Add(new PaperError(i + 1, "item_unknown", typed.Lines[i].Item));
            }
        }

        Movement = new Movement(Types[typed.Kind], from, to, moment.AtUtc, moment.Day, known);
    }

    public Movement Movement { get; }

    /// <summary>Lines whose item nobody knows.</summary>
    public List<PaperError> Unknown { get; } = [];

    public static TypedMove Read(WriteTurn turn, MoveGoods typed, Place from, Place to, PaperMoment moment) =>
        new(turn, typed, from, to, moment);

    public int NumberOf(int knownLine) => _numbersOfKnown[knownLine - 1];

    public string ItemOf(int knownLine) => _typed.Lines[NumberOf(knownLine) - 1].Item;

    public IEnumerable<PaperError> Sayable(IReadOnlyList<PostingError> errors) => errors.Select(error => error.Line == 0
        ? PaperError.Of(error, "")
        : PaperError.Of(error, ItemOf(error.Line)) with { Line = NumberOf(error.Line) });

    private static MovementLine Line(WriteTurn turn, MoveGoods move, MovedLine typed, ItemId item) => new(item, new Quantity(typed.Units))
    {
        Condition = (StockCondition)(int)typed.Condition,
        Becomes = typed.Becomes is { } becomes ? (StockCondition)(int)becomes : null,
        Chosen = [.. typed.Lots.Select(lot => new LotChoice(new LotId(lot.Lot), new Quantity(lot.Units)))],
        ChoiceReason = typed.ChoiceReason,
        MinimumDaysLeft = move.Kind == MoveKind.Issue ? StockBook.Life(turn, item).MinimumDaysLeft : 0,
        Loss = typed.Loss is { } loss ? Enum.Parse<LossReason>(loss.ToString()) : null,
    };
}
