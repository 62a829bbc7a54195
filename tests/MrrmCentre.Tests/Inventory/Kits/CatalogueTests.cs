using Inventory;
using static MrrmCentre.Tests.Inventory.Kits.SomeKits;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Kits;

public sealed class CatalogueTests
{
    private static readonly KitContents Family = Contents(FamilyKit, (HygieneKit, 3), (Towel, 1));

    [Fact]
    public void A_kit_in_itself_is_refused_with_the_way_round()
    {
        var catalogue = new KitCatalogue([Family]);

        var error = Assert.Single(catalogue.Errors(Contents(HygieneKit, (Soap, 1), (FamilyKit, 1))));

        Assert.Equal([HygieneKit, FamilyKit, HygieneKit], Assert.IsType<KitContentsError.ContainsItself>(error).Path);
        Assert.Empty(catalogue.Errors(Hygiene));
    }

    [Fact]
    public void Every_fault_of_a_contents_list_is_named_at_once()
    {
        var errors = new KitCatalogue([]).Errors(
            Contents(HygieneKit, (Soap, 0), (Towel, 1), (Towel, 2), (HygieneKit, 1)));

        Assert.Equal(
            [
                new KitContentsError.QuantityNotPositive(Soap, Units(0)),
                new KitContentsError.ComponentTwice(Towel),
            ],
            errors.SkipLast(1));
        Assert.IsType<KitContentsError.ContainsItself>(errors[^1]);
        Assert.Equal([new KitContentsError.NoComponents()], new KitCatalogue([]).Errors(Contents(HygieneKit)));
    }

    [Fact]
    public void Nesting_cannot_hide_more_than_an_entry_may_hold()
    {
        var catalogue = new KitCatalogue([Contents(HygieneKit, (Soap, 1_000_000))]);

        Assert.Equal(
            [new KitContentsError.QuantityTooLarge(Soap)],
            catalogue.Errors(Contents(FamilyKit, (HygieneKit, 1_000_001))));
        Assert.Empty(catalogue.Errors(Contents(FamilyKit, (HygieneKit, 1_000_000))));
    }

    [Fact]
    public void Sixty_kits_each_twice_in_the_next_are_worked_out_once_each()
    {
        var chain = Enumerable.Range(100, 60).Select(n => Contents(
            new ItemId(n), (new ItemId(n + 1), 1), (new ItemId(n + 2), 1)));

        Assert.Equal(
            [
                new KitContentsError.QuantityTooLarge(new ItemId(160)),
                new KitContentsError.QuantityTooLarge(new ItemId(161)),
            ],
            new KitCatalogue(chain)
                .Errors(Contents(FamilyKit, (new ItemId(100), 1)))
                .OrderBy(error => error.ToString()));
    }

    [Fact]
    public void Handing_out_a_virtual_kit_hands_out_what_is_in_it_nested_kits_too()
    {
        var catalogue = new KitCatalogue(
            [Hygiene with { Making = KitMaking.Virtual }, Family with { Making = KitMaking.Virtual }]);
        var handOut = HandOut(2) with { Item = FamilyKit };

        var parts = catalogue.HandOuts(handOut);

        Assert.Equal([(Soap, 12L), (Towel, 8L)], parts.Select(part => (part.Item, part.Quantity.Units)));
        Assert.All(parts, part => Assert.Equal(handOut,
            part with { Item = handOut.Item, Quantity = handOut.Quantity }));
    }

    [Fact]
    public void A_stocked_kit_within_a_virtual_one_stays_whole()
    {
        var catalogue = new KitCatalogue([Hygiene, Family with { Making = KitMaking.Virtual }]);

        Assert.Equal(
            [(Towel, 1L), (HygieneKit, 3L)],
            catalogue.HandOuts(HandOut(1) with { Item = FamilyKit }).Select(part => (part.Item, part.Quantity.Units)));
        Assert.Equal(HandOut(1).Item, Assert.Single(catalogue.HandOuts(HandOut(1))).Item);
    }

    [Theory]
    [InlineData(13, 5, 5)]
    [InlineData(9, 99, 4)]
    [InlineData(1, 99, 0)]
    [InlineData(-3, 99, 0)]
    public void The_scarcest_component_says_how_many_virtual_kits_there_are(long soap, long towels, long kits)
    {
        var catalogue = new KitCatalogue([Hygiene with { Making = KitMaking.Virtual }]);

        Assert.Equal(kits, catalogue.Available(HygieneKit, item => Units(item == Soap ? soap : towels)).Units);
    }
}
