namespace Inventory;

/// <summary>Which lots are in which kit lots, nested kits too.</summary>
public sealed class KitGenealogy
{
    private readonly Dictionary<LotId, KitLot> _kitLots;
    private readonly ILookup<LotId, KitLot> _madeOf;

    public KitGenealogy(IEnumerable<KitLot> kitLots)
    {
        _kitLots = kitLots.ToDictionary(kit => kit.Lot.Id);
        _madeOf = _kitLots.Values
            .SelectMany(kit => kit.Parts.Select(part => (part.Lot, Kit: kit)))
            .ToLookup(part => part.Lot, part => part.Kit);
    }

    /// <summary>
    /// Every kit lot with the lot in it, directly or in a kit within: inner kits before those around them.
    /// </summary>
    public IReadOnlyList<KitLot> Containing(LotId lot)
    {
        var found = new SortedDictionary<LotId, KitLot>();
        var open = new Queue<LotId>([lot]);
        while (open.TryDequeue(out var inner))
        {
            foreach (var kit in _madeOf[inner])
            {
                if (found.TryAdd(kit.Lot.Id, kit))
                {
                    open.Enqueue(kit.Lot.Id);
                }
            }
        }

        // A kit's lot is numbered when it is made, so after every lot in it.
        return [.. found.Values];
    }

    /// <summary>
    /// The lots to record when a lot is recalled, held or freed: the lot itself, and each kit lot around it whose
    /// standing changes with it. What was set on a kit lot by hand stays.
    /// </summary>
    /// <remarks><paramref name="lots"/>: at least the lot, the kit lots around it and all that is in those.</remarks>
    public IReadOnlyList<Lot> Restand(LotId lot, LotStanding standing, IEnumerable<Lot> lots)
    {
        if (standing is LotStanding.ContainsRecalled or LotStanding.ContainsHeld)
        {
            throw new ArgumentException("What a kit contains is never set by hand.", nameof(standing));
        }

        var known = lots.ToDictionary(one => one.Id);
        var changed = new List<Lot>();
        Change(known[lot] with { Standing = standing });
        Change(known[lot] with { Standing = Derived(known[lot], known) });
        foreach (var kit in Containing(lot))
        {
            var around = known[kit.Lot.Id];
            Change(around with { Standing = Derived(around, known) });
        }

        return changed;

        void Change(Lot now)
        {
            if (known[now.Id] != now)
            {
                changed.RemoveAll(one => one.Id == now.Id);
                changed.Add(known[now.Id] = now);
            }
        }
    }

    private LotStanding Derived(Lot lot, Dictionary<LotId, Lot> known)
    {
        if (lot.Standing is LotStanding.Held or LotStanding.Recalled || !_kitLots.TryGetValue(lot.Id, out var kit))
        {
            return lot.Standing;
        }

        var inside = kit.Parts.Select(part => known[part.Lot].Standing).ToHashSet();
        return inside.Overlaps([LotStanding.Recalled, LotStanding.ContainsRecalled]) ? LotStanding.ContainsRecalled
            : inside.Overlaps([LotStanding.Held, LotStanding.ContainsHeld]) ? LotStanding.ContainsHeld
            : LotStanding.Free;
    }
}
