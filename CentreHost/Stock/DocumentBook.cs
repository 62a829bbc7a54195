using System.Text.Json;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Merges;
using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock;

/// <summary>Undoing a posted document, all of it or some of its moves, by opposite lines that name what they undo.</summary>
internal static class DocumentBook
{
    private const string Find = "SELECT id, type, key, number, transfer_id FROM stock_documents WHERE number = @1";

    // What services gave is undone where it was given, a count by counting again, and what follows of itself with its cause.
    private static readonly DocumentType[] NotUndoneHere =
    [
        DocumentType.Service, DocumentType.MealSession, DocumentType.Settlement, DocumentType.Count, DocumentType.Assembly,
        DocumentType.Dismantling, DocumentType.SessionClose, DocumentType.Merge,
    ];

    /// <param name="agreed">None when nobody was asked yet.</param>
    public static Answer<DocumentPosted> Reverse(
        WriteTurn turn, ReverseDocument request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return CardRefusal.ReasonMissing();
        }

        if (Read(turn, request.Number) is not { } document)
        {
            return StockRefusal.DocumentUnknown(request.Number);
        }

        if (NotUndoneHere.Contains(document.Type))
        {
            return StockRefusal.NotUndoneHere(request.Number);
        }

        var undoing = Undoing.Of(turn, document, request.Moves, days.Of(turn.NowUtc));
        return undoing?.Plan() switch
        {
            null => StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "reversal_nothing_left")])),
            ReversalPlan.Refused refused => StockRefusal.PaperRefused(refused.Errors.Select(error => Said(turn, error)).Said(turn)),
            ReversalPlan.Accepted accepted => Dated(turn, request, document, undoing!, accepted, days, author, agreed),
            _ => throw new InvalidOperationException("There is no such plan."),
        };
    }

    /// <summary>What a count has seen is undone on its own day, which then must still be open, as for any late paper.</summary>
    private static Answer<DocumentPosted> Dated(
        WriteTurn turn, ReverseDocument request, PostedDocument document, Undoing undoing, ReversalPlan.Accepted plan, ServiceDays days,
        Actor author, Agreement? agreed)
    {
        var writtenAt = agreed?.WrittenAtUtc ?? turn.NowUtc;
        var why = default(string);
        foreach (var (at, day) in plan.Lines.Where(line => line.OccurredAt < turn.NowUtc).Select(line => (line.OccurredAt, line.Day)).Distinct())
        {
            var (refused, late) = new PaperMoment(at, day, writtenAt, IsLate: true).Check(turn, days, agreed?.By ?? author);
            if (refused is not null)
            {
                return refused;
            }

            why ??= late;
        }

        return why is not null && agreed is null
            ? StockDrafts.Keep(turn, request.Id, DocumentType.Reversal, Typed(request), why, author)
            : Post(turn, request, document, undoing, plan, days, author, agreed?.By);
    }

    private static DocumentPosted Post(
        WriteTurn turn, ReverseDocument request, PostedDocument document, Undoing undoing, ReversalPlan.Accepted plan, ServiceDays days,
        Actor author, Actor? approver)
    {
        var today = days.Of(turn.NowUtc);
        var opening = new NewDocument(request.Id, DocumentType.Reversal, today, request.Reason)
        {
            Paper = Typed(request),
            ApprovedBy = approver?.StaffId,
            ReversesId = document.Id,
            TransferId = document.TransferId,
        };
        var opened = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        // First, or goods that came back would cover the very shortage that is undone.
        foreach (var shortage in undoing.ShortagesAfter(plan).ToList())
        {
            Shortages.Change(turn, shortage);
        }

        foreach (var (source, lines) in undoing.BySource(plan))
        {
            StockPosting.Post(turn, new PostingFacts(opened.Id, source, turn.NowUtc, today), lines);
        }

        var settled = plan.Lines.GroupBy(line => (line.OccurredAt, line.Day)).SelectMany(instant => Shortages.Settle(
            turn, [.. instant.Select(line => line.Line)], new BroughtBy(instant.Key.OccurredAt, instant.Key.Day, opened.Number), author));
        var said = Shortages.Said(turn, settled);
        ItemMerges.CarryOver(turn, plan.Lines.Select(line => line.Line.Item), today, author);
        return new DocumentPosted(request.Id, opened.Number, null, [], [], said);
    }

    private static string Typed(ReverseDocument request) => JsonSerializer.Serialize(request, CentreJson.Default.ReverseDocument);

    private static PaperError Said(WriteTurn turn, ReversalError error) => error switch
    {
        ReversalError.NothingLeft or ReversalError.AlreadyReversed => new(0, "reversal_nothing_left"),
        ReversalError.IsItselfAReversal => new(0, "reversal_of_reversal"),
        ReversalError.QuantityNotPositive => new(0, "reversal_quantity"),
        ReversalError.MoreThanRemains more => new(0, "reversal_more_than_remains", more.Asked.Units, more.Remaining.Units),
        ReversalError.ShelfTooLow low => new(
            0, "reversal_shelf_too_low", ItemCodes.Of(turn, low.Shelf.Item), low.Asked.Units, low.OnHand.Units),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    private static PostedDocument? Read(WriteTurn turn, string number) => turn.Read(Find, number).ReadAll(row => new PostedDocument(
        row.GetInt64(0), (DocumentType)row.GetInt32(1), Columns.Id((byte[])row[2]), row.GetString(3), row.IsDBNull(4) ? null : row.GetInt64(4)))
        .SingleOrDefault();
}
