using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CentreHost.Cards;

/// <summary>
/// The 80 random bits that name a card. No secret by itself: only the MAC printed with it makes a card.
/// </summary>
public readonly record struct CardId
{
    public const int Bytes = 10;

    private readonly UInt128 bits;

    private CardId(UInt128 bits) => this.bits = bits;

    public static CardId New()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        RandomNumberGenerator.Fill(bytes);
        return FromBytes(bytes);
    }

    public static CardId FromBytes(ReadOnlySpan<byte> id80)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(id80.Length, Bytes, nameof(id80));
        Span<byte> wide = stackalloc byte[16];
        wide.Clear();
        id80.CopyTo(wide[^Bytes..]);
        return new CardId(BinaryPrimitives.ReadUInt128BigEndian(wide));
    }

    public byte[] ToBytes()
    {
        Span<byte> wide = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(wide, bits);
        return wide[^Bytes..].ToArray();
    }

    /// <summary>Twenty card letters, for a log or a list; nothing a scanner would take for a card.</summary>
    public override string ToString()
    {
        Span<char> letters = stackalloc char[2 * Bytes];
        CardAlphabet.Write(ToBytes(), letters);
        return new string(letters);
    }
}
