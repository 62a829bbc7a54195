using System.Globalization;

namespace Inventory;

/// <summary>
/// A count of an item's smallest stocked unit: one tablet, one sachet, one gram. Signed, because a ledger line is;
/// arithmetic that would wrap throws.
/// </summary>
public readonly record struct Quantity(long Units) : IComparable<Quantity>
{
    /// <summary>What one typed entry may hold. Two thousand tonnes in grams fit; a scanned barcode does not.</summary>
    public const long MostUnitsInOneEntry = 1_000_000_000_000;

    public static Quantity Zero => default;

    public bool IsZero => Units == 0;

    public bool IsPositive => Units > 0;

    public bool CanBeEntered => Units is > 0 and <= MostUnitsInOneEntry;

    public static Quantity Min(Quantity left, Quantity right) => left < right ? left : right;

    public static Quantity Max(Quantity left, Quantity right) => left > right ? left : right;

    public static Quantity Add(Quantity left, Quantity right) => left + right;

    public static Quantity Subtract(Quantity left, Quantity right) => left - right;

    public static Quantity Negate(Quantity quantity) => -quantity;

    public int CompareTo(Quantity other) => Units.CompareTo(other.Units);

    public override string ToString() => Units.ToString(CultureInfo.InvariantCulture);

    public static Quantity operator +(Quantity left, Quantity right) => new(left.Units + right.Units);

    public static Quantity operator -(Quantity left, Quantity right) => new(left.Units - right.Units);

    public static Quantity operator -(Quantity quantity) => new(-quantity.Units);

    public static bool operator <(Quantity left, Quantity right) => left.Units < right.Units;

    public static bool operator >(Quantity left, Quantity right) => left.Units > right.Units;

    public static bool operator <=(Quantity left, Quantity right) => left.Units <= right.Units;

    public static bool operator >=(Quantity left, Quantity right) => left.Units >= right.Units;
}
