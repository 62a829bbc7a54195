using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>How each deed is done: load, plan, save, and check what the plan should have been.</summary>
internal static class CentreDeeds
{
    private static readonly string?[] Codes = [null, "a-1", " A-1 ", "b2", "C3"];

    public static void Do(this Centre centre, Deed deed)
    {
        centre.Pass(deed.MinutesLater);
        var at = centre.Now.AddMinutes(-deed.MinutesLate);
        switch (deed.Kind)
        {
            case DeedKind.Receive:
                centre.Receive(deed, at);
                break;
            case DeedKind.HandOut:
                centre.HandOut(deed, at);
                break;
            case DeedKind.Cook:
                centre.Cook(deed, at);
                break;
            case DeedKind.Undo:
                centre.Undo(deed);
                break;
            case DeedKind.ChangeStanding when centre.Lots.Count > 0:
                var lot = centre.Lots[deed.Which % centre.Lots.Count];
                centre.Replace(lot with { Standing = (LotStanding)(deed.Detail % 3) });
                centre.Accepted++;
                break;
            default:
                centre.Refused++;
                break;
        }
    }

    private static (Place Place, ItemId Item) Shelf(Deed deed) => deed.Item switch
    {
        0 => (Place.Store, Centre.Kit),
        1 => (deed.Which % 4 == 0 ? Place.Clinic : Place.Store, Centre.Medicine),
        _ => (Place.Kitchen, Centre.Portion),
    };

    private static void Receive(this Centre centre, Deed deed, DateTime at)
    {
        var (place, item) = Shelf(deed);
        var day = Centre.DayOf(at);
        var first = new ReceiptLine(
            item,
            Codes[deed.Detail % Codes.Length],
            deed.Which % 7 == 0 ? null : day.AddDays(deed.Which % 14 - 1),
            new Quantity(deed.Detail % 97 == 0 ? Quantity.MostUnitsInOneEntry + 1 : deed.Amount));
        var second = first with
        {
            LotCode = Codes[deed.Which % Codes.Length],
            LastUsableDay = day.AddDays(deed.Detail % 9),
            Quantity = new Quantity(1 + deed.Which % 9),
        };
        var receipt = new Receipt(place, day, deed.Detail % 3 == 0 ? [first, second] : [first]);

        var posting = centre.Planners.Receipt(receipt, centre.Lots, centre.NextLot);
        centre.CheckReceipt(receipt, posting);
        centre.Arrive(posting, DocumentType.Receipt, place, at);
    }

    private static void Cook(this Centre centre, Deed deed, DateTime at)
    {
        var day = Centre.DayOf(at);
        var cooking = new Cooking(
            Place.Kitchen, Centre.Portion, new Quantity(deed.Amount), day, deed.Which % 3 == 0 ? null : day);
        centre.Arrive(
            centre.Planners.Cooking(cooking, centre.Lots, centre.NextLot), DocumentType.Cooking, Place.Kitchen, at);
    }

    private static void Arrive(this Centre centre, Posting posting, DocumentType type, Place place, DateTime at)
    {
        if (posting is not Posting.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        var document = centre.NewId();
        var day = Centre.DayOf(at);
        centre.Remember(accepted);
        centre.Post(type, document, document, at, day, accepted.Lines);
        centre.Targets.Add(new Target(document, type));
        centre.Accepted++;
        centre.Settle(place, accepted.Lines, at, day);
    }

    private static void Settle(
        this Centre centre, Place place, IReadOnlyList<StockLine> lines, DateTime at, DateOnly day)
    {
        if (centre.Shortages.Values.All(shortage => shortage.Open.IsZero))
        {
            return;
        }

        LotOnHand[] arrived = [.. lines
            .Where(line => line.Place == place)
            .GroupBy(line => line.Lot)
            .Select(lot => new LotOnHand(
                centre.Lots[(int)lot.Key.Value - 1], new Quantity(lot.Sum(line => line.Quantity.Units))))];
        var before = centre.Shortages.Values.ToList();
        var parts = centre.Planners.Settlement(place, before, arrived, at, day);
        var document = centre.NewId();
        foreach (var part in parts)
        {
            centre.Shortages[part.Shortage.Source] = part.Shortage;
            centre.Post(
                DocumentType.Settlement, document, part.Shortage.Source, part.OccurredAt, part.Day, part.Lines);
        }

        centre.CheckSettlement(place, before, arrived, parts, day);
    }

    private static void HandOut(this Centre centre, Deed deed, DateTime at)
    {
        var (place, item) = Shelf(deed);
        var source = centre.NewId();
        var handOut = new HandOut(
            source, place, item, new Quantity(1 + Math.Abs(deed.Amount) % 9), at, Centre.DayOf(at));
        var lots = centre.Available(place, item, at);
        var plan = centre.Planners.HandOut(handOut, lots);
        centre.CheckFefo(handOut, lots, plan);

        centre.HandOuts.Add(source, new Served(handOut, Quantity.Zero));
        if (plan.Shortage is { } shortage)
        {
            centre.Shortages.Add(source, shortage);
        }

        centre.Post(DocumentType.Service, centre.NewId(), source, at, handOut.Day, plan.Lines);
        centre.Targets.Add(new Target(source, DocumentType.Service));
        centre.Accepted++;
    }

    private static void Undo(this Centre centre, Deed deed)
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
        var reversal = new Reversal(lines, Balances.Of(centre.Kept), extent, shortage);

        var plan = centre.Planners.Reversal(reversal);
        centre.CheckReversal(target, reversal, plan);
        if (plan is not ReversalPlan.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        centre.Save(target, extent, shortage, accepted);
    }

    private static ReversalExtent ExtentOf(Deed deed, Target target, List<PostedLine> lines) => (deed.Detail % 5) switch
    {
        0 when target.Type == DocumentType.Service => new ReversalExtent.OfHandOut(new Quantity(deed.Amount)),
        1 when lines.Count > 0 => new ReversalExtent.OfMoves(
            [new ReversalPart(lines[deed.Which % lines.Count].Move, new Quantity(deed.Amount))]),
        _ => new ReversalExtent.Whole(),
    };

    private static void Save(
        this Centre centre,
        Target target,
        ReversalExtent extent,
        OpenShortage? before,
        ReversalPlan.Accepted accepted)
    {
        if (accepted.Shortage is { } shortage)
        {
            centre.Shortages[shortage.Source] = shortage;
        }

        var document = centre.NewId();
        centre.Post(
            DocumentType.Reversal,
            document,
            target.Id,
            centre.Now,
            Centre.DayOf(centre.Now),
            [.. accepted.Lines.Select(line => line.Line)],
            accepted.Lines);
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
