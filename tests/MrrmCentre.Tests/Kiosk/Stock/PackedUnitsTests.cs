using CentreHost.Stock.Planning;
using CentreHost.Texts;
using FsCheck;
using FsCheck.Fluent;
using Kiosk.Stock.Paper;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class PackedUnitsTests
{
    private static readonly PackedUnits Soap = new(
        "pièce", [Pack("boîte de 12", "box of 12", 12), Pack("carton", "case", 144), Pack("palette", "pallet", 4320)]);

    [Theory]
    [InlineData("36", 36L)]
    [InlineData(" 36 ", 36L)]
    [InlineData("3 c", 432L)]
    [InlineData("3c", 432L)]
    [InlineData("3 CARTONS", 432L)]
    [InlineData("2 case", 288L)]
    [InlineData("3 boite", 36L)]
    [InlineData("1 boîte de 4", null)]
    [InlineData("1 boîte de 12", 12L)]
    [InlineData("1 boîte de 12 4", 16L)]
    [InlineData("1 boîte de 123", null)]
    [InlineData("1 boîte 4", 16L)]
    [InlineData("3 c 4", 436L)]
    [InlineData("3 c + 2 b + 4 pièce", 460L)]
    [InlineData("2 pal", 8640L)]
    [InlineData("0", 0L)]
    [InlineData("2 p", null)]
    [InlineData("3 x", null)]
    [InlineData("c 3", null)]
    [InlineData("-3", null)]
    [InlineData("1,5", null)]
    [InlineData("", null)]
    [InlineData("1000000000001", null)]
    [InlineData("999999999999999999 pal", null)]
    [InlineData("99999999999999999999", null)]
    public void A_quantity_is_read_in_packs_or_units_and_never_guessed(string typed, long? units) =>
        Assert.Equal(units, Soap.Read(typed));

    [Theory]
    [InlineData(0, "0 pièce")]
    [InlineData(11, "11 pièce")]
    [InlineData(36, "3 boîte de 12")]
    [InlineData(436, "3 carton + 4 pièce")]
    [InlineData(4477, "1 palette + 1 carton + 1 boîte de 12 + 1 pièce")]
    public void A_quantity_is_said_from_the_largest_pack_down(long units, string says) =>
        Assert.Equal(says, Soap.Say(units, s => s.Fr, (n, what) => $"{n} {what}"));

    [Fact]
    public void What_is_said_reads_back_as_the_same_units() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        units =>
        {
            var plain = new PackedUnits("pièce", [Pack("boîte de 12", "box of 12", 12), Pack("carton", "case", 144)]);
            return plain.Read(plain.Say(units, s => s.Fr, (n, what) => $"{n} {what}")) == units;
        }).QuickCheckThrowOnFailure();

    private static PackLine Pack(string french, string english, long units) => new("SOAP", new Sentence(french, english), units, null);
}
