using CentreHost.Services;

namespace CentreHost.Cards;

/// <summary>Under what a scanned or typed text is looked up, or why it cannot be a card of ours.</summary>
internal readonly record struct CardKey(byte[]? Token, string? ShortCode, string? Fault)
{
    /// <param name="macKey">Judges the whole code; the short one only finds a card for signed-in staff.</param>
    public static CardKey Read(string text, ReadBy readBy, byte[] macKey)
    {
        if (readBy == ReadBy.Typed && Cards.ShortCode.Read(text) is ShortCodeReading.Good typed)
        {
            return new CardKey(null, typed.Code.Letters, null);
        }

        return CardText.Read(text, macKey) switch
        {
            CardReading.Ours ours => new CardKey(ours.Id.ToBytes(), null, null),
            CardReading.Foreign => new CardKey(null, null, ScanCode.CardForeign),
            CardReading.UnknownVersion => new CardKey(null, null, ScanCode.CardForeign),
            CardReading.Malformed { Fault: CardFault.WrongKeyboard } => new CardKey(null, null, ScanCode.CardWrongKeyboard),
            CardReading.Malformed => new CardKey(null, null, ScanCode.CardMalformed),
            var other => throw new InvalidOperationException($"No way to look up {other}."),
        };
    }
}
