namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// Takes what came in out of what is on the way for this very transfer: never more, also when it is told twice.
    /// Goods that came in expired are received and named: they are there.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="transfer"/>: every line of the transfer so far, its dispatch first.</para>
    /// <para><paramref name="lots"/>: at least the lots of the transfer, and those of any surplus.</para>
    /// </remarks>
    public static ArrivalPlan PlanArrival(Arrival arrival, IReadOnlyList<PostedLine> transfer, IEnumerable<Lot> lots)
    {
        if (arrival.Lines.Count == 0)
        {
            return new ArrivalPlan.Refused([new PostingError.NoLines()]);
        }

        if (arrival.Transit.Kind != PlaceKind.Transit || !arrival.Into.IsInside
            || arrival.Into.Kind == PlaceKind.Transit)
        {
            return new ArrivalPlan.Refused(
                [new PostingError.PlacesDoNotFit(DocumentType.Arrival, arrival.Transit.Kind, arrival.Into.Kind)]);
        }

        var known = lots.ToDictionary(lot => lot.Id);
        var onTheWay = ShelfHistory.Of(
            [.. transfer.Where(posted => posted.Line.Place == arrival.Transit)], []);
        var errors = new List<PostingError>();
        var taken = new Dictionary<BalanceKey, Quantity>();
        for (var i = 0; i < arrival.Lines.Count; i++)
        {
            CheckArrival(arrival, i + 1, known, onTheWay, taken, errors);
        }

        return errors.Count > 0 ? new ArrivalPlan.Refused(errors) : ComeIn(arrival, known);
    }

    private static void CheckArrival(
        Arrival arrival,
        int number,
        Dictionary<LotId, Lot> known,
        ShelfHistory onTheWay,
        Dictionary<BalanceKey, Quantity> taken,
        List<PostingError> errors)
    {
        var line = arrival.Lines[number - 1];
        if (FaultOf(line, number, known) is { } fault)
        {
            errors.Add(fault);
            return;
        }

        var shelf = new BalanceKey(arrival.Transit, line.Item, line.Lot, StockCondition.Sound);
        var asked = line.Sound + line.Damaged + line.Lost;
        var left = onTheWay.LowestFrom(shelf, arrival.OccurredAt).Quantity - taken.GetValueOrDefault(shelf);
        if (asked > left)
        {
            errors.Add(left.IsPositive
                ? new PostingError.MoreThanInTransit(number, line.Lot, asked, left)
                : new PostingError.NotInTransit(number, line.Lot));
            return;
        }

        taken[shelf] = taken.GetValueOrDefault(shelf) + asked;
    }

    private static PostingError? FaultOf(ArrivalLine line, int number, Dictionary<LotId, Lot> known)
    {
        if (!known.TryGetValue(line.Lot, out var lot) || lot.Item != line.Item)
        {
            return new PostingError.LotUnknown(number, line.Lot);
        }

        Quantity[] parts = [line.Sound, line.Damaged, line.Surplus, line.Lost];
        var (least, most) = (parts.Min(), parts.Max());
        return least < Quantity.Zero || most.IsZero ? new PostingError.QuantityNotPositive(number, least)
            : !most.CanBeEntered ? new PostingError.QuantityTooLarge(number, most)
            : null;
    }

    private static ArrivalPlan.Accepted ComeIn(Arrival arrival, Dictionary<LotId, Lot> known)
    {
        var lines = new List<StockLine>();
        var expired = new List<Lot>();
        foreach (var line in arrival.Lines)
        {
            var transit = new BalanceKey(arrival.Transit, line.Item, line.Lot, StockCondition.Sound);
            var into = transit with { Place = arrival.Into };
            AddMove(lines, transit, into, line.Sound);
            AddMove(lines, transit, into with { Condition = StockCondition.Damaged }, line.Damaged);
            AddMove(lines, transit with { Place = Place.CountDifference }, into, line.Surplus);
            AddMove(lines, transit, transit with { Place = Place.Lost }, line.Lost);
            if (known[line.Lot] is var lot && lot.IsExpiredOn(arrival.Day) && !expired.Contains(lot)
                && (line.Sound + line.Damaged + line.Surplus).IsPositive)
            {
                expired.Add(lot);
            }
        }

        return new ArrivalPlan.Accepted(lines, expired);
    }
}
