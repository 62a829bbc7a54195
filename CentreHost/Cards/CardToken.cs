using System.Security.Cryptography;

namespace CentreHost.Cards;

/// <summary>
/// A card's fifty letters: version (1), random id (20), MAC (28), check letter (1). Nothing personal, no centre,
/// nothing derived from either.
/// </summary>
public static class CardToken
{
    public const int Length = 50;

    /// <summary>0 is never issued, so that a stuck key (BBBB…) is no card.</summary>
    public const int Version = 1;

    public const int MinimumKeyBytes = 32;

    private const int MacBytes = 14;

    public static string Create(ReadOnlySpan<byte> macKey, ReadOnlySpan<byte> id80)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(id80.Length, CardId.Bytes, nameof(id80));
        Span<byte> payload = stackalloc byte[CardId.Bytes + MacBytes];
        id80.CopyTo(payload);
        Mac(macKey, Version, id80, payload[CardId.Bytes..]);

        Span<char> text = stackalloc char[Length];
        text[0] = CardAlphabet.Letter(Version);
        CardAlphabet.Write(payload, text[1..^1]);
        text[^1] = CheckLetter.For(text[..^1]);
        return new string(text);
    }

    /// <summary>Judges exactly fifty characters as they are; <see cref="CardText.Read"/> heals first.</summary>
    internal static CardReading Judge(ReadOnlySpan<char> text, ReadOnlySpan<byte> macKey)
    {
        if (!CheckLetter.IsRight(text))
        {
            return new CardReading.Malformed(CardFault.WrongCheckLetter);
        }

        var version = CardAlphabet.Value(text[0]);
        if (version != Version)
        {
            return new CardReading.UnknownVersion(version);
        }

        Span<byte> payload = stackalloc byte[CardId.Bytes + MacBytes];
        CardAlphabet.Read(text[1..^1], payload);
        Span<byte> mac = stackalloc byte[MacBytes];
        Mac(macKey, version, payload[..CardId.Bytes], mac);
        return CryptographicOperations.FixedTimeEquals(mac, payload[CardId.Bytes..])
            ? new CardReading.Ours(CardId.FromBytes(payload[..CardId.Bytes]))
            : new CardReading.Foreign();
    }

    private static void Mac(ReadOnlySpan<byte> macKey, int version, ReadOnlySpan<byte> id80, Span<byte> mac)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(macKey.Length, MinimumKeyBytes, nameof(macKey));
        Span<byte> message = [(byte)version, .. id80];
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(macKey, message, whole);
        whole[..mac.Length].CopyTo(mac);
    }
}
