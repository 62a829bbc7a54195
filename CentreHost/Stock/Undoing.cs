using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

internal sealed record PostedDocument(long Id, DocumentType Type, Guid Key, string Number, long? TransferId);

/// <summary>
/// What undoing a document takes with it: its own lines, what was short for it, and what its goods covered for others,
/// who stand uncovered again when the goods turn out not to have been there.
/// </summary>
internal sealed class Undoing
{
    private const string KeyOf = "SELECT key FROM stock_documents WHERE id = @1";

    private const string SettlementsFrom =
        """
        SELECT l.seq, l.move, d.type, d.key, l.source, l.occurred_at, l.service_day,
               l.place_id, l.item_id, l.lot_id, l.condition, l.units, l.reverses, l.already_in
        FROM stock_documents d JOIN stock_lines l ON l.document_id = d.id WHERE d.type = 5 AND d.reference = @1
        """;

    private readonly WriteTurn _turn;
    private readonly PostedDocument _document;
    private readonly IReadOnlyList<ReversedMove> _asked;
    private readonly List<PostedLine> _lines;
    private readonly List<OpenShortage> _own;
    private readonly DateOnly _today;
    private List<PostedLine> _covered = [];

    private Undoing(WriteTurn turn, PostedDocument document, IReadOnlyList<ReversedMove> asked, List<PostedLine> own, DateOnly today)
    {
        (_turn, _document, _asked, _today) = (turn, document, asked, today);
        // A dish cooked without all of its rice takes its shortage with it, and what has covered that since.
        _own = asked.Count == 0 ? Shortages.Of(turn, document.Key) : [];
        _lines = _own.Count > 0 ? LinesOf(document.Key)
            : [.. own, .. turn.Read(StockSql.ReversalsOfDocument, document.Id).ReadAll(StockRows.Line)];
        Source = own[0].Source;
    }

    /// <summary>The lines of a transfer, and those that undo them, all carry the dispatch's id.</summary>
    public Guid Source { get; }

    /// <returns>None when there is nothing in it, or a move of another document is asked for.</returns>
    public static Undoing? Of(WriteTurn turn, PostedDocument document, IReadOnlyList<ReversedMove> asked, DateOnly today)
    {
        var own = turn.Read(StockSql.LinesOfDocument, document.Id).ReadAll(StockRows.Line);
        var moves = own.Select(line => line.Move).ToHashSet();
        return own.Count == 0 || asked.Any(move => !moves.Contains(move.Move)) ? null : new Undoing(turn, document, asked, own, today);
    }

    /// <summary>Alone where it can be; else with what its goods covered, where they have gone to those who had waited.</summary>
    public ReversalPlan Plan()
    {
        var plan = Plan(_lines, _asked.Count == 0 ? new ReversalExtent.Whole() : new ReversalExtent.OfMoves([.. Parts()]));
        if (plan is not ReversalPlan.Refused refused)
        {
            return plan;
        }

        _covered = Covered([.. refused.Errors.OfType<ReversalError.ShelfTooLow>().Select(error => error.Shelf)]);
        return _covered.Count == 0
            ? plan
            : Plan([.. _lines, .. _covered], new ReversalExtent.OfMoves([.. Parts(), .. Remaining(_covered)]));
    }

    /// <summary>As they stand afterwards. Changed before anything settles them anew.</summary>
    public IEnumerable<OpenShortage> ShortagesAfter(ReversalPlan.Accepted plan) =>
    [
        .. _own.Select(shortage => shortage.Undone()),
        .. Lines(plan, covered: true).Where(line => line.Line.Place.IsInside)
            .GroupBy(line => (Source: SourceOf(line), line.Line.Place, line.Line.Item))
            .Select(shelf => Shortages.Of(_turn, shelf.Key.Source)
                .Single(shortage => shortage.Place == shelf.Key.Place && shortage.Item == shelf.Key.Item)
                .Reopen(new Quantity(shelf.Sum(line => line.Line.Quantity.Units)))),
    ];

    /// <summary>What was covered comes back to the shelf before the document takes its goods off it.</summary>
    public IEnumerable<(Guid Source, List<ReversalLine> Lines)> BySource(ReversalPlan.Accepted plan) =>
        Lines(plan, covered: true).GroupBy(SourceOf).Select(source => (source.Key, source.ToList()))
            .Append((Source, Lines(plan, covered: false)));

    private List<ReversalLine> Lines(ReversalPlan.Accepted plan, bool covered)
    {
        var moves = _covered.Select(line => line.Move).ToHashSet();
        return [.. plan.Lines.Where(line => moves.Contains(line.Reverses) == covered)];
    }

    private Guid SourceOf(ReversalLine line) => _covered.First(posted => posted.Move == line.Reverses).Source;

    private IEnumerable<ReversalPart> Parts() => _asked.Count == 0
        ? Remaining(_lines)
        : _asked.Select(move => new ReversalPart(move.Move, new Quantity(move.Units)));

    private ReversalPlan Plan(List<PostedLine> lines, ReversalExtent extent)
    {
        var shelves = lines.Where(line => line.Line.Place.GivesOnlyWhatItHolds).Select(line => (line.Line.Place, line.Line.Item));
        var history = StockHistory.Since(_turn, lines.Min(line => line.OccurredAt), shelves);
        return StockLedger.PlanReversal(new Reversal(lines, history, _turn.NowUtc, _today, extent) { Transfers = Transfers() });
    }

    private List<PostedLine> Transfers()
    {
        var dispatch = _document.Type == DocumentType.Dispatch ? _document.Key
            : _document.TransferId is { } id ? Columns.Id((byte[])_turn.Scalar(KeyOf, id)!)
            : default(Guid?);
        return dispatch is { } key ? LinesOf(key) : [];
    }

    /// <summary>What settled shortages from these shelves because of the document, with what has undone it since.</summary>
    private List<PostedLine> Covered(HashSet<BalanceKey> shelves)
    {
        var settled = _turn.Read(SettlementsFrom, _document.Number).ReadAll(StockRows.Line);
        var moves = settled.Where(line => line.Quantity < Quantity.Zero && shelves.Contains(line.Line.Key)).Select(line => line.Move)
            .Except(_lines.Select(line => line.Move)).ToHashSet();
        return
        [
            .. settled.Where(line => moves.Contains(line.Move)).Select(line => line.Source).Distinct().SelectMany(LinesOf)
                .Where(line => moves.Contains(line.Move) || (line.Reverses is { } undone && moves.Contains(undone))),
        ];
    }

    private static IEnumerable<ReversalPart> Remaining(List<PostedLine> lines) => lines
        .Where(line => line is { Quantity.IsPositive: true, Reverses: null, AlreadyIn: null })
        .Select(line => new ReversalPart(line.Move, line.Quantity - new Quantity(
            lines.Where(undo => undo.Reverses == line.Move && undo.Quantity.IsPositive).Sum(undo => undo.Quantity.Units))))
        .Where(part => part.Quantity.IsPositive);

    private List<PostedLine> LinesOf(Guid source) => _turn.Read(StockSql.LinesOfSource, Columns.Id(source)).ReadAll(StockRows.Line);
}
