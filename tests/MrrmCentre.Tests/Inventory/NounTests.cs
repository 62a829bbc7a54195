using FsCheck;
using FsCheck.Fluent;
using Inventory;

namespace MrrmCentre.Tests.Inventory;

public sealed class NounTests
{
    [Fact]
    public void Arithmetic_that_would_wrap_throws()
    {
        Assert.Throws<OverflowException>(() => new Quantity(long.MaxValue) + new Quantity(1));
        Assert.Throws<OverflowException>(() => new Quantity(long.MinValue) - new Quantity(1));
        Assert.Throws<OverflowException>(() => -new Quantity(long.MinValue));
        Assert.Throws<OverflowException>(() => new Pack("box", 1_000_000).Of(long.MaxValue / 2));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1_000_000_000_000, true)]
    [InlineData(1_000_000_000_001, false)]
    public void Only_whole_positive_quantities_of_a_believable_size_can_be_entered(long units, bool can) =>
        Assert.Equal(can, new Quantity(units).CanBeEntered);

    [Fact]
    public void Packs_and_loose_units_put_together_again_are_the_quantity() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(10_000), Recombines((pack, quantity) => pack.Split(quantity)));

    [Fact]
    public void A_split_that_rounds_up_to_whole_packs_would_be_noticed() => Assert.ThrowsAny<Exception>(() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(10_000),
        Recombines((pack, quantity) => ((quantity.Units + pack.Units - 1) / pack.Units, Quantity.Zero))));

    [Theory]
    [InlineData(" ab-1", "AB-1")]
    [InlineData("AB-1\t", "AB-1")]
    [InlineData("e\u0301te\u0301", "ÉTÉ")]
    [InlineData("A-B/C;1", "A-B/C;1")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void A_lot_code_is_the_same_however_it_is_typed(string? typed, string code) =>
        Assert.Equal(code, LotCode.Parse(typed).Text);

    [Theory]
    [InlineData("1234567890123456789012345678901234567890123456789012345")]
    [InlineData("AB\u001d1")]
    [InlineData("AB\ufffd1")]
    public void What_cannot_be_a_lot_code_is_not_taken_for_one(string typed) =>
        Assert.False(LotCode.TryParse(typed, out _));

    [Fact]
    public void Half_a_character_cannot_be_in_a_lot_code() =>
        Assert.False(LotCode.TryParse("AB" + (char)0xd800, out _));

    [Fact]
    public void A_month_alone_means_its_last_day()
    {
        Assert.Equal(new DateOnly(2028, 2, 29), Lot.LastDayOfMonth(2028, 2));
        Assert.Equal(new DateOnly(2026, 12, 31), Lot.LastDayOfMonth(2026, 12));
    }

    [Fact]
    public void Each_kind_of_place_is_inside_or_outside_and_keeps_its_number()
    {
        var inside = Enum.GetValues<PlaceKind>().Where(Place.IsInsideKind);

        Assert.Equal(
            [
                PlaceKind.Store, PlaceKind.Kitchen, PlaceKind.Clinic, PlaceKind.Kiosk, PlaceKind.Transit,
                PlaceKind.Quarantine,
            ],
            inside);
        Assert.All(Enum.GetValues<PlaceKind>(), kind =>
        {
            var third = new Place(kind, 3);
            Assert.Equal((third, kind, 3), (Place.FromCode(third.Code), third.Kind, third.Number));
        });
        Assert.Equal((1002, 102_001), (new Place(PlaceKind.Store, 2).Code, Place.PeopleServed.Code));
        Assert.Throws<ArgumentOutOfRangeException>(() => Place.FromCode(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Place(PlaceKind.Store, 1000));
    }

    [Fact]
    public void Each_type_of_document_has_a_prefix_of_its_own_and_its_numbers_read_back()
    {
        var types = Enum.GetValues<DocumentType>();

        Assert.Equal(types.Length, types.Select(DocumentNumber.PrefixOf).Distinct().Count());
        Assert.All(types, type =>
        {
            var number = new DocumentNumber(type, "AGZ", 2026, 123_456);
            Assert.True(DocumentNumber.TryParse(number.ToString(), out var read));
            Assert.Equal(number, read);
        });
        Assert.Equal("GRN-AGZ-2026-00042", new DocumentNumber(DocumentType.Receipt, "AGZ", 2026, 42).ToString());
    }

    [Theory]
    [InlineData("GRN-AGZ-2026-42")]
    [InlineData("GRN-AGZ-2026-000042")]
    [InlineData("XXX-AGZ-2026-00042")]
    [InlineData("GRN-agz-2026-00042")]
    [InlineData("GRN-AGZ-26-00042")]
    [InlineData("GRN-AGZ-2026-00000")]
    [InlineData(null)]
    public void A_number_written_another_way_is_not_a_number(string? text) =>
        Assert.False(DocumentNumber.TryParse(text, out _));

    [Fact]
    public void Ids_and_places_can_be_printed() =>
        Assert.All(
            new object[] { new LotId(1), new ItemId(1), Place.Store, default(Place), LotCode.Blank, new Quantity(-5) },
            noun => Assert.NotNull(noun.ToString()));

    private static Property Recombines(Func<Pack, Quantity, (long Packs, Quantity Loose)> split) => Prop.ForAll(
        Arb.From(
            from size in Gen.Choose(1, 100_000)
            from units in Gen.Choose(-2_000_000_000, 2_000_000_000)
            select (Pack: new Pack("carton", size), Quantity: new Quantity(units))),
        entry =>
        {
            var (packs, loose) = split(entry.Pack, entry.Quantity);
            return entry.Pack.Of(packs) + loose == entry.Quantity && Math.Abs(loose.Units) < entry.Pack.Units;
        });
}
