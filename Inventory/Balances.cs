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
}
