using CentreHost.Texts;

namespace MrrmCentre.Tests.Texts;

public sealed class UnitWordTests
{
    [Theory]
    [InlineData(0, "comprimé")]
    [InlineData(1, "comprimé")]
    [InlineData(2, "comprimés")]
    public void French_says_one_for_nothing_and_for_one(long units, string word) =>
        Assert.Equal(word, UnitWord.Of(units, "comprimé", "fr"));

    [Theory]
    [InlineData(0, "cartons")]
    [InlineData(1, "carton")]
    [InlineData(2, "cartons")]
    public void English_says_one_for_one_alone(long units, string word) => Assert.Equal(word, UnitWord.Of(units, "carton", "en"));

    [Theory]
    [InlineData("boîte de 12", "boîtes de 12")]
    [InlineData("plateau", "plateaux")]
    [InlineData("bocal", "bocaux")]
    [InlineData("colis", "colis")]
    [InlineData("kg", "kg")]
    [InlineData("cp.", "cp.")]
    [InlineData("PCE", "PCE")]
    [InlineData("12 pièce", "12 pièce")]
    [InlineData("", "")]
    public void The_first_word_of_a_unit_is_what_becomes_many(string unit, string many) => Assert.Equal(many, UnitWord.Of(7, unit, "fr"));
}
