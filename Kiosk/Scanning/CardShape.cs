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

    /// <summary>Most of the fifty letters of a card's square code.</summary>
    private const int MostOfACard = 40;

    public static bool IsWhole(string text) => text.Length >= MostOfACard && IsLikely(text);

    public static bool IsLikely(string text)
    {
        var letters = text.Count(c => Alphabet.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal));
        return letters >= ShortestCode && text.Length - letters <= MostFraming;
    }
}
