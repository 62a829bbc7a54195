using CentreHost.Centre;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Counts;

/// <summary>A count sheet as the ledger sees it.</summary>
internal sealed class TypedCount
{
    private readonly PostCount _typed;
    private readonly RecountRules _rules;

    private TypedCount(PostCount typed, StockCount count, RecountRules rules, List<PaperError> unknown) =>
        (_typed, Count, _rules, Unknown) = (typed, count, rules, unknown);

    public StockCount Count { get; }

    public List<PaperError> Unknown { get; }

    public static TypedCount Read(WriteTurn turn, PostCount typed, Place place, ServiceDays days, DateTime writtenAt)
    {
        var unknown = new List<PaperError>();
        var lines = new List<CountLine>();
        for (var i = 0; i < typed.Lines.Count; i++)
        {
            if (ItemCodes.Find(turn, typed.Lines[i].Item) is { } item)
            {
                lines.Add(Line(typed.Lines[i], item, writtenAt, days));
            }
            else
            {
                unknown.Add(new PaperError(i + 1, "item_unknown", typed.Lines[i].Item));
            }
        }

        var rules = CountBook.Rules(turn);
        return new TypedCount(typed, new StockCount(typed.Id, place, lines) { Recount = rules }, rules, unknown);
    }

    /// <summary>So large that it was counted twice before it was believed.</summary>
    public bool IsLarge(CountedLine line) => _rules.Ask(line.Book, line.Shelf.Counted);

    public IEnumerable<PaperError> Sayable(IReadOnlyList<PostingError> errors) => errors.Select(error =>
        PaperError.Of(error, error.Line == 0 ? "" : _typed.Lines[error.Line - 1].Item));

    private static CountLine Line(CountedEntry typed, ItemId item, DateTime writtenAt, ServiceDays days)
    {
        // What is handed out in the very instant of the posting comes after the count.
        var latest = writtenAt.AddMilliseconds(-1);
        var ahead = typed.CountedAtUtc > latest && typed.CountedAtUtc <= writtenAt + BackdatingRules.ToleratedAhead;
        var at = ahead ? latest : typed.CountedAtUtc;
        return new CountLine(item, at, days.Of(at), typed.Units is { } units ? new Quantity(units) : null)
        {
            Lot = typed.Lot is { } lot ? new LotId(lot) : null,
            LotCode = typed.LotCode,
            LastUsableDay = typed.LastUsableDay,
            Condition = (StockCondition)(int)typed.Condition,
            IsRecount = typed.Recount,
        };
    }
}
