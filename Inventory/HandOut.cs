namespace Inventory;

/// <summary>A person was given something: a fact, whatever the book says is on the shelf.</summary>
/// <remarks>
/// <para><paramref name="Source"/>: the service entry's own id.</para>
/// <para><paramref name="Day"/>: the centre's day it happened on; lots are judged on it.</para>
/// </remarks>
public readonly record struct HandOut(
    Guid Source, Place From, ItemId Item, Quantity Quantity, DateTime OccurredAt, DateOnly Day);

/// <remarks>
/// <para><paramref name="Lines"/>: from the shelf to the people served.</para>
/// <para><paramref name="Shortage"/>: none when the shelf covered it all.</para>
/// <para><paramref name="Skips"/>: lots with stock that were passed over.</para>
/// </remarks>
public sealed record HandOutPlan(
    IReadOnlyList<StockLine> Lines, OpenShortage? Shortage, IReadOnlyList<FefoSkip> Skips);
