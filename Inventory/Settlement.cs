namespace Inventory;

/// <summary>Stock found for an open shortage.</summary>
/// <remarks>
/// <para><paramref name="Shortage"/>: as it stands after this part.</para>
/// <para><paramref name="OccurredAt"/>: the later of arrival and hand-out: goods leave neither before they came nor
/// before they went.</para>
/// <para><paramref name="Lines"/>: from the shelf to where the goods went; posted with the shortage's source.</para>
/// </remarks>
public sealed record SettledPart(
    OpenShortage Shortage,
    Lot Lot,
    Quantity Quantity,
    DateTime OccurredAt,
    DateOnly Day,
    IReadOnlyList<StockLine> Lines)
{
    /// <summary>
    /// From the count difference onto the shelf, where a count proved that the goods had been there: posted before
    /// <see cref="Lines"/> at the same instant, marked as already in that count.
    /// </summary>
    public IReadOnlyList<StockLine> Found { get; init; } = [];
}
