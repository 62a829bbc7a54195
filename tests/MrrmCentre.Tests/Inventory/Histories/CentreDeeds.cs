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
            case DeedKind.Move:
                centre.Move(deed, at);
                break;
            case DeedKind.Dispatch:
                centre.Dispatch(deed, at);
                break;
            case DeedKind.Arrive when centre.Transfers.Count > 0:
                centre.ComeIn(deed, at);
                break;
            case DeedKind.Count:
                centre.Count(deed, at);
                break;
            case DeedKind.Assemble:
                centre.Assemble(deed, at);
                break;
            case DeedKind.Dismantle when centre.KitLots.Count > 0:
                centre.Dismantle(deed, at);
                break;
            case DeedKind.CorrectLot when centre.Lots.Count > 0:
                centre.CorrectLot(deed, at);
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

    public static (Place Place, ItemId Item) Shelf(Deed deed) => deed.Item switch
    {
        0 => (Place.Store, Centre.Kit),
        1 => (deed.Which % 4 == 0 ? Place.Clinic : Place.Store, Centre.Medicine),
        2 => (Place.Kitchen, Centre.Portion),
        _ => (Place.Store, Centre.MadeKit),
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
        centre.Arrive(posting, DocumentType.Receipt, at);
    }

    private static void Cook(this Centre centre, Deed deed, DateTime at)
    {
        var day = Centre.DayOf(at);
        var cooking = new Cooking(
            Place.Kitchen, Centre.Portion, new Quantity(deed.Amount), day, deed.Which % 3 == 0 ? null : day);
        centre.Arrive(
            centre.Planners.Cooking(cooking, centre.Lots, centre.NextLot), DocumentType.Cooking, at);
    }

    private static void Arrive(this Centre centre, Posting posting, DocumentType type, DateTime at)
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
        centre.Settle(accepted.Lines, at, day);
    }

    /// <summary>Whatever comes sound to a shelf covers those who went without, as the host has it after every document.</summary>
    /// <param name="seen">A count saw the goods there then, so nobody served before took them.</param>
    public static void Settle(
        this Centre centre, IEnumerable<StockLine> lines, DateTime at, DateOnly day, bool seen = false)
    {
        foreach (var place in lines
            .Where(line => line.Place.IsInside && line.Quantity.IsPositive && line.Condition == StockCondition.Sound)
            .GroupBy(line => line.Place))
        {
            var before = centre.Shortages.Values
                .Where(shortage => !seen || shortage.OccurredAt > at).ToList();
            if (before.Exists(shortage => shortage.Open.IsPositive))
            {
                centre.Settle(place.Key, before, [.. place], at, day);
            }
        }
    }

    private static void Settle(
        this Centre centre, Place place, List<OpenShortage> before, StockLine[] lines, DateTime at, DateOnly day)
    {
        var history = at < centre.Now ? centre.HistorySince(at) : null;
        LotOnHand[] arrived = [.. lines.GroupBy(line => line.Key).Select(shelf => new LotOnHand(
            centre.Lots[(int)shelf.Key.Lot.Value - 1],
            centre.StillThere(shelf.Key, new Quantity(shelf.Sum(line => line.Quantity.Units)), history)))];
        var parts = centre.Planners.Settlement(place, before, arrived, at, day, history);
        var document = centre.NewId();
        foreach (var part in parts)
        {
            centre.Shortages[part.Shortage.Source] = part.Shortage;
            centre.Post(
                DocumentType.Settlement, document, part.Shortage.Source, part.OccurredAt, part.Day, part.Lines);
        }

        centre.CheckSettlement(place, before, arrived, parts, day, history?.HasCounts == true);
    }

    /// <summary>Goods that came late are judged by the history; of those that came now, a count may have taken some back at once.</summary>
    private static Quantity StillThere(this Centre centre, BalanceKey shelf, Quantity arrived, ShelfHistory? history) =>
        history is not null ? arrived : Quantity.Min(arrived, centre.Kept.GetValueOrDefault(shelf));

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
}
