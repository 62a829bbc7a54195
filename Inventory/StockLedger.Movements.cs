namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// Every document of the storekeeper that moves goods he can see: refused beyond the lowest balance from its moment
    /// to the next count, with every line's fault at once. Lots named by hand are served first, then FEFO fills the
    /// rest, so that the same lot on two lines fits as a whole.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="lots"/>: at least every lot of the items on the shelves concerned, and those named.</para>
    /// <para><paramref name="history"/>: of the giving place's shelves, also a partner's, from the moment on.</para>
    /// </remarks>
    public static MovementPlan PlanMovement(
        Movement movement, IEnumerable<Lot> lots, ShelfHistory history, FefoRules rules = default)
    {
        if (movement.Lines.Count == 0)
        {
            return new MovementPlan.Refused([new PostingError.NoLines()]);
        }

        if (!MovementTable.Leads(movement.Type, movement.From.Kind, movement.To.Kind))
        {
            return new MovementPlan.Refused(
                [new PostingError.PlacesDoNotFit(movement.Type, movement.From.Kind, movement.To.Kind)]);
        }

        var errors = new List<PostingError>();
        for (var i = 0; i < movement.Lines.Count; i++)
        {
            CheckLine(movement, i + 1, movement.Lines[i], errors);
        }

        var picking = new MovementPicking(movement, lots, history, rules);
        foreach (var number in WithoutFault())
        {
            errors.AddRange(picking.TakeChosen(number));
        }

        foreach (var number in WithoutFault())
        {
            errors.AddRange(picking.TakeRest(number));
        }

        return errors.Count > 0
            ? new MovementPlan.Refused([.. errors.OrderBy(error => error.Line)])
            : picking.Accepted();

        List<int> WithoutFault() =>
            [.. Enumerable.Range(1, movement.Lines.Count).Where(number => errors.TrueForAll(e => e.Line != number))];
    }

    private static void CheckLine(Movement movement, int number, MovementLine line, List<PostingError> errors)
    {
        CheckQuantity(number, line.Quantity, errors);
        var becomes = line.Becomes ?? line.Condition;
        if (movement.From == movement.To && becomes == line.Condition)
        {
            errors.Add(new PostingError.NothingMoves(number));
        }

        if (line.Condition != StockCondition.Sound && !MovementTable.TakesUnusable(movement.Type, movement.To.Kind))
        {
            errors.Add(new PostingError.ConditionStaysHere(number, line.Condition));
        }

        if (MovementTable.AsksForLossReason(movement.Type) && line.Loss is null)
        {
            errors.Add(new PostingError.LossWithoutReason(number));
        }

        var chosen = Quantity.Zero;
        foreach (var choice in line.Chosen)
        {
            CheckQuantity(number, choice.Quantity, errors);
            chosen += choice.Quantity.CanBeEntered ? choice.Quantity : Quantity.Zero;
        }

        if (chosen > line.Quantity && line.Quantity.IsPositive)
        {
            errors.Add(new PostingError.MoreChosenThanMoved(number, chosen, line.Quantity));
        }
        else if (chosen < line.Quantity && !movement.From.IsInside)
        {
            errors.Add(new PostingError.LotNotNamed(number));
        }
    }
}
