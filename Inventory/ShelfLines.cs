using System.Runtime.InteropServices;

namespace Inventory;

/// <summary>
/// Every line of some shelves later than a moment, each put in its place as it is written: a pile of late entries is
/// judged on what was sorted once.
/// </summary>
/// <remarks><paramref name="since"/>: the earliest moment that will be asked about.</remarks>
public sealed class ShelfLines(DateTime since)
{
    public DateTime Since => since;

    internal Dictionary<BalanceKey, List<ShelfChange>> Changes { get; } = [];

    /// <summary>Lines up to the moment are passed over.</summary>
    public void Add(BalanceKey shelf, DateTime at, DateOnly day, Quantity quantity)
    {
        if (at > since)
        {
            ref var changes = ref CollectionsMarshal.GetValueRefOrAddDefault(Changes, shelf, out _);
            ShelfChange.Insert(changes ??= [], new ShelfChange(at, day, quantity));
        }
    }
}

/// <summary>What one line did to its shelf. Lists of them stand in the order of their instants.</summary>
internal readonly record struct ShelfChange(DateTime At, DateOnly Day, Quantity Quantity, bool IsPlanned = false)
{
    /// <summary>Where the changes later than the moment begin.</summary>
    public static int FirstAfter(List<ShelfChange> changes, DateTime moment)
    {
        var (from, to) = (0, changes.Count);
        while (from < to)
        {
            var middle = from + (to - from) / 2;
            (from, to) = changes[middle].At > moment ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    public static void Insert(List<ShelfChange> changes, ShelfChange change) =>
        changes.Insert(FirstAfter(changes, change.At), change);
}
