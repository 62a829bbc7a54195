using System.Runtime.InteropServices;

namespace Inventory;

/// <summary>What each shelf holds according to the lines; a shelf without lines holds nothing.</summary>
public sealed class Balances
{
    private readonly Dictionary<BalanceKey, Quantity> _onHand;

    private Balances(Dictionary<BalanceKey, Quantity> onHand) => _onHand = onHand;

    public Quantity this[BalanceKey key] => _onHand.GetValueOrDefault(key);

    public IReadOnlyDictionary<BalanceKey, Quantity> All => _onHand;

    public static Balances Of(IEnumerable<StockLine> lines)
    {
        var onHand = new Dictionary<BalanceKey, Quantity>();
        foreach (var line in lines)
        {
            ref var balance = ref CollectionsMarshal.GetValueRefOrAddDefault(onHand, line.Key, out _);
            balance += line.Quantity;
        }

        return new Balances(onHand);
    }

    public static Balances Of(IEnumerable<PostedLine> lines) => Of(lines.Select(posted => posted.Line));

    /// <summary>From figures kept elsewhere, for instance the balance rows written with the lines.</summary>
    public static Balances Of(IEnumerable<KeyValuePair<BalanceKey, Quantity>> onHand) => new(new(onHand));

    /// <summary>
    /// The lowest each shelf of the place and item falls to from the moment on: what may leave then without leaving
    /// uncovered anything that followed. Shelves that first hold something later are there with zero.
    /// </summary>
    public static IReadOnlyDictionary<BalanceKey, Quantity> LowestFrom(
        DateTime moment, Place place, ItemId item, IEnumerable<PostedLine> lines)
    {
        var inOrder = lines.Where(posted => posted.Line.Place == place && posted.Line.Item == item).ToList();
        inOrder.Sort(PostedLine.InBookOrder);

        var running = new Dictionary<BalanceKey, Quantity>();
        var lowest = new Dictionary<BalanceKey, Quantity>();
        foreach (var posted in inOrder)
        {
            var key = posted.Line.Key;
            ref var balance = ref CollectionsMarshal.GetValueRefOrAddDefault(running, key, out _);
            ref var low = ref CollectionsMarshal.GetValueRefOrAddDefault(lowest, key, out _);

            // What came in at the very moment is there for it; what went out then has gone.
            var standing = posted.OccurredAt <= moment;
            balance += posted.Quantity;
            low = standing ? balance : Quantity.Min(low, balance);
        }

        return lowest;
    }
}
