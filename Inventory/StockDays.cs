namespace Inventory;

/// <summary>
/// A daily series from the ledger itself: slow and sure, for small questions and to prove kept rows by.
/// </summary>
public static class StockDays
{
    /// <summary>One for each day from the first through the last.</summary>
    /// <remarks>
    /// <para><paramref name="lines"/>: every line of the item up to the last day.</para>
    /// <para><paramref name="lots"/>: of the item, with their standing of today.</para>
    /// <para><paramref name="place"/>: none for the centre as a whole.</para>
    /// <para><paramref name="heads"/>: people present on a day.</para>
    /// </remarks>
    public static IReadOnlyList<StockDay> Of(
        IReadOnlyCollection<PostedLine> lines,
        IEnumerable<Lot> lots,
        IReadOnlyCollection<OpenShortage> shortages,
        Place? place,
        DateOnly from,
        DateOnly through,
        Func<DateOnly, long>? heads = null)
    {
        var here = shortages.Where(shortage => place is null || shortage.Place == place).ToList();
        var moves = FlowMove.Of(lines, place).ToList();
        var served = Served(moves, here);
        var movesOf = moves.ToLookup(move => move.Day);
        var shortOf = here.ToLookup(shortage => shortage.Day);
        var shelf = new DayShelf(lines.Where(posted => FlowMove.Counts(posted.Line.Place, place)), lots);
        var days = new List<StockDay>();
        for (var day = from; day <= through; day = day.AddDays(1))
        {
            var (onHand, usable) = shelf.ClosingOf(day);
            days.Add(Day(day, movesOf[day].ToList(), shortOf[day].ToList(), served) with
            {
                ClosingOnHand = onHand,
                ClosingUsable = usable,
                Heads = heads?.Invoke(day) ?? 0,
            });
        }

        return days;
    }

    private static StockDay Day(
        DateOnly day, List<FlowMove> moves, List<OpenShortage> shortages, Dictionary<Guid, Quantity> served)
    {
        var issues = moves.Where(move => move.Flow == Flow.Issued && !move.IsSettlement).ToList();
        var sources = issues.Where(move => move.Units.IsPositive).Select(move => move.Move.Giving.Source)
            .Concat(shortages.Select(shortage => shortage.Source))
            .Distinct();
        return new StockDay(
            day,
            Sum(issues.Where(move => move.Units.IsPositive).Select(move => move.Units)),
            sources.Count(source => served[source].IsPositive),
            Sum(shortages.Select(shortage => shortage.Missing - shortage.Cancelled)),
            -Sum(issues.Where(move => !move.Units.IsPositive).Select(move => move.Units)),
            Sum(moves.Where(IsArrival).Select(move => move.Units)),
            Sum(moves.Where(move => move.Flow == Flow.Lost).Select(move => move.Units)),
            Quantity.Zero,
            Quantity.Zero);
    }

    private static Dictionary<Guid, Quantity> Served(List<FlowMove> moves, List<OpenShortage> shortages)
    {
        var served = new Dictionary<Guid, Quantity>();
        foreach (var move in moves.Where(move => move.Flow == Flow.Issued && !move.IsSettlement))
        {
            Add(move.Move.Giving.Source, move.Units);
        }

        foreach (var shortage in shortages)
        {
            Add(shortage.Source, shortage.Missing - shortage.Cancelled);
        }

        return served;

        void Add(Guid source, Quantity units) => served[source] = served.GetValueOrDefault(source) + units;
    }

    private static bool IsArrival(FlowMove move) =>
        move.Flow is Flow.Received or Flow.TransferredIn or Flow.Found && move.Units.IsPositive;

    private static Quantity Sum(IEnumerable<Quantity> all) => all.Aggregate(Quantity.Zero, (sum, one) => sum + one);
}
