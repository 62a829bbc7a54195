using CentreHost.Services;

namespace CentreHost.Cards;

/// <summary>Under what a scanned or typed text is looked up, or why it cannot be a card of ours.</summary>
internal readonly record struct CardKey(byte[]? Token, string? ShortCode, string? Fault)
{
    /// <summary>What is typed and no longer than this was meant for a short code, with a slip or two.</summary>
    private const int LongestShortCodeAttempt = Cards.ShortCode.Length * 3 / 2;

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
            CardReading.Malformed(var fault) => new CardKey(null, null, CodeOf(fault, readBy, text)),
            var other => throw new InvalidOperationException($"No way to look up {other}."),
        };
    }

    private static string CodeOf(CardFault fault, ReadBy readBy, string text) => fault switch
    {
        CardFault.WrongKeyboard => ScanCode.CardWrongKeyboard,
        CardFault.TwoCards => ScanCode.TwoCards,
        CardFault.Empty => ScanCode.CardMalformed,
        _ when readBy == ReadBy.Typed && text.Count(char.IsLetterOrDigit) <= LongestShortCodeAttempt => ScanCode.ShortCodeWrong,
        CardFault.NotACard => ScanCode.NotACard,
        _ => ScanCode.CardMalformed,
    };
}
