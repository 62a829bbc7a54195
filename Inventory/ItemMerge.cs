namespace Inventory;

/// <summary>Two codes that turn out to be one thing: what is left of the first goes over to the second, lot by lot.</summary>
public sealed record ItemMerge(ItemId From, ItemId Into);

public abstract record ItemMergePlan
{
    private ItemMergePlan()
    {
    }

    /// <remarks>
    /// <para><paramref name="Lines"/>: in moves of two, of the first item onto the bench and of the second off it, so that
    /// each item's lines still add up to nothing.</para>
    /// <para><paramref name="NewLots"/>: lots the second did not have; they stand and date as those of the first.</para>
    /// <para><paramref name="Earlier"/>: lots of the second that were first received earlier than was known of it.</para>
    /// </remarks>
    public sealed record Accepted(
        IReadOnlyList<StockLine> Lines, IReadOnlyList<Lot> NewLots, IReadOnlyList<Lot> Earlier) : ItemMergePlan;

    public sealed record Refused(IReadOnlyList<ItemMergeError> Errors) : ItemMergePlan;
}

public abstract record ItemMergeError
{
    private ItemMergeError()
    {
    }

    /// <summary>What is on its way arrives first: its dispatch names the first item.</summary>
    public sealed record OnTheWay(Quantity Quantity) : ItemMergeError;

    public sealed record OtherLastUsableDay(LotCode Code) : ItemMergeError;

    /// <summary>One is held or recalled and the other is not.</summary>
    public sealed record OtherStanding(LotCode Code) : ItemMergeError;
}
