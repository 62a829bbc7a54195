using System.Globalization;
using CentreHost.Cards;

namespace Kiosk.Scanning;

/// <summary>
/// Whether a fast burst can be a card at all. Over a slow line a person's keys arrive in one piece too, and a PIN or a
/// name taken for a scan would vanish from its field.
/// </summary>
internal static class CardShape
{
    private const string Alphabet = "BCDEFGHJKLNPRSTUVX";
    private const int ShortestCode = 8;

    /// <summary>What scanners are set to send around a code, such as ]Q3.</summary>
    private const int MostFraming = 6;

    /// <summary>Such as ]Q3, before the code.</summary>
    private const int SymbologyMark = 3;

    /// <summary>Most of the fifty letters of a card's square code.</summary>
    private const int MostOfACard = 40;

    public static bool IsWhole(string text) => text.Length >= MostOfACard && IsLikely(text);

    /// <summary>The beginning of a card, or one misread: letters of cards alone, but for what scanners send around them.</summary>
    public static bool IsPart(string text)
    {
        var bare = text.Trim();
        bare = bare.StartsWith(']') && bare.Length > SymbologyMark ? bare[SymbologyMark..] : bare;
        return bare.Length > 0 && (bare.All(CardAlphabet.Has) || IsWhole(bare));
    }

    /// <summary>The code printed under a card, as a hand types it; its last letter proves the others.</summary>
    public static bool IsShortCode(string text)
    {
        var letters = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.DashPunctuation));
        return letters.Length == ShortestCode && letters.All(CardAlphabet.Has) && CheckLetter.IsRight(letters);
    }

    public static bool IsLikely(string text)
    {
        var letters = text.Count(c => Alphabet.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal));
        return letters >= ShortestCode && text.Length - letters <= MostFraming;
    }
}
