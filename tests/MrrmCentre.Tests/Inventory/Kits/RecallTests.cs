using Inventory;
using static MrrmCentre.Tests.Inventory.Kits.SomeKits;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

public sealed class RecallTests
{
    private static readonly LotOnHand[] Parts = [Soap.Of(1, 4, 20), Soap.Of(2, 9, 25), Towel.Of(3, 9)];

    private static readonly IReadOnlyList<KitLot> Inner = Hygiene.Order(4).Plan(Parts).Made().KitLots;

    private static readonly KitLot Outer = StockLedger.PlanAssembly(
        Contents(FamilyKit, (HygieneKit, 1)).Order(1),
        [new LotOnHand(Inner[0].Lot, Units(2))],
        new LotId(200)).Made().KitLots.Single();

    private static readonly KitGenealogy Genealogy = new([.. Inner, Outer]);

    private static readonly List<Lot> Lots =
        [.. Parts.Select(part => part.Lot), .. Inner.Select(kit => kit.Lot), Outer.Lot];

    [Fact]
    public void Every_kit_lot_with_the_component_lot_in_it_is_found_nested_ones_too()
    {
        Assert.Equal([100, 200], Ids(Genealogy.Containing(new LotId(1)).Select(kit => kit.Lot)));
        Assert.Equal([101], Ids(Genealogy.Containing(new LotId(2)).Select(kit => kit.Lot)));
        Assert.Equal([100, 101, 200], Ids(Genealogy.Containing(new LotId(3)).Select(kit => kit.Lot)));
        Assert.Empty(Genealogy.Containing(new LotId(200)));
    }

    [Fact]
    public void A_component_recalled_inside_assembled_kits_keeps_them_on_the_shelf()
    {
        var changed = Restand(new LotId(1), LotStanding.Recalled, Lots);

        Assert.Equal([1, 100, 200], Ids(changed));
        var kits = After([.. Inner.Select(kit => kit.Lot)], changed).Select(lot => new LotOnHand(lot, Units(2)));
        var pick = Fefo.Pick([.. kits], Units(3), Today);
        Assert.Equal([101], Ids(pick.Takes.Select(take => take.Lot)));
        Assert.Equal([(100L, FefoSkipReason.ContainsRecalled)],
            pick.Skips.Select(skip => (skip.Lot.Id.Value, skip.Reason)));
    }

    [Fact]
    public void Freeing_the_component_frees_its_kits_unless_something_else_in_them_is_held()
    {
        var recalled = After(Lots, Restand(new LotId(1), LotStanding.Recalled, Lots));
        var both = After(recalled, Restand(new LotId(3), LotStanding.Held, recalled));

        var freed = Restand(new LotId(1), LotStanding.Free, both);

        Assert.Equal(
            [(1L, LotStanding.Free), (100L, LotStanding.ContainsHeld), (200L, LotStanding.ContainsHeld)],
            freed.Select(lot => (lot.Id.Value, lot.Standing)).Order());
        Assert.Equal(Lots, After(After(both, freed),
            Restand(new LotId(3), LotStanding.Free, After(both, freed))));
    }

    [Fact]
    public void A_kit_lot_held_by_hand_stays_held_and_is_not_freed_past_what_is_in_it()
    {
        var held = After(Lots, Restand(new LotId(100), LotStanding.Held, Lots));
        var recalled = After(held, Restand(new LotId(1), LotStanding.Recalled, held));

        Assert.Equal(LotStanding.Held, recalled.Single(lot => lot.Id.Value == 100).Standing);
        Assert.Equal(
            LotStanding.ContainsRecalled,
            Restand(new LotId(100), LotStanding.Free, recalled).Single(lot => lot.Id.Value == 100).Standing);
        Assert.Throws<ArgumentException>(() => Restand(new LotId(1), LotStanding.ContainsHeld, Lots));
    }

    private static IReadOnlyList<Lot> Restand(LotId lot, LotStanding standing, List<Lot> lots) =>
        Genealogy.Change(lots.Single(one => one.Id == lot) with { Standing = standing }, lots);

    private static List<Lot> After(List<Lot> lots, IReadOnlyList<Lot> changed) =>
        lots.ConvertAll(lot => changed.SingleOrDefault(one => one.Id == lot.Id) ?? lot);

    private static IEnumerable<long> Ids(IEnumerable<Lot> lots) => lots.Select(lot => lot.Id.Value);
}
