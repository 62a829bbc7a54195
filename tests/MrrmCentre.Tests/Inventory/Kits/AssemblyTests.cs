using Inventory;
using static MrrmCentre.Tests.Inventory.Kits.SomeKits;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

public sealed class AssemblyTests
{
    [Fact]
    public void A_new_kit_lot_begins_wherever_the_lots_of_a_component_change()
    {
        // Soap of lot 1 lasts two kits and a half.
        var made = Hygiene.Order(4).Plan(Soap.Of(1, 5, 20), Soap.Of(2, 9, 25), Towel.Of(3, 9)).Made();

        Assert.Equal(
            [
                "KIT-AGZ-2026-00007/1: 2 of 1x2 3x1",
                "KIT-AGZ-2026-00007/2: 1 of 1x1 2x1 3x1",
                "KIT-AGZ-2026-00007/3: 1 of 2x2 3x1",
            ],
            made.KitLots.Select(Said));
        Assert.Equal([March(20), March(20), March(25)], made.KitLots.Select(kit => kit.Lot.LastUsableDay!.Value));
        Assert.Equal(
            new() { [1] = -5, [2] = -3, [3] = -4, [100] = 2, [101] = 1, [102] = 1 },
            made.Lines.InStore());
        made.Lines.AddsUp();
        Assert.All(made.Lines, line => Assert.True(line.Place == Place.Store || line.Place == Place.Bench));
    }

    [Fact]
    public void A_million_kits_of_two_lots_are_planned_at_once()
    {
        var made = Hygiene.Order(1_000_000)
            .Plan(Soap.Of(1, 1_000_001, 20), Soap.Of(2, 2_000_000), Towel.Of(3, 1_000_000))
            .Made();

        Assert.Equal([500_000, 1, 499_999], made.KitLots.Select(kit => kit.Made.Units));
    }

    [Fact]
    public void Kits_of_things_that_never_expire_never_expire() =>
        Assert.Null(Hygiene.Order(1).Plan(Soap.Of(1, 2), Towel.Of(3, 1)).Made().KitLots.Single().Lot.LastUsableDay);

    [Fact]
    public void Every_missing_component_is_named_with_how_many_kits_are_possible()
    {
        var errors = Hygiene.Order(10).Plan(Soap.Of(1, 7, 20), Soap.Of(2, 50, 9), Towel.Of(3, 8)).Refused();

        var missing = Assert.IsType<KitAssemblyError.ComponentsShort>(Assert.Single(errors));
        Assert.Equal([(Soap, 13L), (Towel, 2L)], missing.Missing.Select(item => (item.Item, item.Missing.Units)));
        Assert.Equal(3, missing.Possible.Units);
    }

    [Fact]
    public void Expired_held_recalled_and_damaged_components_never_go_into_a_kit()
    {
        var made = Hygiene.Order(1).Plan(
            Soap.Of(1, 9, 9),
            Soap.Of(2, 9, standing: LotStanding.Held),
            Soap.Of(3, 9, standing: LotStanding.Recalled),
            Soap.Of(4, 9) with { Condition = StockCondition.Damaged },
            Soap.Of(5, 9),
            Towel.Of(6, 9)).Made();

        Assert.Equal(["5", "6"], made.KitLots.Single().Parts.Select(part => part.Lot.Value.ToString("D", null)));
        Assert.Equal(
            [FefoSkipReason.Expired, FefoSkipReason.Held, FefoSkipReason.Recalled, FefoSkipReason.Damaged],
            made.Skips.Select(skip => skip.Reason));
    }

    [Fact]
    public void A_substitute_goes_in_for_the_component_left_out()
    {
        var swap = new KitSubstitution(Soap, Units(1), Razor, Units(3), "Rupture de savon");

        var made = Hygiene.Order(2, swap).Plan(Soap.Of(1, 9), Towel.Of(3, 9), Razor.Of(4, 9)).Made();

        Assert.Equal(["KIT-AGZ-2026-00007/1: 2 of 1x1 3x1 4x3"], made.KitLots.Select(Said));
    }

    [Fact]
    public void A_component_may_be_replaced_altogether()
    {
        var swap = new KitSubstitution(Towel, Units(1), Soap, Units(1), "Rupture de serviettes");

        Assert.Equal(
            ["KIT-AGZ-2026-00007/1: 2 of 1x3"], Hygiene.Order(2, swap).Plan(Soap.Of(1, 9)).Made().KitLots.Select(Said));
    }

    [Fact]
    public void Every_fault_of_an_order_is_named_at_once()
    {
        var errors = Hygiene.Order(
            0,
            new KitSubstitution(Towel, Units(2), Razor, Units(1), " "),
            new KitSubstitution(Soap, Units(1), Soap, Units(0), "x"),
            new KitSubstitution(Razor, Units(1), Towel, Units(1), "x")).Plan().Refused();

        Assert.Equal(
            [
                new KitAssemblyError.SubstitutionWithoutReason(Towel),
                new KitAssemblyError.SubstitutionQuantityWrong(Soap),
                new KitAssemblyError.SubstituteIsNoOther(Soap, Soap),
                new KitAssemblyError.MoreReplacedThanContained(Towel, Units(2), Units(1)),
                new KitAssemblyError.MoreReplacedThanContained(Razor, Units(1), Units(0)),
                new KitAssemblyError.KitsNotPositive(Units(0)),
            ],
            errors);
    }

    [Fact]
    public void More_kits_than_anybody_could_make_are_refused_rather_than_counted_wrong()
    {
        var errors = Hygiene.Order(Quantity.MostUnitsInOneEntry).Plan(Soap.Of(1, 9)).Refused();

        Assert.Equal([new KitAssemblyError.QuantityTooLarge(Soap)], errors);
        Assert.Contains(new KitAssemblyError.QuantityTooLarge(HygieneKit),
            Hygiene.Order(long.MaxValue).Plan().Refused());
    }

    [Fact]
    public void A_virtual_kit_is_never_put_together() => Assert.Equal(
        [new KitAssemblyError.NotMadeBeforehand(HygieneKit)],
        (Hygiene with { Making = KitMaking.Virtual }).Order(1).Plan(Soap.Of(1, 9), Towel.Of(2, 9)).Refused());

    private static string Said(KitLot kit) =>
        $"{kit.Lot.Code}: {kit.Made} of "
        + string.Join(' ', kit.Parts.Select(part => $"{part.Lot.Value}x{part.PerKit}"));
}
