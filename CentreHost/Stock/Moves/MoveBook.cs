using System.Text.Json;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Stock.Deviations;
using CentreHost.Stock.Drafts;
using CentreHost.Stock.Reservations;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Moves;

/// <summary>Issues, losses, returns, loans, dispatches: judged whole, then posted, or kept until a second person agrees.</summary>
internal static class MoveBook
{
    private const int LongestText = 200;
    private const int MostLines = 1_000;

    /// <param name="agreed">None when nobody was asked yet.</param>
    public static Answer<DocumentPosted> Take(
        WriteTurn turn, MoveGoods request, ServiceDays days, Actor author, Agreement? agreed = null)
    {
        var (from, to) = (Places.Find(turn, request.From), Places.Find(turn, request.To));
        if (from is null || to is null)
        {
            return StockRefusal.PlaceUnknown(from is null ? request.From : request.To);
        }

        if (FaultOf(request) is { } fault)
        {
            return fault;
        }

        var direction = from.Value.IsInside ? PaperDirection.Out : PaperDirection.In;
        var moment = PaperMoment.Of(turn, request.On, direction, days, agreed);
        var (refused, late) = moment.Check(turn, days, agreed?.By ?? author);
        if (refused is not null)
        {
            return refused;
        }

        var typed = TypedMove.Read(turn, request, from.Value, to.Value, moment);
        var why = late ?? (request.Kind is MoveKind.Loss or MoveKind.Disposal ? "why_loss" : null);
        var waits = why is not null && agreed is null;
        // What leaves at once is a fact; what waits, or waited, leaves to others what they hold.
        var held = waits || agreed is not null
            ? Holds.ForOthers(turn, request.Id, typed.Movement.Lines.Select(line => (typed.Movement.From, line.Item)))
            : new Dictionary<BalanceKey, Quantity>();
        var (plan, errors) = Plan(turn, typed, moment, held);
        return plan is null ? StockRefusal.PaperRefused(errors.Said(turn))
            : waits ? Keep(turn, request, typed, plan, why!, author)
            : Post(turn, request, typed, plan, moment, author, agreed?.By);
    }

    private static DocumentPosted Keep(
        WriteTurn turn, MoveGoods request, TypedMove typed, MovementPlan.Accepted plan, string why, Actor author)
    {
        var kept = StockDrafts.Keep(turn, request.Id, typed.Movement.Type, Paper(request), why, author);
        Holds.Keep(turn, request.Id, plan.Lines);
        return kept with { Skipped = Skips(turn, typed, plan) };
    }

    private static Refusal? FaultOf(MoveGoods request)
    {
        string?[] texts = [request.Partner, request.Waybill, request.Vehicle, request.Driver, request.Witness, request.Note];
        return texts.Any(text => text?.Length > LongestText) ? PersonRefusal.TextTooLong(LongestText)
            : request.Lines.Count > MostLines ? StockRefusal.PaperRefused(new PaperErrors([new PaperError(0, "receipt_too_long", MostLines)]))
            : request.Kind == MoveKind.Disposal && string.IsNullOrWhiteSpace(request.Witness) ? StockRefusal.WitnessMissing()
            : request.Kind is MoveKind.Loan or MoveKind.LoanReturn or MoveKind.SupplierReturn && string.IsNullOrWhiteSpace(request.Partner)
                ? StockRefusal.PartnerMissing()
            : null;
    }

    private static (MovementPlan.Accepted? Plan, List<PaperError> Errors) Plan(
        WriteTurn turn, TypedMove typed, PaperMoment moment, IReadOnlyDictionary<BalanceKey, Quantity> held)
    {
        var movement = typed.Movement;
        var items = movement.Lines.Select(line => line.Item).Distinct().ToList();
        // People may bring back anything: what was ever handed out need not be summed for it.
        var asked = movement.From.GivesOnlyWhatItHolds ? items : [];
        var history = StockHistory.Since(turn, moment.AtUtc, asked.Select(item => (movement.From, item)), held);
        var plan = StockLedger.PlanMovement(movement, StockHistory.Lots(turn, items), history);
        var errors = typed.Unknown;
        if (plan is MovementPlan.Refused refused && (movement.Lines.Count > 0 || errors.Count == 0))
        {
            errors.AddRange(typed.Sayable(refused.Errors));
            errors.AddRange(refused.Errors.OfType<PostingError.NotEnough>().DistinctBy(error => error.Item)
                .Select(error => (Code: ItemCodes.Of(turn, error.Item), Units: held.Where(hold => hold.Key.Item == error.Item).Sum(hold => hold.Value.Units)))
                .Where(item => item.Units > 0).Select(item => new PaperError(0, "paper_held_for_others", item.Code, item.Units)));
        }

        return errors.Count == 0 && plan is MovementPlan.Accepted accepted ? (accepted, errors) : (null, errors);
    }

    private static DocumentPosted Post(
        WriteTurn turn, MoveGoods request, TypedMove typed, MovementPlan.Accepted plan, PaperMoment moment, Actor author, Actor? approver)
    {
        var movement = typed.Movement;
        var opening = new NewDocument(request.Id, movement.Type, moment.Day, request.Note)
        {
            OccurredAtUtc = moment.AtUtc,
            From = movement.From,
            To = movement.To,
            Partner = request.Partner,
            Waybill = request.Waybill,
            Paper = Paper(request),
            ApprovedBy = approver?.StaffId,
        };
        var document = StockDocuments.Open(turn, opening, author, StockDocuments.CentreCode(turn));
        var numbers = plan.LineNumbers.Select(typed.NumberOf).ToList();
        StockPosting.Post(turn, new PostingFacts(document.Id, request.Id, moment.AtUtc, moment.Day), plan.Lines, numbers);
        DeviationBook.Keep(turn, document.Id, request, typed, plan);
        var settled = Shortages.Settle(turn, plan.Lines, new BroughtBy(moment.AtUtc, moment.Day, document.Number), author);
        return new DocumentPosted(
            request.Id, document.Number, null, Skips(turn, typed, plan), [.. plan.Deviating.Select(typed.NumberOf).Distinct()],
            Shortages.Said(turn, settled));
    }

    private static List<SkippedLot> Skips(WriteTurn turn, TypedMove typed, MovementPlan.Accepted plan) =>
    [
        .. plan.Skips.Select(skip =>
        {
            var lot = skip.Skip.Lot;
            var code = lot.Code.IsBlank ? null : lot.Code.Text;
            return new SkippedLot(
                typed.NumberOf(skip.Line), typed.ItemOf(skip.Line), code, lot.LastUsableDay, skip.Skip.OnHand.Units,
                SkipWord.CodeOf(skip.Skip.Reason));
        }),
    ];

    private static string Paper(MoveGoods request) => JsonSerializer.Serialize(request, CentreJson.Default.MoveGoods);
}
