namespace Inventory;

/// <summary>Kits put together one after another from picks laid out in FEFO order.</summary>
internal static class KitBench
{
    /// <summary>
    /// The kits in runs of like ones. Only kits at which some component's lot changes are looked at, so a million kits
    /// cost no more than the lots they are made of.
    /// </summary>
    public static IEnumerable<(Quantity Kits, IReadOnlyList<FefoTake> Parts)> Alike(
        Quantity kits, SortedDictionary<ItemId, Quantity> perKit, Dictionary<ItemId, FefoPick> picks)
    {
        var begins = new SortedSet<long> { 0, kits.Units };
        foreach (var (item, pick) in picks)
        {
            var each = perKit[item].Units;
            var laidOut = 0L;
            foreach (var take in pick.Takes)
            {
                laidOut += take.Quantity.Units;
                begins.Add(laidOut / each);
                // A kit with the last of one lot and the first of the next is like no other.
                begins.Add(Math.Min(kits.Units, (laidOut + each - 1) / each));
            }
        }

        foreach (var (first, following) in begins.Zip(begins.Skip(1)))
        {
            yield return (
                new Quantity(following - first),
                [.. perKit.SelectMany(item => PartsOf(first, item.Value.Units, picks[item.Key]))]);
        }
    }

    private static IEnumerable<FefoTake> PartsOf(long kit, long each, FefoPick pick)
    {
        var (from, to) = (kit * each, (kit + 1) * each);
        var begin = 0L;
        foreach (var take in pick.Takes)
        {
            var end = begin + take.Quantity.Units;
            var part = Math.Min(to, end) - Math.Max(from, begin);
            if (part > 0)
            {
                yield return new FefoTake(take.Lot, new Quantity(part));
            }

            begin = end;
        }
    }
}
