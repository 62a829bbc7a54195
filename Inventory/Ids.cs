namespace Inventory;

public readonly record struct ItemId(long Value) : IComparable<ItemId>
{
    public int CompareTo(ItemId other) => Value.CompareTo(other.Value);

    public static bool operator <(ItemId left, ItemId right) => left.Value < right.Value;

    public static bool operator >(ItemId left, ItemId right) => left.Value > right.Value;

    public static bool operator <=(ItemId left, ItemId right) => left.Value <= right.Value;

    public static bool operator >=(ItemId left, ItemId right) => left.Value >= right.Value;
}

/// <summary>Given out upward in the order lots are first met, so it settles FEFO ties the same way each time.</summary>
public readonly record struct LotId(long Value) : IComparable<LotId>
{
    public LotId Following() => new(Value + 1);

    public int CompareTo(LotId other) => Value.CompareTo(other.Value);

    public static bool operator <(LotId left, LotId right) => left.Value < right.Value;

    public static bool operator >(LotId left, LotId right) => left.Value > right.Value;

    public static bool operator <=(LotId left, LotId right) => left.Value <= right.Value;

    public static bool operator >=(LotId left, LotId right) => left.Value >= right.Value;
}
