namespace CentreHost.Cards;

/// <summary>Why a text without a card in it has none, in the order in which a reason helps the person scanning.</summary>
internal static class CardTextFault
{
    /// <summary>An Arabic layout types two characters for some letters, so a card may come out half as long again.</summary>
    private const int LongestForeignCard = CardToken.Length * 3 / 2;

    /// <param name="visible">The scanned text without white space and control characters.</param>
    /// <param name="hadGaps">True when such characters stood inside it.</param>
    public static CardFault Of(string visible, bool hadGaps)
    {
        if (visible.Length == 0)
        {
            return CardFault.Empty;
        }

        var runs = Runs(visible);
        if (runs.Any(run => run >= CardToken.Length))
        {
            return runs.Any(run => run >= CardToken.Length && run % CardToken.Length == 0)
                ? CardFault.WrongCheckLetter
                : CardFault.TooLong;
        }

        if (!hadGaps && LooksTypedOnAnotherKeyboard(visible))
        {
            return CardFault.WrongKeyboard;
        }

        return runs is [var only] && only == visible.Length ? CardFault.CutShort : CardFault.NotACard;
    }

    /// <remarks>
    /// A code in Latin letters only may come from BÉPO or Dvorak; one in other scripts (Arabic types signs and vowel marks
    /// among its letters) needs only a quarter of them. Figures, as in web addresses and product codes, speak against both.
    /// </remarks>
    private static bool LooksTypedOnAnotherKeyboard(string visible)
    {
        if (visible.Length is < CardToken.Length or > LongestForeignCard || visible.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var otherLetters = visible.Count(c => char.IsLetter(c) && !CardAlphabet.Has(c));
        var otherScripts = visible.Count(c => !char.IsAscii(c));
        return 4 * otherScripts >= visible.Length || (4 * otherLetters >= visible.Length && visible.All(char.IsLetter));
    }

    private static List<int> Runs(string visible)
    {
        var runs = new List<int>();
        var length = 0;
        foreach (var c in visible)
        {
            if (CardAlphabet.Has(c))
            {
                length++;
            }
            else if (length > 0)
            {
                runs.Add(length);
                length = 0;
            }
        }

        if (length > 0)
        {
            runs.Add(length);
        }

        return runs;
    }
}
