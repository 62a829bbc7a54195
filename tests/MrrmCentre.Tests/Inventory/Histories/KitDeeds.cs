using Inventory;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>Kits put together from the store's shelves, and taken apart again.</summary>
internal static class KitDeeds
{
    private static readonly KitContents Contents = new(
        Centre.MadeKit, 1, [new(Centre.Kit, new Quantity(2)), new(Centre.Medicine, new Quantity(1))]);

    public static void Assemble(this Centre centre, Deed deed, DateTime at)
    {
        var day = Centre.DayOf(at);
        var document = centre.NewId();
        LotOnHand[] lots =
        [
            .. centre.Available(Place.Store, Centre.Kit, at), .. centre.Available(Place.Store, Centre.Medicine, at),
        ];
        // Some kits go without the medicine that has run out, with one thing more instead.
        KitSubstitution[] instead = deed.Which % 5 == 0
            ? [new KitSubstitution(Centre.Medicine, new Quantity(1), Centre.Kit, new Quantity(1), "none left")]
            : [];
        var order = new KitAssembly(
            $"KIT-{centre.Book.Count}", Place.Store, Contents, new Quantity(Math.Min(deed.Amount, 1 + deed.Which % 3)), day, instead);
        if (centre.Planners.Assembly(order, lots, centre.NextLot) is not KitAssemblyPlan.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        centre.CheckMade(order, accepted);
        centre.Remember(accepted.KitLots);
        centre.Post(DocumentType.Assembly, document, document, at, day, accepted.Lines);
        centre.Settle(accepted.Lines, at, day);
        centre.Accepted++;
    }

    public static void Dismantle(this Centre centre, Deed deed, DateTime at)
    {
        var kits = centre.KitLots[^(1 + deed.Which % Math.Min(4, centre.KitLots.Count))];
        var shelf = new BalanceKey(Place.Store, Centre.MadeKit, kits.Lot.Id, StockCondition.Sound);
        var there = centre.HistorySince(at).LowestFrom(shelf, at).Quantity;
        var asked = deed.Amount % 7 == 0 ? deed.Amount : Math.Min(there.Units, 1 + deed.Detail % 2);
        KitLoss[] missing = deed.Detail % 4 == 0
            ? [new KitLoss(kits.Parts[0].Item, kits.Parts[0].Lot, new Quantity(1), "opened on the way")]
            : [];
        var order = new KitDismantling(Place.Store, kits, new Quantity(asked), there, missing);
        if (centre.Planners.Dismantling(order) is not KitDismantlingPlan.Accepted accepted)
        {
            centre.Refused++;
            return;
        }

        var document = centre.NewId();
        centre.Post(DocumentType.Dismantling, document, document, at, Centre.DayOf(at), accepted.Lines);
        centre.Settle(accepted.Lines, at, Centre.DayOf(at));
        centre.Accepted++;
    }

    /// <summary>What is on the bench is in a kit: each kit holds its own parts, and what it is opened into leaves with it.</summary>
    public static void CheckBench(this Centre centre)
    {
        var bench = centre.Book.Where(posted => posted.Line.Place == Place.Bench)
            .GroupBy(posted => posted.Line.Lot)
            .ToDictionary(lot => lot.Key, lot => lot.Sum(posted => posted.Quantity.Units));
        var inKits = centre.KitLots
            .SelectMany(kits => kits.Parts, (kits, part) => (part.Lot, Units: -bench.GetValueOrDefault(kits.Lot.Id) * part.PerKit.Units))
            .ToLookup(part => part.Lot, part => part.Units);
        foreach (var lot in centre.Lots.Where(lot => lot.Item == Centre.Kit || lot.Item == Centre.Medicine))
        {
            centre.Expect(
                Promise.KitsAreWhatWentIntoThem, bench.GetValueOrDefault(lot.Id) == inKits[lot.Id].Sum(), "not so:", lot);
        }
    }

    private static void CheckMade(this Centre centre, KitAssembly order, KitAssemblyPlan.Accepted made)
    {
        centre.Expect(
            Promise.KitsAreWhatWentIntoThem,
            made.KitLots.Sum(kits => kits.Made.Units) == order.Kits.Units,
            "not as many as were asked for");
        foreach (var kits in made.KitLots)
        {
            var parts = kits.Parts.Select(part => centre.Lots[(int)part.Lot.Value - 1]).ToList();
            centre.Expect(
                Promise.KitsAreWhatWentIntoThem,
                kits.Lot.LastUsableDay == parts.Min(part => part.LastUsableDay),
                "kits do not last as long as what is in them:", kits.Lot);
            centre.Expect(
                Promise.KitsAreWhatWentIntoThem,
                parts.TrueForAll(part => part.Standing == LotStanding.Free && !part.IsExpiredOn(order.Day)),
                "made of what may not be used:", kits.Lot);
        }
    }
}
