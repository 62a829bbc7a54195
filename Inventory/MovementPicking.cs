namespace Inventory;

/// <summary>Which lots a movement takes, and what its earlier lines leave for its later ones.</summary>
internal sealed class MovementPicking
{
    private readonly Movement _movement;
    private readonly Dictionary<LotId, Lot> _lots = [];
    private readonly ShelfHistory _history;
    private readonly FefoRules _rules;
    private readonly Dictionary<BalanceKey, Quantity> _taken = [];
    private readonly List<(int Number, LotId Lot, Quantity Quantity)> _takes = [];
    private readonly List<LineSkip> _skips = [];
    private readonly List<int> _deviating = [];

    public MovementPicking(Movement movement, IEnumerable<Lot> lots, ShelfHistory history, FefoRules rules)
    {
        (_movement, _history) = (movement, history);
        _rules = rules with { UnusableToo = MovementTable.TakesUnusable(movement.Type, movement.To.Kind) };
        foreach (var lot in lots)
        {
            _lots[lot.Id] = lot;
        }
    }

    public List<PostingError> TakeChosen(int number)
    {
        var line = _movement.Lines[number - 1];
        var errors = new List<PostingError>();
        foreach (var choice in line.Chosen)
        {
            var shelf = Shelf(line, choice.Lot);
            if (!_lots.TryGetValue(choice.Lot, out var lot) || lot.Item != line.Item)
            {
                errors.Add(new PostingError.LotUnknown(number, choice.Lot));
            }
            else if (_movement.From.IsInside && WhyNot(lot, line) is { } reason)
            {
                errors.Add(new PostingError.LotNotUsable(number, choice.Lot, reason));
            }
            else if (_movement.From.GivesOnlyWhatItHolds && Left(shelf) is var left && choice.Quantity > left)
            {
                var lowest = _history.LowestFrom(shelf, _movement.OccurredAt);
                errors.Add(new PostingError.NotEnough(
                    number, line.Item, choice.Quantity, left, lowest.At, lowest.Day));
            }
            else
            {
                Take(number, shelf, choice.Quantity);
            }
        }

        return errors;
    }

    public List<PostingError> TakeRest(int number)
    {
        var line = _movement.Lines[number - 1];
        var chosen = Taken(number);
        var rest = line.Quantity - chosen.Values.Aggregate(Quantity.Zero, Quantity.Add);
        if (!_movement.From.IsInside || (rest.IsZero && chosen.Count == 0))
        {
            return [];
        }

        var pick = Fefo.Pick(Offered(line), rest, _movement.Day, RulesOf(line));
        _skips.AddRange(pick.Skips.Select(skip => new LineSkip(number, skip)));
        if (pick.Uncovered.IsPositive)
        {
            return [NotEnough(number, line, line.Quantity, line.Quantity - pick.Uncovered)];
        }

        var deviates = chosen.Count > 0 && MovementTable.FollowsFefo(_movement.Type) && Deviates(line, chosen);
        foreach (var take in pick.Takes)
        {
            Take(number, Shelf(line, take.Lot.Id), take.Quantity);
        }

        if (!deviates)
        {
            return [];
        }

        _deviating.Add(number);
        return string.IsNullOrWhiteSpace(line.ChoiceReason) ? [new PostingError.ChoiceWithoutReason(number)] : [];
    }

    public MovementPlan.Accepted Accepted()
    {
        var lines = new List<StockLine>(2 * _takes.Count);
        var numbers = new List<int>(2 * _takes.Count);
        foreach (var (number, lot, quantity) in _takes.OrderBy(take => take.Number))
        {
            var line = _movement.Lines[number - 1];
            var shelf = Shelf(line, lot);
            var to = shelf with { Place = _movement.To, Condition = line.Becomes ?? line.Condition };
            lines.AddRange(StockLine.Move(shelf, to, quantity));
            numbers.AddRange([number, number]);
        }

        var picked = MovementTable.FollowsFefo(_movement.Type) && _movement.From.IsInside ? _movement.Lines.Count : 0;
        return new MovementPlan.Accepted(lines, numbers, _skips, _deviating, picked);
    }

    /// <summary>Whether FEFO, given back what was chosen, would have taken anything else.</summary>
    private bool Deviates(MovementLine line, Dictionary<LotId, Quantity> chosen)
    {
        var offered = Array.ConvertAll(Offered(line), lot => lot.Condition == line.Condition
            ? lot with { OnHand = lot.OnHand + chosen.GetValueOrDefault(lot.Lot.Id) }
            : lot);
        var fefo = Fefo.Pick(offered, line.Quantity, _movement.Day, RulesOf(line)).Takes
            .ToDictionary(take => take.Lot.Id, take => take.Quantity);
        return chosen.Any(lot => lot.Value > fefo.GetValueOrDefault(lot.Key));
    }

    private LotOnHand[] Offered(MovementLine line) =>
    [
        .. _history.Shelves(_movement.From, line.Item)
            .Where(key => key.Condition == line.Condition || !_rules.UnusableToo)
            .Select(key => new LotOnHand(_lots[key.Lot], Left(key), key.Condition)),
    ];

    private PostingError.NotEnough NotEnough(int number, MovementLine line, Quantity asked, Quantity available)
    {
        var deepest = default(Lowest);
        var drop = Quantity.Zero;
        foreach (var key in _history.Shelves(_movement.From, line.Item).Where(key => key.Condition == line.Condition))
        {
            var lowest = _history.LowestFrom(key, _movement.OccurredAt);
            var fall = _history.AsOf(key, _movement.OccurredAt) - lowest.Quantity;
            (deepest, drop) = fall > drop ? (lowest, fall) : (deepest, drop);
        }

        return new PostingError.NotEnough(number, line.Item, asked, available, deepest.At, deepest.Day);
    }

    private FefoSkipReason? WhyNot(Lot lot, MovementLine line) =>
        Fefo.WhyNot(new LotOnHand(lot, Quantity.Zero, line.Condition), _movement.Day, RulesOf(line));

    private FefoRules RulesOf(MovementLine line) =>
        _rules with { MinimumDaysLeft = Math.Max(_rules.MinimumDaysLeft, line.MinimumDaysLeft) };

    private Quantity Left(BalanceKey shelf) => Quantity.Max(
        Quantity.Zero,
        _history.LowestFrom(shelf, _movement.OccurredAt).Quantity - _taken.GetValueOrDefault(shelf));

    private void Take(int number, BalanceKey shelf, Quantity quantity)
    {
        _taken[shelf] = _taken.GetValueOrDefault(shelf) + quantity;
        _takes.Add((number, shelf.Lot, quantity));
    }

    private Dictionary<LotId, Quantity> Taken(int number) => _takes
        .Where(take => take.Number == number)
        .GroupBy(take => take.Lot)
        .ToDictionary(lot => lot.Key, lot => new Quantity(lot.Sum(take => take.Quantity.Units)));

    private BalanceKey Shelf(MovementLine line, LotId lot) => new(_movement.From, line.Item, lot, line.Condition);
}
