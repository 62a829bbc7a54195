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
        var items = MovedItems.Of(turn, typed.Lines.Select(line => line.Item), moment.Day);
        for (var i = 0; i < typed.Lines.Count; i++)
        {
            if (typed.Lines[i].Item is { } code && items.TryGetValue(code, out var item))
            {
                foreach (var (part, line) in Lines(turn, typed, typed.Lines[i], item, moment.Day))
                {
                    _known.Add((i + 1, part));
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
    private static IEnumerable<(string Code, MovementLine Line)> Lines(
        WriteTurn turn, MoveGoods move, MovedLine typed, MovedItem item, DateOnly day)
    {
        if (!item.IsVirtual)
        {
            return [(item.Code, Line(move, typed, item.Id, item.MinimumDaysLeft))];
        }

        var parts = KitStore.Catalogue(turn, day).ToAssemble(item.Id).Components;
        var chosen = typed.Lots.ToLookup(lot => ItemOfLot(turn, lot, parts));
        return parts.Select(part => (ItemCodes.Of(turn, part.Item), Line(
            move, typed with { Units = Times(typed.Units, part.PerKit.Units), Lots = [.. chosen[part.Item]] }, part.Item,
            StockBook.Life(turn, part.Item).MinimumDaysLeft)));
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

    /// <param name="planned">Days an issue of the item must last by its plan; the paper may ask for more.</param>
    private static MovementLine Line(MoveGoods move, MovedLine typed, ItemId item, int planned) => new(item, new Quantity(typed.Units))
    {
        Condition = (StockCondition)(int)typed.Condition,
        Becomes = typed.Becomes is { } becomes ? (StockCondition)(int)becomes : null,
        Chosen = [.. typed.Lots.Select(lot => new LotChoice(new LotId(lot.Lot), new Quantity(lot.Units)))],
        ChoiceReason = typed.ChoiceReason,
        MinimumDaysLeft = Math.Max(move.Kind == MoveKind.Issue ? planned : 0, typed.MinimumDaysLeft),
        Loss = typed.Loss is { } loss ? Enum.Parse<LossReason>(loss.ToString()) : null,
    };
}
