using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kits;

/// <summary>What is wrong with a kit, in phrases people know.</summary>
internal static class KitErrors
{
    public static PaperError Said(WriteTurn turn, KitContentsError error) => error switch
    {
        KitContentsError.NoComponents => new(0, "kit_no_parts"),
        KitContentsError.QuantityNotPositive wrong => new(0, "receipt_quantity_not_positive", ItemCodes.Of(turn, wrong.Component)),
        KitContentsError.QuantityTooLarge wrong => new(0, "receipt_quantity_too_large", ItemCodes.Of(turn, wrong.Component)),
        KitContentsError.ComponentTwice wrong => new(0, "kit_part_twice", ItemCodes.Of(turn, wrong.Component)),
        KitContentsError.ContainsItself wrong => new(0, "kit_contains_itself", string.Join(" → ", wrong.Path.Select(item => ItemCodes.Of(turn, item)))),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    public static IEnumerable<PaperError> Said(WriteTurn turn, KitAssemblyError error) => error switch
    {
        KitAssemblyError.KitsNotPositive => [new(0, "kit_how_many")],
        KitAssemblyError.QuantityTooLarge wrong => [new(0, "receipt_quantity_too_large", ItemCodes.Of(turn, wrong.Item))],
        KitAssemblyError.NotMadeBeforehand wrong => [new(0, "kit_virtual", ItemCodes.Of(turn, wrong.Kit))],
        KitAssemblyError.SubstitutionWithoutReason wrong => [new(0, "kit_substitute_reason", ItemCodes.Of(turn, wrong.Component))],
        KitAssemblyError.SubstitutionQuantityWrong wrong => [new(0, "receipt_quantity_not_positive", ItemCodes.Of(turn, wrong.Component))],
        KitAssemblyError.MoreReplacedThanContained wrong => [new(0, "kit_not_in_it", ItemCodes.Of(turn, wrong.Component))],
        KitAssemblyError.SubstituteIsNoOther wrong => [new(0, "kit_substitute_same", ItemCodes.Of(turn, wrong.Component))],
        KitAssemblyError.NothingInKit => [new(0, "kit_no_parts")],
        KitAssemblyError.ComponentsShort wrong =>
        [
            new(0, "kit_possible", wrong.Possible.Units),
            .. wrong.Missing.Select(part => new PaperError(0, "paper_not_enough", ItemCodes.Of(turn, part.Item), part.Needed.Units, part.Usable.Units)),
        ],
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };

    public static PaperError Said(WriteTurn turn, KitDismantlingError error) => error switch
    {
        KitDismantlingError.KitsNotPositive => new(0, "kit_how_many"),
        KitDismantlingError.NotSoManyKits wrong => new(0, "kit_not_so_many", wrong.Asked.Units, wrong.OnHand.Units),
        KitDismantlingError.NotInKit wrong => new(0, "kit_not_in_it", ItemCodes.Of(turn, wrong.Item)),
        KitDismantlingError.LossQuantityWrong wrong => new(0, "receipt_quantity_not_positive", ItemCodes.Of(turn, wrong.Item)),
        KitDismantlingError.LossWithoutReason wrong => new(0, "paper_loss_without_reason", ItemCodes.Of(turn, wrong.Item)),
        KitDismantlingError.MoreLostThanContained wrong =>
            new(0, "kit_more_missing", ItemCodes.Of(turn, wrong.Item), wrong.Lost.Units, wrong.Contained.Units),
        _ => throw new ArgumentException($"No phrase says {error}.", nameof(error)),
    };
}
