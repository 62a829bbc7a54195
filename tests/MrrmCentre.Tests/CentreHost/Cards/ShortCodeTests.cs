extern alias host;

using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

public sealed class ShortCodeTests
{
    private static readonly ShortCode Code = SomeCard.Code(1);

    [Fact]
    public void Is_shown_as_two_groups_of_four() => Assert.Matches("^[B-X]{4}-[B-X]{4}$", Code.ToString());

    [Fact]
    public void Is_read_however_it_is_typed()
    {
        var letters = Code.Letters;
        string[] typed =
        [
            letters,
            Code.ToString(),
            letters.ToLowerInvariant(),
            $" {letters[..4]} {letters[4..]} ",
            $"{letters[..4]}\u2013{letters[4..]}\r",
            $"{letters[..4]}\u2011\u00A0{letters[4..]}",
            string.Join('-', letters.ToCharArray()),
        ];
        Assert.All(typed, text => Assert.Equal(new ShortCodeReading.Good(Code), ShortCode.Read(text)));
    }

    [Theory]
    [InlineData("", ShortCodeFault.WrongLength)]
    [InlineData("KXTF", ShortCodeFault.WrongLength)]
    [InlineData("KXTF-BRNV-B", ShortCodeFault.WrongLength)]
    [InlineData("KXTF-8RNV", ShortCodeFault.OtherCharacter)]
    [InlineData("KXTF-ERNV", ShortCodeFault.OtherCharacter)]
    [InlineData("KXTF_BRNV", ShortCodeFault.OtherCharacter)]
    [InlineData("K\u017FTF-BRNV", ShortCodeFault.OtherCharacter)]
    [InlineData("KXTF-BRNV", ShortCodeFault.WrongCheckLetter)]
    public void Is_refused_with_its_reason(string typed, ShortCodeFault fault) =>
        Assert.Equal(new ShortCodeReading.Refused(fault), ShortCode.Read(typed));

    [Fact]
    public void The_example_in_the_sentence_is_nobodys_code()
    {
        Assert.Contains("KXTF-BRNV", CardSentences.Of(ShortCodeFault.WrongLength).Fr, StringComparison.Ordinal);
        Assert.IsNotType<ShortCodeReading.Good>(ShortCode.Read("KXTF-BRNV"));
    }

    [Fact]
    public void Every_wrong_letter_and_every_exchange_is_seen()
    {
        for (var number = 0; number < 200; number++)
        {
            var letters = SomeCard.Code(number).Letters;
            foreach (var damaged in WrongLetters(letters).Concat(Exchanges(letters)))
            {
                Assert.Equal(new ShortCodeReading.Refused(ShortCodeFault.WrongCheckLetter), ShortCode.Read(damaged));
            }
        }
    }

    [Fact]
    public void Of_ten_thousand_codes_with_one_letter_wrong_two_exchanged_or_one_lost_none_is_accepted()
    {
        var random = new Random(20_170_817);
        for (var number = 0; number < 10_000; number++)
        {
            var letters = SomeCard.Code(number).Letters;
            var (place, other) = (random.Next(letters.Length), random.Next(letters.Length));
            var wrong = CardAlphabet.Letter((CardAlphabet.Value(letters[place]) + random.Next(1, 16)) % 16);
            var exchanged = letters.ToCharArray();
            (exchanged[place], exchanged[other]) = (exchanged[other], exchanged[place]);
            string[] damaged = [letters[..place] + wrong + letters[(place + 1)..], letters.Remove(place, 1), new string(exchanged)];
            Assert.All(damaged.Where(text => text != letters), text => Assert.IsType<ShortCodeReading.Refused>(ShortCode.Read(text)));
        }
    }

    [Fact]
    public void Each_of_the_twenty_eight_random_bits_shows_and_the_last_four_do_not()
    {
        var plain = ShortCode.New([0, 0, 0, 0]).Letters;
        var visible = Enumerable.Range(0, 32)
            .Where(bit => ShortCode.New(BitConverter.GetBytes(1u << bit)).Letters != plain);
        Assert.Equal(28, visible.Count());
    }

    private static IEnumerable<string> WrongLetters(string letters) =>
        from place in Enumerable.Range(0, letters.Length)
        from wrong in CardAlphabet.Letters
        where wrong != letters[place]
        select letters[..place] + wrong + letters[(place + 1)..];

    private static IEnumerable<string> Exchanges(string letters) =>
        from first in Enumerable.Range(0, letters.Length)
        from second in Enumerable.Range(first + 1, letters.Length - first - 1)
        where letters[first] != letters[second]
        select letters[..first] + letters[second] + letters[(first + 1)..second] + letters[first] + letters[(second + 1)..];
}
