namespace Inventory;

/// <summary>An order to take kits of one lot apart again.</summary>
/// <remarks>
/// <para><paramref name="OnHand"/>: what may leave the shelf of the kit lot in that condition.</para>
/// <para><paramref name="Condition"/>: of the kits; their components come back in it.</para>
/// </remarks>
public sealed record KitDismantling(
    Place At,
    KitLot KitLot,
    Quantity Kits,
    Quantity OnHand,
    IReadOnlyList<KitLoss> Losses,
    StockCondition Condition = StockCondition.Sound)
{
    internal Quantity LostOf(KitLotPart part) => Losses
        .Where(loss => loss.Item == part.Item && loss.Lot == part.Lot && loss.Quantity.CanBeEntered)
        .Aggregate(Quantity.Zero, (sum, loss) => sum + loss.Quantity);

    internal List<KitDismantlingError> Errors()
    {
        var errors = new List<KitDismantlingError>();
        if (!Kits.IsPositive)
        {
            errors.Add(new KitDismantlingError.KitsNotPositive(Kits));
        }
        else if (Kits > OnHand)
        {
            errors.Add(new KitDismantlingError.NotSoManyKits(Kits, OnHand));
        }

        foreach (var loss in Losses)
        {
            if (!loss.Quantity.CanBeEntered)
            {
                errors.Add(new KitDismantlingError.LossQuantityWrong(loss.Item, loss.Lot, loss.Quantity));
            }

            if (string.IsNullOrWhiteSpace(loss.Reason))
            {
                errors.Add(new KitDismantlingError.LossWithoutReason(loss.Item, loss.Lot));
            }
        }

        errors.AddRange(Losses.GroupBy(loss => (loss.Item, loss.Lot)).SelectMany(loss => MoreLost(loss.Key)));
        return errors;
    }

    private IEnumerable<KitDismantlingError> MoreLost((ItemId Item, LotId Lot) key)
    {
        var part = KitLot.Parts.FirstOrDefault(part => part.Item == key.Item && part.Lot == key.Lot);
        var contained = (Int128)part.PerKit.Units * Math.Max(0, Kits.Units);
        var lost = LostOf(new KitLotPart(key.Item, key.Lot, default));
        if (part == default)
        {
            yield return new KitDismantlingError.NotInKit(key.Item, key.Lot);
        }
        else if (Kits.IsPositive && lost.Units > contained)
        {
            yield return new KitDismantlingError.MoreLostThanContained(
                key.Item, key.Lot, lost, new Quantity((long)Int128.Min(contained, long.MaxValue)));
        }
    }
}

/// <summary>What was not in the kits when they were opened.</summary>
public sealed record KitLoss(ItemId Item, LotId Lot, Quantity Quantity, string Reason);

public abstract record KitDismantlingPlan
{
    private KitDismantlingPlan()
    {
    }

    /// <remarks>
    /// <paramref name="Lines"/>: kits to the bench, what was in them from it: to the place, or lost.
    /// </remarks>
    public sealed record Accepted(IReadOnlyList<StockLine> Lines) : KitDismantlingPlan;

    public sealed record Refused(IReadOnlyList<KitDismantlingError> Errors) : KitDismantlingPlan;
}

public abstract record KitDismantlingError
{
    private KitDismantlingError()
    {
    }

    public sealed record KitsNotPositive(Quantity Kits) : KitDismantlingError;

    public sealed record NotSoManyKits(Quantity Asked, Quantity OnHand) : KitDismantlingError;

    public sealed record NotInKit(ItemId Item, LotId Lot) : KitDismantlingError;

    /// <summary>Nothing, less than nothing, or past what one entry may hold.</summary>
    public sealed record LossQuantityWrong(ItemId Item, LotId Lot, Quantity Quantity) : KitDismantlingError;

    public sealed record LossWithoutReason(ItemId Item, LotId Lot) : KitDismantlingError;

    public sealed record MoreLostThanContained(ItemId Item, LotId Lot, Quantity Lost, Quantity Contained)
        : KitDismantlingError;
}
