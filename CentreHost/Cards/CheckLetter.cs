namespace CentreHost.Cards;

/// <summary>The last letter of a card and of a short code: the rest weighted by powers of 2 in GF(16).</summary>
/// <remarks>
/// Element 2 of GF(2)[x]/(x⁴+x+1) has order 15, so letters fewer than 15 places apart never weigh the same. Every wrong
/// letter, every exchange of two letters up to 14 places apart and every twin error (BB for CC, BRB for CRC) is caught,
/// at any length. Two letters exactly 15, 30 or 45 places apart may change places unseen; on a card the MAC sees it.
/// </remarks>
public static class CheckLetter
{
    private const int Modulus = 0b1_0011;

    public static char For(ReadOnlySpan<char> letters) => CardAlphabet.Letter(Double(Remainder(letters)));

    /// <summary>False as well when a character is outside the alphabet.</summary>
    public static bool IsRight(ReadOnlySpan<char> lettersWithCheck) => Remainder(lettersWithCheck) == 0;

    private static int Remainder(ReadOnlySpan<char> letters)
    {
        var remainder = 0;
        foreach (var letter in letters)
        {
            var value = CardAlphabet.Value(letter);
            if (value < 0)
            {
                return -1;
            }

            remainder = Double(remainder) ^ value;
        }

        return remainder;
    }

    private static int Double(int element) => element < 8 ? element << 1 : (element << 1) ^ Modulus;
}
