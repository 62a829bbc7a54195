using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Storage;

namespace CentreHost.Services.Loans;

/// <summary>Ends a loan: what comes back goes on the shelf it left, sound or damaged; what is lost stays gone.</summary>
internal static class LoanBook
{
    private const string OldestOpen =
        "SELECT event_id FROM loans WHERE person_id = @1 AND service_id = @2 AND ended_at IS NULL ORDER BY lent_at LIMIT 1";

    private const string End = "UPDATE loans SET ended_at = @2, ended_how = @3, ended_by = @4 WHERE event_id = @1";

    /// <summary>The lots that were handed out, less what was never on the shelf.</summary>
    private const string LotsOfLoan =
        """
        SELECT l.lot_id, -sum(l.units) FROM stock_lines l JOIN items i ON i.id = l.item_id
        WHERE l.source = @1 AND i.code = @2 AND l.place_id = @3 AND l.units < 0 GROUP BY l.lot_id
        """;

    public static Answer<LoanEnded> Take(WriteTurn turn, EndLoan request, CardKey card, CentreState.Snapshot centre, Actor actor)
    {
        if (request.End == LoanEnd.Undone || centre.Catalogue.Find(request.Service) is not { Lends: true } service)
        {
            return LoanRefusal.NotLent(request.Service);
        }

        if (!actor.Has(service.Roles))
        {
            return StaffRefusal.NotYourRole();
        }

        var found = CardBinding.Find(turn, card);
        if (found.Value?.PersonId is not { } person)
        {
            return found.Refusal ?? CardRefusal.Unknown();
        }

        if (turn.Scalar(OldestOpen, person, service.Id) is not byte[] loan)
        {
            return LoanRefusal.NothingLent(request.Service);
        }

        if (request.End != LoanEnd.Lost && PutBack(turn, request, loan, centre.Catalogue.LineOf(service), centre.Days, actor) is { } refusal)
        {
            return refusal;
        }

        turn.Run(End, loan, Columns.Instant(turn.NowUtc), request.End.ToString(), actor.StaffId);
        var left = (long)turn.Scalar(ScanSql.LentNow, person, service.Id)!;
        return new LoanEnded(request.Id, service.Code, request.End, left);
    }

    private static Refusal? PutBack(WriteTurn turn, EndLoan request, byte[] loan, ServiceLine service, ServiceDays days, Actor actor)
    {
        if (service is not { Item: { } item, Place: { } place } || turn.Scalar(StockSql.FindPlace, place) is not long placeId)
        {
            return null;
        }

        var lots = turn.Read(LotsOfLoan, loan, item, placeId).ReadAll(row => new ChosenLot(row.GetInt64(0), row.GetInt64(1)));
        if (lots.Count == 0)
        {
            // Lent from a shelf the book held empty: its shortage stands until a count or a late paper tells.
            return null;
        }

        var line = new MovedLine(item, lots.Sum(lot => lot.Units))
        {
            Lots = lots,
            ChoiceReason = service.Code,
            Becomes = request.End == LoanEnd.Damaged ? GoodsCondition.Damaged : null,
        };
        return MoveBook.Take(turn, new MoveGoods(StockDocuments.NewKey(turn), MoveKind.Return, "people", place, [line]), days, actor).Refusal;
    }
}

internal static class LoanRefusal
{
    public static Refusal NotLent(string service) => new("not_a_loan", 422, service);

    public static Refusal NothingLent(string service) => new("nothing_lent", 409, service);
}
