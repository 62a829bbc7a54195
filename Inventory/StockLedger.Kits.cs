using System.Globalization;

namespace Inventory;

public static partial class StockLedger
{
    /// <summary>
    /// All the kits asked for or none. Components go to the bench by FEFO; where a component's lots change between two
    /// kits a new kit lot begins, so every kit of a lot is made alike.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="lots"/>: the lots of every component in the place.</para>
    /// <para><paramref name="nextLot"/>: the first free id; kit lots take ids from here upward.</para>
    /// </remarks>
    public static KitAssemblyPlan PlanAssembly(
        KitAssembly order, IReadOnlyCollection<LotOnHand> lots, LotId nextLot, FefoRules rules = default)
    {
        ThrowIfOutside(order.At, nameof(order));
        var (perKit, errors) = KitNeeds.Of(order);
        if (order.Contents.Making == KitMaking.Virtual)
        {
            errors.Add(new KitAssemblyError.NotMadeBeforehand(order.Contents.Kit));
        }

        if (errors.Count > 0)
        {
            return new KitAssemblyPlan.Refused(errors);
        }

        var picks = perKit.ToDictionary(
            item => item.Key,
            item => Fefo.Pick(
                [.. lots.Where(lot => lot.Lot.Item == item.Key)],
                new Quantity(item.Value.Units * order.Kits.Units),
                order.Day,
                rules));
        return picks.Values.Any(pick => pick.Uncovered.IsPositive)
            ? new KitAssemblyPlan.Refused([Missing(order, perKit, picks)])
            : Assemble(order, perKit, picks, nextLot);
    }

    /// <summary>The lots the kits were made of come back, whatever the contents list says today.</summary>
    public static KitDismantlingPlan PlanDismantling(KitDismantling order)
    {
        ThrowIfOutside(order.At, nameof(order));
        var errors = order.Errors();
        if (errors.Count > 0)
        {
            return new KitDismantlingPlan.Refused(errors);
        }

        var kit = order.KitLot.Lot;
        var lines = new List<StockLine>();
        Move(lines, order.At, Place.Bench, kit.Item, kit.Id, order.Kits, order.Condition);
        foreach (var part in order.KitLot.Parts)
        {
            var lost = order.LostOf(part);
            var back = new Quantity(part.PerKit.Units * order.Kits.Units) - lost;
            Move(lines, Place.Bench, order.At, part.Item, part.Lot, back, order.Condition);
            Move(lines, Place.Bench, Place.Lost, part.Item, part.Lot, lost, order.Condition);
        }

        return new KitDismantlingPlan.Accepted(lines);
    }

    private static KitAssemblyError.ComponentsShort Missing(
        KitAssembly order, SortedDictionary<ItemId, Quantity> perKit, Dictionary<ItemId, FefoPick> picks)
    {
        var usable = picks.ToDictionary(
            pick => pick.Key,
            pick => pick.Value.Takes.Aggregate(Quantity.Zero, (sum, take) => sum + take.Quantity));
        return new KitAssemblyError.ComponentsShort(
            [
                .. perKit.Where(item => picks[item.Key].Uncovered.IsPositive).Select(item => new ComponentShort(
                    item.Key, new Quantity(item.Value.Units * order.Kits.Units), usable[item.Key])),
            ],
            new Quantity(perKit.Min(item => usable[item.Key].Units / item.Value.Units)));
    }

    private static KitAssemblyPlan.Accepted Assemble(
        KitAssembly order,
        SortedDictionary<ItemId, Quantity> perKit,
        Dictionary<ItemId, FefoPick> picks,
        LotId nextLot)
    {
        var lines = new List<StockLine>();
        foreach (var (item, pick) in picks.OrderBy(pick => pick.Key))
        {
            foreach (var take in pick.Takes)
            {
                Move(lines, order.At, Place.Bench, item, take.Lot.Id, take.Quantity);
            }
        }

        var kitLots = new List<KitLot>();
        foreach (var (kits, parts) in KitBench.Alike(order.Kits, perKit, picks))
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{order.Number}/{kitLots.Count + 1}");
            var firstToExpire = parts.Min(part => part.Lot.LastUsableDay ?? DateOnly.MaxValue);
            var lot = new Lot(
                nextLot,
                order.Contents.Kit,
                LotCode.Parse(code),
                firstToExpire == DateOnly.MaxValue ? null : firstToExpire,
                order.Day);
            kitLots.Add(new KitLot(
                lot,
                order.Contents.Version,
                kits,
                [.. parts.Select(part => new KitLotPart(part.Lot.Item, part.Lot.Id, part.Quantity))]));
            Move(lines, Place.Bench, order.At, lot.Item, lot.Id, kits);
            nextLot = nextLot.Following();
        }

        return new KitAssemblyPlan.Accepted(lines, kitLots, [.. picks.Values.SelectMany(pick => pick.Skips)]);
    }

    private static void Move(
        List<StockLine> lines,
        Place from,
        Place to,
        ItemId item,
        LotId lot,
        Quantity quantity,
        StockCondition condition = StockCondition.Sound)
    {
        if (quantity.IsPositive)
        {
            lines.Add(new StockLine(from, item, lot, condition, -quantity));
            lines.Add(new StockLine(to, item, lot, condition, quantity));
        }
    }
}
