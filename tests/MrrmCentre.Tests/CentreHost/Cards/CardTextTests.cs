extern alias host;
using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Cards;

namespace MrrmCentre.Tests.Cards;

public sealed class CardTextTests
{
    private static readonly string A = SomeCard.Text(1);
    private static readonly string B = SomeCard.Text(2);
    private static readonly string Foreign = SomeCard.ForeignText(1);

    public static TheoryData<string, string> Healed => new()
    {
        { "as printed", A },
        { "small letters", A.ToLowerInvariant() },
        { "Caps Lock half way", A[..20].ToLowerInvariant() + A[20..] },
        { "Enter and Tab after it", A + "\r\n\t" },
        { "spaces around it", "  " + A + " " },
        { "no-break space and byte order mark", "\u00A0\uFEFF" + A + "\u200B" },
        { "start and end of text signs", "\u0002" + A + "\u0003" },
        { "group separator inside", A[..25] + "\u001D" + A[25..] },
        { "typed in fives", string.Join(' ', A.Chunk(5).Select(five => new string(five))) },
        { "AIM identifier", "]Q3" + A },
        { "AIM identifier and Enter", "]Q1" + A + "\r" },
        { "zbar's label", "QR-Code:" + A },
        { "a made-up frame", "#1;" + A + ";0042#" },
        { "a frame of card letters", "XX" + A + "PS" },
        { "a frame of card letters and a space", "PX " + A },
        { "twice", A + A },
        { "twice in different case", A + A.ToLowerInvariant() },
        { "three times", A + A + A },
        { "twice on two lines", A + "\n" + A + "\n" },
        { "twice with identifiers", "]Q3" + A + "]Q3" + A },
        { "a broken scan, then the whole", A[..23] + A },
        { "a misread scan, then a good one", Misread(A) + A },
        { "another card's broken scan first", B[..31] + A },
    };

    public static TheoryData<string, string, CardFault> Refused => new()
    {
        { "nothing", "", CardFault.Empty },
        { "only Enter", "\r\n", CardFault.Empty },
        { "the last letter lost", A[..^1], CardFault.CutShort },
        { "the first letter lost", A[1..], CardFault.CutShort },
        { "a short code", SomeCard.Code(1).Letters, CardFault.CutShort },
        { "one letter misread", Misread(A), CardFault.WrongCheckLetter },
        { "one letter misread, twice", Misread(A) + Misread(A), CardFault.WrongCheckLetter },
        { "a key held down", new string('C', 77), CardFault.TooLong },
        { "a flood", new string('C', 1_001), CardFault.TooLong },
        { "a page pasted", new string('é', 4_000), CardFault.TooLong },
        { "two cards", A + B, CardFault.TwoCards },
        { "two cards on two lines", A + "\n" + B, CardFault.TwoCards },
        { "ours and a foreign one", A + Foreign, CardFault.TwoCards },
        { "Arabic layout", Typed(A, "لاؤيبلاهتنمىحقسفر ء"), CardFault.WrongKeyboard },
        { "Russian layout", Typed(A, "ИСВАПРОЛДТЗКЫЕМЧ"), CardFault.WrongKeyboard },
        { "Greek layout", Typed(A, "ΒΨΔΦΓΗΞΚΛΝΠΡΣΤΩΧ"), CardFault.WrongKeyboard },
        { "Bépo layout", Typed(A, "KXIEGHJSTRNLUVAY"), CardFault.WrongKeyboard },
        { "a web address", "https://www.example.org/migrants/assistance/agadez/fr", CardFault.NotACard },
        { "a product code", "(01)09506000134352(17)281231(10)LOT42", CardFault.NotACard },
        { "a sentence", "Bonjour, je voudrais savoir quand vient le prochain convoi", CardFault.NotACard },
        { "a telephone number", "+22790000000", CardFault.NotACard },
    };

    [Theory]
    [MemberData(nameof(Healed))]
    public void Is_read_as_the_card_it_is(string what, string scanned)
    {
        var reading = CardText.Read(scanned, SomeCard.Key);
        Assert.True(SomeCard.Ours(1).Equals(reading), $"{what} came out as {reading}");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Is_refused_with_its_reason(string what, string scanned, CardFault fault)
    {
        var reading = CardText.Read(scanned, SomeCard.Key);
        Assert.True(new CardReading.Malformed(fault).Equals(reading), $"{what} came out as {reading}");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("]Q3", "\r")]
    [InlineData("  ", "\n")]
    public void A_foreign_card_is_healed_like_our_own(string before, string after)
    {
        Assert.Equal(new CardReading.Foreign(), CardText.Read(before + Foreign + after, SomeCard.Key));
        Assert.Equal(new CardReading.Foreign(), CardText.Read(before + Foreign + Foreign + after, SomeCard.Key));
    }

    [Fact]
    public void A_frame_of_card_letters_hides_a_foreign_card_until_the_scanners_framing_is_told()
    {
        var scanned = "px" + Foreign + "S\r";
        Assert.Equal(new CardReading.Malformed(CardFault.TooLong), CardText.Read(scanned, SomeCard.Key));
        Assert.Equal(new CardReading.Foreign(), CardText.Read(scanned, SomeCard.Key, new ScannerFraming("PX", "S")));
    }

    [Fact]
    public void A_card_that_begins_like_the_framing_keeps_its_letters()
    {
        var framing = new ScannerFraming(A[..2], A[^1..]);
        Assert.Equal(SomeCard.Ours(1), CardText.Read(A, SomeCard.Key, framing));
        Assert.Equal(SomeCard.Ours(1), CardText.Read(framing.Prefix + A + framing.Suffix, SomeCard.Key, framing));
        Assert.Equal(SomeCard.Ours(1), CardText.Read(framing.Prefix + A, SomeCard.Key, framing));
    }

    [Fact]
    public void No_text_whatever_reads_as_a_card_we_did_not_make() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => CardText.Read(text ?? "", SomeCard.Key) is not CardReading.Ours)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_else_stands_around_it_a_card_of_ours_is_found_or_refused_but_never_another() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (before, after) =>
            CardText.Read(before + " " + A + " " + after, SomeCard.Key).Equals(SomeCard.Ours(1)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_refusal_has_a_sentence_in_both_languages()
    {
        CardReading[] refusals =
        [
            new CardReading.Foreign(),
            new CardReading.UnknownVersion(9),
            .. Enum.GetValues<CardFault>().Select(fault => new CardReading.Malformed(fault)),
        ];
        var sentences = refusals.Select(CardSentences.Of)
            .Concat(Enum.GetValues<ShortCodeFault>().Select(CardSentences.Of)).ToList();

        Assert.All(sentences, sentence => Assert.True(sentence.Fr.EndsWith('.') && sentence.En.EndsWith('.')));
        Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.Fr).Distinct().Count());
        Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.En).Distinct().Count());
    }

    private static string Misread(string text) =>
        text[..10] + CardAlphabet.Letter((CardAlphabet.Value(text[10]) + 1) % 16) + text[11..];

    /// <summary>What a layout makes of the keys; its sixteen characters stand in the alphabet's order.</summary>
    private static string Typed(string text, string layout) =>
        string.Concat(text.Select(letter => layout[CardAlphabet.Value(letter)]));
}
