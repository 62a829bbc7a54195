using System.Text.Json;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Reservations;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Drafts;

/// <summary>
/// Documents that wait for a second person. One that waits has no number and moves nothing; what it asks for is judged
/// again, on the shelves of that moment, when somebody agrees.
/// </summary>
internal static class StockDrafts
{
    private const string Insert =
        """
        INSERT INTO stock_drafts (id, type, paper, why, author_id, recorded_at, state)
        VALUES (@1, @2, @3, @4, @5, @6, 'Waiting')
        """;

    private const string Find = "SELECT type, paper, author_id, state, recorded_at FROM stock_drafts WHERE id = @1";

    private const string SetDecided =
        "UPDATE stock_drafts SET state = @2, decided_by = @3, decided_at = @4, note = @5 WHERE id = @1";

    public static DocumentPosted Keep(WriteTurn turn, Guid id, DocumentType type, string paper, string why, Actor author)
    {
        turn.Run(Insert, Columns.Id(id), (int)type, paper, why, author.StaffId, Columns.Instant(turn.NowUtc));
        return new DocumentPosted(id, null, why, [], [], []);
    }

    public static Answer<DocumentPosted> Decide(WriteTurn turn, DecideDraft request, ServiceDays days, Actor actor)
    {
        var found = turn.Read(Find, Columns.Id(request.Draft)).ReadAll(row => new Waiting(
            (DocumentType)row.GetInt32(0), row.GetString(1), row.GetInt64(2), row.GetString(3), Columns.Instant(row.GetInt64(4)))).SingleOrDefault();
        if (found is null)
        {
            return StockRefusal.DraftUnknown();
        }

        if (found.State != nameof(DraftState.Waiting))
        {
            return StockRefusal.DraftDecided();
        }

        if (NotForThem(request.Verdict, found, actor) is { } refused)
        {
            return refused;
        }

        return request.Verdict == DraftVerdict.Approve
            ? Approve(turn, request, found, days, actor)
            : Close(turn, request, request.Verdict == DraftVerdict.Reject ? DraftState.Rejected : DraftState.Withdrawn, actor);
    }

    private static Refusal? NotForThem(DraftVerdict verdict, Waiting draft, Actor actor) => verdict switch
    {
        DraftVerdict.Withdraw => draft.AuthorId == actor.StaffId ? null : StockRefusal.OnlyAuthorWithdraws(),
        _ when !actor.Has(Role.Head) => StaffRefusal.NotYourRole(),
        _ => draft.AuthorId == actor.StaffId ? StockRefusal.OwnDraft() : null,
    };

    private static Answer<DocumentPosted> Approve(
        WriteTurn turn, DecideDraft request, Waiting draft, ServiceDays days, Actor approver)
    {
        var author = approver with { StaffId = draft.AuthorId };
        var agreed = new Agreement(approver, draft.WrittenAtUtc);
        var answer = draft.Type switch
        {
            DocumentType.Count => AsPosted(CountBook.Take(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.PostCount)!, days, author, agreed)),
            DocumentType.Receipt => AsPosted(ReceiptBook.Receive(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.Receive)!, days, author, agreed)),
            DocumentType.Opening => OpeningBook.Open(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.OpenStock)!, days, author, agreed),
            DocumentType.Arrival => TransferBook.Receive(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.ReceiveTransfer)!, days, author, agreed),
            DocumentType.Assembly => KitBook.Assemble(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.AssembleKits)!, days, author, agreed),
            DocumentType.Cooking => AsPosted(KitchenBook.Cook(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.CookDish)!, days, author, agreed)),
            DocumentType.Dismantling => KitDismantlingBook.Dismantle(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.DismantleKits)!, days, author, agreed),
            DocumentType.Reversal => DocumentBook.Reverse(
                turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.ReverseDocument)!, days, author, agreed),
            _ => MoveBook.Take(turn, JsonSerializer.Deserialize(draft.Paper, CentreJson.Default.MoveGoods)!, days, author, agreed),
        };
        if (answer.Refusal is null)
        {
            Close(turn, request, DraftState.Posted, approver);
        }

        return answer;
    }

    private static Answer<DocumentPosted> AsPosted(Answer<CountPosted> count) => count.Value is { } posted
        ? new DocumentPosted(posted.Id, posted.Number, null, [], [], posted.Settled) { Counted = posted.Lines }
        : count.Refusal!;

    private static Answer<DocumentPosted> AsPosted(Answer<Received> receipt) => receipt.Value is { } posted
        ? new DocumentPosted(posted.Id, posted.Number, null, [], [], posted.Settled)
        : receipt.Refusal!;

    private static Answer<DocumentPosted> AsPosted(Answer<Cooked> cooking) => cooking.Value is { } posted
        ? new DocumentPosted(posted.Id, posted.Number, null, [], [], [])
        : cooking.Refusal!;

    private static DocumentPosted Close(WriteTurn turn, DecideDraft request, DraftState state, Actor actor)
    {
        Holds.Release(turn, request.Draft);
        turn.Run(
            SetDecided,
            Columns.Id(request.Draft), state.ToString(), actor.StaffId, Columns.Instant(turn.NowUtc), request.Note);
        return new DocumentPosted(request.Draft, null, null, [], [], []);
    }

    private sealed record Waiting(DocumentType Type, string Paper, long AuthorId, string State, DateTime WrittenAtUtc);
}
