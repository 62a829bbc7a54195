namespace CentreHost.Cards;

/// <summary>From rows to paper: the codes are made anew from the stored token and the key, and stand nowhere else.</summary>
internal static class BlankSheets
{
    public static byte[] Draw(IReadOnlyList<Card> cards, string centreName, byte[] macKey, DateTimeOffset drawnAt) =>
        BlankCardSheet.Draw(centreName, [.. cards.Select(card => Printed(card, macKey))], checked((int)cards[0].Sheet), drawnAt);

    private static PrintedCard Printed(Card card, byte[] macKey) =>
        ShortCode.Read(card.ShortCode) is ShortCodeReading.Good good
            ? new PrintedCard(CardToken.Create(macKey, card.Token), good.Code)
            : throw new InvalidDataException($"Card {card.Id} has no valid short code.");
}
