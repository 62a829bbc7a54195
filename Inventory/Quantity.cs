namespace Inventory;

/// <summary>A count of an item's smallest stocked unit: one tablet, one sachet, one gram.</summary>
public readonly record struct Quantity(long Units);
