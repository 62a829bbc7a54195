namespace Inventory;

/// <summary>Divisions of whole numbers whose rounding is said by name. Dividends are never negative.</summary>
internal static class Whole
{
    public static Int128 DivideUp(Int128 dividend, Int128 divisor) => (dividend + divisor - 1) / divisor;

    /// <summary>To the nearest; halves up.</summary>
    public static Int128 DivideNearest(Int128 dividend, Int128 divisor) => (2 * dividend + divisor) / (2 * divisor);
}
