using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>What the storekeeper does besides receiving: moves, transfers, counts, corrections.</summary>
internal static class MoveDeeds
{
    private static readonly (DocumentType Type, Place From, Place To)[] Ways =
    [
        (DocumentType.Issue, Place.Store, Place.Clinic),
        (DocumentType.Issue, Place.Store, Place.PeopleServed),
        (DocumentType.Issue, Place.Clinic, Place.Store),
        (DocumentType.Issue, Place.Store, Place.Lost),
        (DocumentType.Loss, Place.Store, Place.Lost),
        (DocumentType.Disposal, Place.Quarantine, Place.Lost),
        (DocumentType.Return, Place.PeopleServed, Place.Store),
        (DocumentType.SupplierReturn, Place.Store, Place.Supplier),
        (DocumentType.Loan, Place.Store, Place.Partner),
        (DocumentType.LoanReturn, Place.Partner, Place.Store),
        (DocumentType.Condition, Place.Store, Place.Store),
        (DocumentType.Condition, Place.Store, Place.Quarantine),
        (DocumentType.Condition, Place.Quarantine, Place.Store),
    ];

    public static void Move(this Centre centre, Deed deed, DateTime at)
    {
        var (type, from, to) = Ways[deed.Detail % Ways.Length];
        var item = deed.Item == 0 ? Centre.Kit : Centre.Medicine;
        var line = LineOf(centre, deed, item, from) with
        {
            Becomes = from == to ? StockCondition.Damaged : null,
            Loss = MovementTable.AsksForLossReason(type) ? LossReason.Damaged : null,
        };
        var movement = new Movement(
            type, from, to, at, Centre.DayOf(at), deed.Which % 4 == 0 ? [line, line] : [line]);
        centre.Carry(movement, centre.NewId());
    }

    public static void Dispatch(this Centre centre, Deed deed, DateTime at)
    {
        var item = deed.Item == 0 ? Centre.Kit : Centre.Medicine;
        var transfer = centre.NewId();
        var movement = new Movement(
            DocumentType.Dispatch, Place.Store, Place.Transit, at, Centre.DayOf(at),
            [LineOf(centre, deed, item, Place.Store)]);
        if (centre.Carry(movement, transfer))
        {
            centre.Transfers.Add(transfer);
        }
    }

    public static void ComeIn(this Centre centre, Deed deed, DateTime at)
    {
        var reach = Math.Min(3, centre.Transfers.Count);
        var source = centre.Transfers[^(1 + deed.Which % reach)];
        var lines = centre.Book.FindAll(posted => posted.Source == source);
        var sent = TransferStanding.Of(lines);
        var lot = sent[deed.Detail % sent.Count];
        var sound = new Quantity(deed.Amount % 7 == 0 ? deed.Amount : Math.Min(lot.InTransit.Units, deed.Amount));
        var arrival = new Arrival(Place.Transit, Place.Clinic, at, Centre.DayOf(at),
        [
            new ArrivalLine(
                lot.Item,
                lot.Lot,
                sound,
                Damaged: new Quantity(sound < lot.InTransit && deed.Detail % 3 == 0 ? 1 : 0),
                Surplus: new Quantity(deed.Detail % 11 == 0 ? 1 : 0),
                Lost: new Quantity(sound < lot.InTransit && deed.Detail % 5 == 0 && deed.Detail % 3 != 0 ? 1 : 0)),
        ]);
        var plan = centre.Planners.Arrival(arrival, lines, centre.Lots);
        if (plan is not ArrivalPlan.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        var document = centre.NewId();
        centre.Post(DocumentType.Arrival, document, source, at, arrival.Day, accepted.Lines);
        centre.Targets.Add(new Target(document, DocumentType.Arrival));
        centre.Settle(accepted.Lines, at, arrival.Day);
        centre.Accepted++;
        centre.CheckTransfers();
    }

    public static void CorrectLot(this Centre centre, Deed deed, DateTime at)
    {
        var lot = centre.Lots[deed.Which % centre.Lots.Count];
        var other = centre.Lots[deed.Detail % centre.Lots.Count];
        if (deed.Amount % 2 == 0)
        {
            var merge = new LotMerge(lot, other, at);
            var places = centre.Kept.Keys.Select(key => key.Place).Distinct();
            if (StockLedger.PlanMerge(merge, places, centre.HistorySince(at)) is LotMergePlan.Accepted one)
            {
                var document = centre.NewId();
                centre.Replace(one.Merged);
                centre.Replace(one.Into);
                centre.Post(DocumentType.Condition, document, document, at, Centre.DayOf(at), one.Lines);
                centre.Accepted++;
                return;
            }
        }

        var day = new LotCorrection.OfLastUsableDay(lot.Id, Centre.DayOf(at).AddDays(deed.Detail % 20 - 3), "box read");
        if (StockLedger.CorrectLot(day, [.. centre.Lots.Where(known => known.Item == lot.Item)])
            is LotCorrectionPlan.Accepted accepted)
        {
            centre.Replace(accepted.After);
            centre.Accepted++;
            return;
        }

        centre.Refused++;
    }

    private static MovementLine LineOf(Centre centre, Deed deed, ItemId item, Place from)
    {
        var line = new MovementLine(item, new Quantity(1 + Math.Abs(deed.Amount) % 6)) { ChoiceReason = "opened box" };
        var lots = centre.Lots.Where(lot => lot.Item == item).ToList();
        return lots.Count == 0 || (from.IsInside && deed.Which % 5 > 0)
            ? line
            : line with { Chosen = [new LotChoice(lots[deed.Detail % lots.Count].Id, line.Quantity)] };
    }

    private static bool Carry(this Centre centre, Movement movement, Guid document)
    {
        var history = centre.HistorySince(movement.OccurredAt);
        var plan = centre.Planners.Movement(movement, centre.Lots, history);
        centre.CheckMovement(movement, plan);
        if (plan is not MovementPlan.Accepted accepted)
        {
            centre.Refused++;
            return false;
        }

        centre.Post(movement.Type, document, document, movement.OccurredAt, movement.Day, accepted.Lines);
        centre.Targets.Add(new Target(document, movement.Type));
        centre.Settle(accepted.Lines, movement.OccurredAt, movement.Day);
        centre.Accepted++;
        centre.CheckTransfers();
        return true;
    }
}
