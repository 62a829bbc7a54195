extern alias host;

using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

public sealed class CardAlphabetTests
{
    // The letter rows as printed on the keys, left to right, top to bottom.
    private const string Qwerty = "QWERTYUIOPASDFGHJKL;ZXCVBNM";
    private const string Azerty = "AZERTYUIOPQSDFGHJKLMWXCVBN,";
    private const string Qwertz = "QWERTZUIOPASDFGHJKLÖYXCVBNM";

    [Fact]
    public void Sixteen_different_letters_carry_four_bits_each()
    {
        Assert.Equal(1 << CardAlphabet.BitsPerLetter, CardAlphabet.Letters.Distinct().Count());
        Assert.Equal(CardAlphabet.Letters.Length, CardAlphabet.Letters.Distinct().Count());
        Assert.All(Enumerable.Range(0, 16), value => Assert.Equal(value, CardAlphabet.Value(CardAlphabet.Letter(value))));
    }

    [Fact]
    public void Every_letter_stands_on_the_same_key_of_azerty_qwerty_and_qwertz() =>
        Assert.All(CardAlphabet.Letters, letter =>
        {
            Assert.Equal(Qwerty.IndexOf(letter), Azerty.IndexOf(letter));
            Assert.Equal(Qwerty.IndexOf(letter), Qwertz.IndexOf(letter));
        });

    [Theory]
    [InlineData("AEIOUY", "a vowel would let a card spell a word")]
    [InlineData("0123456789", "AZERTY types figures with Shift")]
    [InlineData("QWZM", "moves between layouts")]
    public void Left_out(string characters, string because) =>
        Assert.All(characters, c => Assert.False(CardAlphabet.Has(c), because));

    [Fact]
    public void Case_does_not_matter_and_nothing_outside_ascii_passes_for_a_letter()
    {
        var accepted = Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(CardAlphabet.Has);
        Assert.Equal((CardAlphabet.Letters + CardAlphabet.Letters.ToLowerInvariant()).Order(), accepted.Order());
        Assert.All(CardAlphabet.Letters, letter =>
            Assert.Equal(CardAlphabet.Value(letter), CardAlphabet.Value(char.ToLowerInvariant(letter))));
    }

    [Fact]
    public void Letters_can_be_printed_in_a_qr_codes_alphanumeric_mode() =>
        Assert.All(CardAlphabet.Letters, letter => Assert.InRange(letter, 'A', 'Z'));
}
