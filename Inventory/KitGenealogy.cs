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
    /// The lots to record when a lot is recalled, held or freed, or expires on another day: the lot itself, and each kit
    /// lot around it that changes with it. What was set on a kit lot by hand stays.
    /// </summary>
    /// <remarks>
    /// <para><paramref name="changed"/>: the lot as it is from now on.</para>
    /// <para><paramref name="lots"/>: as before; at least the lot, the kit lots around it and all that is in those.</para>
    /// </remarks>
    public IReadOnlyList<Lot> Change(Lot changed, IEnumerable<Lot> lots)
    {
        var before = lots.ToDictionary(one => one.Id);
        if (changed.Standing is LotStanding.ContainsRecalled or LotStanding.ContainsHeld
            && changed.Standing != before[changed.Id].Standing)
        {
            throw new ArgumentException("What a kit contains is never set by hand.", nameof(changed));
        }

        var after = new Dictionary<LotId, Lot>(before) { [changed.Id] = changed };
        after[changed.Id] = changed with { Standing = Derived(changed, after) };
        foreach (var kit in Containing(changed.Id))
        {
            var around = before[kit.Lot.Id];
            after[around.Id] = around with
            {
                Standing = Derived(around, after),
                LastUsableDay = Redated(around, FirstToExpire(kit, before), FirstToExpire(kit, after)),
            };
        }

        return [.. after.Values.Where(lot => lot != before[lot.Id]).OrderBy(lot => lot.Id)];
    }

    /// <summary>A kit lasts as long as what is in it; one that was given a shorter day by hand keeps that.</summary>
    private static DateOnly? Redated(Lot kit, DateOnly? was, DateOnly? now) =>
        kit.LastUsableDay == was || now < (kit.LastUsableDay ?? DateOnly.MaxValue) ? now : kit.LastUsableDay;

    private static DateOnly? FirstToExpire(KitLot kit, Dictionary<LotId, Lot> lots) =>
        kit.Parts.Select(part => lots[part.Lot].LastUsableDay).Min();

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
