namespace Inventory;

/// <summary>Whether the shelves that would give back still can, tried from the latest move to the first.</summary>
internal sealed class ReversalTrial(Reversal reversal, ReversalLine[] lines)
{
    private readonly Dictionary<Guid, ShelfHistory> _transfers = [];

    public IEnumerable<ReversalError> Errors()
    {
        // People and suppliers keep no shelf: a hand-out is taken back without reading any history.
        if (!Array.Exists(lines, line => line.Line.Place.GivesOnlyWhatItHolds && !line.Line.Quantity.IsPositive))
        {
            return [];
        }

        var shelves = reversal.History.Copy();
        var errors = new List<ReversalError>();
        var latestFirst = Enumerable.Range(0, lines.Length / 2)
            .OrderByDescending(move => lines[2 * move].OccurredAt)
            .ThenByDescending(move => lines[2 * move].Reverses);
        foreach (var move in latestFirst)
        {
            var (gives, takes) = (lines[2 * move], lines[2 * move + 1]);
            var transfer = TransferOf(gives);
            var left = Left(shelves, transfer, gives);
            if (gives.Line.Place.GivesOnlyWhatItHolds && -gives.Line.Quantity > left)
            {
                errors.Add(new ReversalError.ShelfTooLow(
                    gives.Reverses, gives.Line.Key, Quantity.Max(left, Quantity.Zero), -gives.Line.Quantity));
                continue;
            }

            shelves.Plan(gives.OccurredAt, gives.Day, [gives.Line, takes.Line]);
            transfer?.Plan(gives.OccurredAt, gives.Day, [gives.Line, takes.Line]);
        }

        return errors.OrderBy(error => error.Move);
    }

    private static Quantity Left(ShelfHistory shelves, ShelfHistory? transfer, ReversalLine gives)
    {
        var left = shelves.LowestFrom(gives.Line.Key, gives.OccurredAt).Quantity;
        return transfer is not null && gives.Line.Place.Kind == PlaceKind.Transit
            ? Quantity.Min(left, transfer.LowestFrom(gives.Line.Key, gives.OccurredAt).Quantity)
            : left;
    }

    private ShelfHistory? TransferOf(ReversalLine line)
    {
        var source = reversal.Lines.First(posted => posted.Move == line.Reverses).Source;
        var transit = reversal.Transfers
            .Where(posted => posted.Source == source && posted.Line.Place.Kind == PlaceKind.Transit)
            .ToList();
        if (transit.Count == 0)
        {
            return null;
        }

        if (!_transfers.TryGetValue(source, out var transfer))
        {
            _transfers.Add(source, transfer = ShelfHistory.Of(transit, []));
        }

        return transfer;
    }
}
