namespace CentreHost.Cards;

/// <summary>
/// Sixteen letters, four bits each, in which cards and short codes are written.
/// </summary>
/// <remarks>
/// A keyboard-wedge scanner presses keys, so only letters that stand on the same key of AZERTY, QWERTY and QWERTZ
/// can be used: A, Q, W, Z, Y and M move, I and O look like figures, and eighteen are left. Of these E and U go.
/// E is F with a stroke worn off, U is V in handwriting and under a fold, and without either there is no vowel,
/// so that no card can spell a word, in French or in English, that somebody would be ashamed to carry.
/// Figures are left out because AZERTY types them with Shift.
/// </remarks>
public static class CardAlphabet
{
    public const string Letters = "BCDFGHJKLNPRSTVX";

    public const int BitsPerLetter = 4;

    private static readonly sbyte[] Values = ValuesByCharacter();

    public static char Letter(int value) => Letters[value];

    /// <summary>0 to 15, in either case; -1 for any other character.</summary>
    public static int Value(char letter) => letter < Values.Length ? Values[letter] : -1;

    public static bool Has(char letter) => Value(letter) >= 0;

    /// <summary>Two letters a byte, the high four bits first.</summary>
    public static void Write(ReadOnlySpan<byte> bytes, Span<char> letters)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            letters[2 * i] = Letter(bytes[i] >> BitsPerLetter);
            letters[(2 * i) + 1] = Letter(bytes[i] & 0xF);
        }
    }

    /// <summary>The inverse of <see cref="Write"/>; a character outside the alphabet is the caller's bug.</summary>
    public static void Read(ReadOnlySpan<char> letters, Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Expect(letters[2 * i]) << BitsPerLetter) | Expect(letters[(2 * i) + 1]));
        }
    }

    private static int Expect(char letter) => Value(letter) is >= 0 and var value
        ? value
        : throw new ArgumentException($"U+{(int)letter:X4} is not a card letter.", nameof(letter));

    private static sbyte[] ValuesByCharacter()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var value = 0; value < Letters.Length; value++)
        {
            values[Letters[value]] = (sbyte)value;
            values[char.ToLowerInvariant(Letters[value])] = (sbyte)value;
        }

        return values;
    }
}
