extern alias host;

using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

public sealed class CheckLetterTests
{
    /// <summary>Element 2 has order 15 in GF(16): no weighting over it can tell places 15 apart from each other.</summary>
    private const int LongestExchangeSeen = 14;

    private const int Backgrounds = 20;

    [Fact]
    public void Every_wrong_letter_is_seen_at_every_place_for_every_pair_of_letters() =>
        ForEveryBackground(text =>
        {
            for (var place = 0; place < text.Length; place++)
            {
                foreach (var wrong in CardAlphabet.Letters.Where(letter => letter != text[place]))
                {
                    Assert.False(CheckLetter.IsRight(With(text, (place, wrong))), $"{wrong} at {place} of {text}");
                }
            }
        });

    [Fact]
    public void Every_exchange_of_two_letters_up_to_fourteen_places_apart_is_seen()
    {
        foreach (var (first, second, a, b) in PairsOfPlacesAndLetters(LongestExchangeSeen))
        {
            var text = WithRightCheckLetter(first, second, a, b);
            Assert.True(CheckLetter.IsRight(text));
            Assert.False(CheckLetter.IsRight(Exchanged(text, first, second)), $"{first} and {second} of {text}");
        }
    }

    [Fact]
    public void Every_twin_error_is_seen_side_by_side_and_across_a_letter() =>
        ForEveryBackground(text =>
        {
            for (var distance = 1; distance <= 2; distance++)
            {
                for (var place = 0; place + distance < text.Length; place++)
                {
                    AssertTwinsSeen(text, place, place + distance);
                }
            }
        });

    [Fact]
    public void Exchanges_of_two_thousand_random_cards_are_all_seen_next_to_each_other_and_across_a_letter()
    {
        for (var number = 0; number < 2_000; number++)
        {
            var text = SomeCard.Text(number);
            for (var first = 0; first < text.Length - 1; first++)
            {
                foreach (var second in new[] { first + 1, first + 2 }.Where(p => p < text.Length && text[p] != text[first]))
                {
                    Assert.False(CheckLetter.IsRight(Exchanged(text, first, second)), $"{first} and {second} of {text}");
                }
            }
        }
    }

    [Fact]
    public void An_exchange_fifteen_places_apart_passes_the_check_letter_and_is_left_to_the_mac()
    {
        var text = SomeCard.Text(1);
        var first = Enumerable.Range(1, 30).First(place => text[place] != text[place + 15]);
        var exchanged = Exchanged(text, first, first + 15);
        Assert.True(CheckLetter.IsRight(exchanged));
        Assert.Equal(new CardReading.Foreign(), CardText.Read(exchanged, SomeCard.Key));
    }

    /// <summary>All places and all letters: with the backgrounds' rest random, nothing about the card is assumed.</summary>
    private static IEnumerable<(int First, int Second, char A, char B)> PairsOfPlacesAndLetters(int furthest) =>
        from first in Enumerable.Range(0, CardToken.Length)
        from second in Enumerable.Range(first + 1, furthest).Where(place => place < CardToken.Length)
        from a in CardAlphabet.Letters
        from b in CardAlphabet.Letters
        where a != b
        select (first, second, a, b);

    /// <summary>Sets the two letters and mends a third, so that the whole is right before the exchange.</summary>
    private static string WithRightCheckLetter(int first, int second, char a, char b)
    {
        var mended = Enumerable.Range(0, 3).First(place => place != first && place != second);
        var text = With(SomeCard.Text(first), (first, a), (second, b));
        return CardAlphabet.Letters.Select(letter => With(text, (mended, letter))).Single(t => CheckLetter.IsRight(t));
    }

    private static void AssertTwinsSeen(string text, int first, int second)
    {
        foreach (var letter in CardAlphabet.Letters)
        {
            var mended = Enumerable.Range(0, 3).First(place => place != first && place != second);
            var twins = With(text, (first, letter), (second, letter));
            var right = CardAlphabet.Letters.Select(l => With(twins, (mended, l))).Single(t => CheckLetter.IsRight(t));
            foreach (var other in CardAlphabet.Letters.Where(other => other != letter))
            {
                Assert.False(CheckLetter.IsRight(With(right, (first, other), (second, other))), $"{first}, {second}");
            }
        }
    }

    private static void ForEveryBackground(Action<string> check)
    {
        for (var number = 0; number < Backgrounds; number++)
        {
            check(SomeCard.Text(number));
        }
    }

    private static string With(string text, params ReadOnlySpan<(int Place, char Letter)> changes)
    {
        var letters = text.ToCharArray();
        foreach (var (place, letter) in changes)
        {
            letters[place] = letter;
        }

        return new string(letters);
    }

    private static string Exchanged(string text, int first, int second) =>
        With(text, (first, text[second]), (second, text[first]));
}
