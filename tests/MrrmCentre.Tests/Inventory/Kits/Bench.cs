using FsCheck;
using FsCheck.Fluent;
using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

/// <summary>A shelf of up to three components in many small lots, and an order for kits of them.</summary>
internal sealed record Bench(KitContents Contents, IReadOnlyList<LotOnHand> Shelf, int Kits, int Opened, int Lost)
{
    private static readonly Gen<(int Item, int Units, int Day, int Trouble)> SomeLot =
        from item in Gen.Choose(1, 3)
        from units in Gen.Choose(0, 40)
        from day in Gen.Choose(5, 40)
        from trouble in Gen.Choose(0, 19)
        select (item, units, day, trouble);

    public static readonly Arbitrary<Bench> Some = Arb.From(
        from perKit in Gen.Choose(1, 4).ArrayOf(3)
        from components in Gen.Choose(1, 3)
        from count in Gen.Choose(2, 18)
        from lots in SomeLot.ArrayOf(count)
        from kits in Gen.Choose(1, 8)
        from opened in Gen.Choose(0, 999)
        from lost in Gen.Choose(0, 999)
        select new Bench(ContentsOf(perKit[..components]), [.. lots.Select(ToLot)], kits, opened, lost),
        Smaller);

    public KitAssembly Order => Contents.Order(Kits);

    public override string ToString() =>
        $"{Kits} kits of [{string.Join(' ', Contents.Components.Select(part => part.PerKit))}] from "
        + string.Join(", ", Shelf.Select(lot =>
            $"{lot.Lot.Item.Value}:{lot.Lot.Id.Value} {lot.OnHand} until {lot.Lot.LastUsableDay} {lot.Lot.Standing}"));

    private static KitContents ContentsOf(int[] perKit) => new(
        new ItemId(50), 1, [.. perKit.Select((each, i) => new KitComponent(new ItemId(i + 1), Units(each)))]);

    private static LotOnHand ToLot((int Item, int Units, int Day, int Trouble) made, int index) => new(
        new Lot(
            new LotId(index + 1),
            new ItemId(made.Item),
            LotCode.Parse($"L{index}"),
            made.Day > 35 ? null : March(1).AddDays(made.Day),
            March(1),
            made.Trouble == 0 ? LotStanding.Recalled : made.Trouble == 1 ? LotStanding.Held : LotStanding.Free),
        Units(made.Units),
        made.Trouble == 2 ? StockCondition.Damaged : StockCondition.Sound);

    private static IEnumerable<Bench> Smaller(Bench bench)
    {
        for (var i = 0; i < bench.Shelf.Count; i++)
        {
            yield return bench with { Shelf = [.. bench.Shelf.Where((_, at) => at != i)] };
        }

        if (bench.Kits > 1)
        {
            yield return bench with { Kits = bench.Kits - 1 };
        }
    }
}
