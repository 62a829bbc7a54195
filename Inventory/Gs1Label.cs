namespace Inventory;

/// <summary>What the barcodes of one box say; null where none said it.</summary>
/// <remarks>
/// <para><paramref name="Gtin"/>: 14 digits; shorter article numbers are padded with zeros.</para>
/// <para><paramref name="ContentGtin"/>, <paramref name="ContentCount"/>: of the trade items inside a carton.</para>
/// <para><paramref name="Lot"/>: as printed; <see cref="LotCode"/> makes it comparable.</para>
/// </remarks>
public sealed record Gs1Label(
    string? Gtin = null,
    string? ContentGtin = null,
    string? Lot = null,
    DateOnly? Expires = null,
    DateOnly? BestBefore = null,
    DateOnly? Produced = null,
    string? Serial = null,
    long? Count = null,
    long? ContentCount = null)
{
    /// <summary>The expiry day where one is printed, the best-before day else; inclusive.</summary>
    public DateOnly? LastUsableDay => Expires ?? BestBefore;
}
