using System.Globalization;

namespace CentreHost.Cards;

/// <summary>Finds the one card in whatever a scanner typed. Letters are never guessed: check letter and MAC judge.</summary>
public static class CardText
{
    /// <summary>Beyond twenty cards in a row no healing makes sense, and the search below stays bounded.</summary>
    private const int LongestText = 20 * CardToken.Length;

    public static CardReading Read(string scanned, ReadOnlySpan<byte> macKey, ScannerFraming? framing = null)
    {
        var bare = ScannerFraming.None.Strip(scanned);
        if (bare.Length == CardToken.Length && CheckLetter.IsRight(bare))
        {
            return CardToken.Judge(bare, macKey);
        }

        if (bare.Length > LongestText)
        {
            return new CardReading.Malformed(CardFault.TooLong);
        }

        // Framing is told apart by white space before white space is dropped: in "PX CARD…" the X is not the card's.
        var visible = string.Concat(bare.ToString().Where(c => !IsInvisible(c)));
        var unframed = (framing ?? ScannerFraming.None).Strip(bare).ToString();
        foreach (var text in new[] { unframed, bare.ToString(), visible })
        {
            var found = Cards(text, macKey);
            if (found.Count > 0)
            {
                return found.Count == 1 ? found.Values.Single() : new CardReading.Malformed(CardFault.TwoCards);
            }
        }

        return new CardReading.Malformed(CardTextFault.Of(visible, hadGaps: visible.Length < bare.Length));
    }

    /// <summary>White space, control characters and what editors and input methods hide (BOM, zero-width).</summary>
    internal static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static Dictionary<string, CardReading> Cards(ReadOnlySpan<char> text, ReadOnlySpan<byte> macKey)
    {
        var found = new Dictionary<string, CardReading>(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < text.Length;)
        {
            var length = RunLength(text[start..]);
            Search(text.Slice(start, length), macKey, found);
            start += length + 1;
        }

        return found;
    }

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && CardAlphabet.Has(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <remarks>
    /// In a run of whole cards each fifty letters is a card by its check letter. Anywhere else, as when a broken scan is
    /// followed by the whole one, one window in sixteen has a right check letter by chance, so there only the MAC counts.
    /// </remarks>
    private static void Search(ReadOnlySpan<char> run, ReadOnlySpan<byte> macKey, Dictionary<string, CardReading> found)
    {
        var wholeCards = run.Length % CardToken.Length == 0;
        for (var start = 0; start + CardToken.Length <= run.Length; start++)
        {
            var window = run.Slice(start, CardToken.Length);
            if (!CheckLetter.IsRight(window))
            {
                continue;
            }

            var reading = CardToken.Judge(window, macKey);
            if (reading is CardReading.Ours || (wholeCards && start % CardToken.Length == 0))
            {
                found[window.ToString()] = reading;
            }
        }
    }
}
