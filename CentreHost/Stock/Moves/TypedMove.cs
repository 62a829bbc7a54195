using CentreHost.Stock.Kits;
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

    private readonly List<(int Number, string Item)> _known = [];

    private TypedMove(WriteTurn turn, MoveGoods typed, Place from, Place to, PaperMoment moment)
    {
        var known = new List<MovementLine>();
        for (var i = 0; i < typed.Lines.Count; i++)
        {
            if (ItemCodes.Find(turn, typed.Lines[i].Item) is { } item)
            {
                foreach (var line in Lines(turn, typed, typed.Lines[i], item))
                {
                    _known.Add((i + 1, ItemCodes.Of(turn, line.Item)));
                    known.Add(line);
                }
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

    public int NumberOf(int knownLine) => _known[knownLine - 1].Number;

    /// <summary>The item typed, or what is in a kit that was.</summary>
    public string ItemOf(int knownLine) => _known[knownLine - 1].Item;

    public IEnumerable<PaperError> Sayable(IReadOnlyList<PostingError> errors) => errors.Select(error => error.Line == 0
        ? PaperError.Of(error, "")
        : PaperError.Of(error, ItemOf(error.Line)) with { Line = NumberOf(error.Line) });

    /// <summary>A kit nobody makes beforehand moves as what is in it; anything else as itself.</summary>
    private static IEnumerable<MovementLine> Lines(WriteTurn turn, MoveGoods move, MovedLine typed, ItemId item)
    {
        if (!KitStore.IsVirtual(turn, item))
        {
            return [Line(turn, move, typed, item)];
        }

        var parts = KitStore.Catalogue(turn).ToAssemble(item).Components;
        var chosen = typed.Lots.ToLookup(lot => ItemOfLot(turn, lot, parts));
        return parts.Select(part => Line(turn, move, typed with { Units = Times(typed.Units, part.PerKit.Units), Lots = [.. chosen[part.Item]] }, part.Item));
    }

    /// <summary>A lot of nothing in the kit is told of at its first part.</summary>
    private static ItemId ItemOfLot(WriteTurn turn, ChosenLot chosen, IReadOnlyList<KitComponent> parts)
    {
        var lot = turn.Read(StockSql.FindLot, chosen.Lot).ReadAll(StockRows.Lot).SingleOrDefault();
        return parts.Any(part => part.Item == lot?.Item) ? lot!.Item : parts[0].Item;
    }

    // A barcode read as a number of kits must be refused as too large, not overflow.
    private static long Times(long kits, long perKit) =>
        (long)Int128.Clamp((Int128)kits * perKit, -Quantity.MostUnitsInOneEntry, Quantity.MostUnitsInOneEntry + 1);

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
