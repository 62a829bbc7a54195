extern alias host;
using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

public sealed class CardTokenTests
{
    [Fact]
    public void Any_id_under_any_key_reads_back_in_either_case() =>
        Prop.ForAll(Bytes(CardId.Bytes), Bytes(CardToken.MinimumKeyBytes), (id, key) =>
        {
            var text = CardToken.Create(key, id);
            var ours = new CardReading.Ours(CardId.FromBytes(id));
            return CardText.Read(text, key).Equals(ours) && CardText.Read(text.ToLowerInvariant(), key).Equals(ours);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_keys_know_each_others_cards() =>
        Prop.ForAll(Bytes(CardId.Bytes), Bytes(32), Bytes(32), (id, key, other) =>
            key.SequenceEqual(other) || CardText.Read(CardToken.Create(key, id), other) is CardReading.Foreign)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_id_survives_its_bytes() =>
        Prop.ForAll(Bytes(CardId.Bytes), id => CardId.FromBytes(id).ToBytes().SequenceEqual(id))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_of_a_card_never_changes_under_the_same_key() => Assert.Equal(
        "CJKPRTTKDCBDGXBXXGVBRBFNGRHVRKFJPKNRDHFHKCTGVJDCVG", CardToken.Create(SomeCard.Key, SomeCard.Id(1)));

    [Fact]
    public void A_card_is_fifty_letters_of_the_alphabet() =>
        Assert.All(Enumerable.Range(0, 1_000).Select(SomeCard.Text), text =>
        {
            Assert.Equal(50, text.Length);
            Assert.All(text, letter => Assert.Contains(letter, CardAlphabet.Letters));
        });

    [Fact]
    public void Another_version_is_named_and_never_taken_for_ours() =>
        Assert.All(Enumerable.Range(0, 16).Where(version => version != CardToken.Version), version =>
        {
            var text = CardAlphabet.Letter(version) + SomeCard.Text(1)[1..^1];
            var reading = CardText.Read(text + CheckLetter.For(text), SomeCard.Key);
            Assert.Equal(new CardReading.UnknownVersion(version), reading);
        });

    [Fact]
    public void Ten_thousand_cards_with_one_letter_wrong_two_exchanged_or_one_lost_never_read_as_ours()
    {
        var random = new Random(20_170_817);
        for (var number = 0; number < 10_000; number++)
        {
            var text = SomeCard.Text(number);
            foreach (var damaged in Damage(text, random))
            {
                var reading = CardText.Read(damaged, SomeCard.Key);
                Assert.False(reading is CardReading.Ours, $"{text} damaged to {damaged} read as {reading}");
            }
        }
    }

    [Fact]
    public void A_bit_changed_anywhere_under_a_right_check_letter_is_foreign()
    {
        var text = SomeCard.Text(7);
        for (var place = 1; place < text.Length - 1; place++)
        {
            for (var bit = 1; bit < 16; bit <<= 1)
            {
                var letters = text[..^1].ToCharArray();
                letters[place] = CardAlphabet.Letter(CardAlphabet.Value(letters[place]) ^ bit);
                var forged = new string(letters) + CheckLetter.For(letters);
                Assert.Equal(new CardReading.Foreign(), CardText.Read(forged, SomeCard.Key));
            }
        }
    }

    [Fact]
    public void A_short_key_and_a_short_id_are_bugs()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CardToken.Create(new byte[31], SomeCard.Id(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CardToken.Create(SomeCard.Key, new byte[9]));
    }

    private static IEnumerable<string> Damage(string text, Random random)
    {
        var place = random.Next(text.Length);
        var wrong = CardAlphabet.Letter((CardAlphabet.Value(text[place]) + random.Next(1, 16)) % 16);
        yield return text[..place] + wrong + text[(place + 1)..];
        yield return text.Remove(place, 1);

        var other = random.Next(text.Length);
        if (text[other] != text[place])
        {
            var letters = text.ToCharArray();
            (letters[place], letters[other]) = (letters[other], letters[place]);
            yield return new string(letters);
        }
    }

    private static Arbitrary<byte[]> Bytes(int length) =>
        Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), length).ToArbitrary();
}
