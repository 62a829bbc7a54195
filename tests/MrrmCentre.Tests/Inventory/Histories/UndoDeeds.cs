using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>How something is undone, and what the people then were not given after all.</summary>
internal static class UndoDeeds
{
    public static void Undo(this Centre centre, Deed deed)
    {
        if (centre.Targets.Count == 0)
        {
            centre.Refused++;
            return;
        }

        // Mostly something recent, as people notice their slips at once.
        var reach = deed.Which % 3 == 0 ? centre.Targets.Count : Math.Min(4, centre.Targets.Count);
        var target = centre.Targets[^(1 + deed.Which % reach)];
        var lines = target.Lines(centre.Book).ToList();
        var extent = ExtentOf(deed, target, lines);
        var shortage = centre.Shortages.GetValueOrDefault(target.Id);
        var since = lines.Count == 0 ? centre.Now : lines.Min(posted => posted.OccurredAt);
        var reversal = new Reversal(
            lines, centre.HistorySince(since), centre.Now, Centre.DayOf(centre.Now), extent, shortage)
        {
            Transfers = [.. centre.Book.Where(posted => centre.Transfers.Contains(posted.Source))],
        };

        var plan = centre.Planners.Reversal(reversal);
        centre.CheckReversal(target, reversal, plan);
        if (plan is not ReversalPlan.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        centre.Save(target, reversal, accepted);
    }

    private static ReversalExtent ExtentOf(Deed deed, Target target, List<PostedLine> lines) => (deed.Detail % 5) switch
    {
        0 when target.Type == DocumentType.Service => new ReversalExtent.OfHandOut(new Quantity(deed.Amount)),
        1 when lines.Exists(posted => posted.AlreadyIn is null) => new ReversalExtent.OfMoves(
            [new ReversalPart(MoveOf(deed, lines), new Quantity(deed.Amount))]),
        _ => new ReversalExtent.Whole(),
    };

    private static long MoveOf(Deed deed, List<PostedLine> lines)
    {
        var own = lines.FindAll(posted => posted.AlreadyIn is null);
        return own[deed.Which % own.Count].Move;
    }

    private static void Save(
        this Centre centre,
        Target target,
        Reversal reversal,
        ReversalPlan.Accepted accepted)
    {
        var (extent, before) = (reversal.Extent, reversal.Shortage);
        if (accepted.Shortage is { } shortage)
        {
            centre.Shortages[shortage.Source] = shortage;
        }

        var document = centre.NewId();
        centre.Post(
            DocumentType.Reversal,
            document,
            reversal.Lines.Count == 0 ? target.Id : reversal.Lines[0].Source,
            [.. accepted.Lines.Select(line => new Written(line.OccurredAt, line.Day, line.Line, line.Reverses))]);
        if (target.Type == DocumentType.Service)
        {
            centre.TakeBack(target.Id, extent, before, accepted);
        }

        if (accepted.Lines.Count > 0)
        {
            centre.Targets.Add(new Target(document, DocumentType.Reversal));
        }

        centre.Accepted++;
        centre.CheckUndone(target, extent);
        foreach (var instant in accepted.Lines.GroupBy(line => (line.OccurredAt, line.Day)))
        {
            centre.Settle(instant.Select(line => line.Line), instant.Key.OccurredAt, instant.Key.Day);
        }
    }

    /// <summary>What the people then were not given after all, told from the wish and not from the plan.</summary>
    private static void TakeBack(
        this Centre centre, Guid source, ReversalExtent extent, OpenShortage? before, ReversalPlan.Accepted accepted)
    {
        var served = centre.HandOuts[source];
        var undone = extent switch
        {
            ReversalExtent.Whole => served.HandOut.Quantity,
            ReversalExtent.OfHandOut part => served.Undone + part.Quantity,
            ReversalExtent.OfMoves => served.Undone + centre.NotReopened(before, accepted),
            _ => throw new InvalidOperationException("There is no such extent."),
        };
        centre.HandOuts[source] = served with { Undone = undone };
    }

    private static Quantity NotReopened(this Centre centre, OpenShortage? before, ReversalPlan.Accepted accepted)
    {
        var move = accepted.Lines[0].Reverses;
        var type = centre.Book[(int)move - 1].Type;
        return before is not null && type == DocumentType.Settlement ? Quantity.Zero : -accepted.Lines[0].Line.Quantity;
    }
}
