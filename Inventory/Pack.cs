namespace Inventory;

/// <summary>
/// A way to type and show quantities: "carton of 12". It is a lens over base units and never reaches a ledger line,
/// so changing it later changes no stock.
/// </summary>
public sealed record Pack
{
    public Pack(string name, long units)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(units, Quantity.MostUnitsInOneEntry);
        Name = name;
        Units = units;
    }

    public string Name { get; }

    public long Units { get; }

    /// <summary>Overflows throw: whoever lets people type the number of packs bounds it first.</summary>
    public Quantity Of(long packs) => new(packs * Units);

    /// <summary>Whole packs, and the base units left over; both carry the sign of the quantity.</summary>
    public (long Packs, Quantity Loose) Split(Quantity quantity)
    {
        var (packs, loose) = Math.DivRem(quantity.Units, Units);
        return (packs, new Quantity(loose));
    }
}
