namespace CentreHost.Cards;

/// <summary>What a scanned text turned out to be.</summary>
public abstract record CardReading
{
    private CardReading()
    {
    }

    public sealed record Ours(CardId Id) : CardReading;

    /// <summary>Well formed, but sealed with another centre's key, or forged.</summary>
    public sealed record Foreign : CardReading;

    /// <summary>Well formed, of a version this program does not know: printed by a newer one, or forged.</summary>
    public sealed record UnknownVersion(int Version) : CardReading;

    public sealed record Malformed(CardFault Fault) : CardReading;
}

public enum CardFault
{
    Empty,

    /// <summary>Card letters only, but fewer than a card has: the scan was cut short.</summary>
    CutShort,

    /// <summary>Card letters only, but more than a card has, and no card of ours among them.</summary>
    TooLong,

    /// <summary>A card's length and letters, but at least one letter is wrong: a worn or badly printed code.</summary>
    WrongCheckLetter,

    /// <summary>Two different cards in one text.</summary>
    TwoCards,

    /// <summary>Looks like a card typed through a keyboard layout that is not Latin, or moves the letters (BÉPO).</summary>
    WrongKeyboard,

    /// <summary>Some other code: a web address, a product, a telephone card.</summary>
    NotACard,
}
