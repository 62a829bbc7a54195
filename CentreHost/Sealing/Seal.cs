using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CentreHost.Sealing;

/// <summary>
/// AES-256-GCM: version byte, 12-byte random nonce, 16-byte tag, ciphertext. The place (table.column|row) is
/// authenticated with it, so a sealed value copied to another row or column does not open.
/// </summary>
internal static class Seal
{
    private const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Overhead = 1 + NonceLength + TagLength;

    public static byte[] Place(string column, long row) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{column}|{row}"));

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> clear, byte[] place)
    {
        var closed = new byte[Overhead + clear.Length];
        closed[0] = Version;
        var nonce = closed.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, clear, closed.AsSpan(Overhead), closed.AsSpan(1 + NonceLength, TagLength), place);
        return closed;
    }

    /// <exception cref="CryptographicException">Not sealed with this key, not at this place, or damaged.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> closed, byte[] place)
    {
        if (closed.Length < Overhead || closed[0] != Version)
        {
            throw new CryptographicException("Not a sealed value of a known version.");
        }

        var clear = new byte[closed.Length - Overhead];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            closed.Slice(1, NonceLength), closed[Overhead..], closed.Slice(1 + NonceLength, TagLength), clear, place);
        return clear;
    }
}
