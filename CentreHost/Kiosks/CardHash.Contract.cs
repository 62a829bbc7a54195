using System.Security.Cryptography;
using System.Text;

namespace CentreHost.Kiosks;

/// <summary>How a kiosk knows a card: by a hash under a key it holds in memory alone. Without the key even the short code,
/// which is short enough to be tried out, cannot be read from a stolen disk.</summary>
internal static class CardHash
{
    private const int Bytes = 16;

    /// <param name="letters">The square code's or the short code's, in capitals.</param>
    public static string Of(ReadOnlySpan<byte> key, ReadOnlySpan<char> letters)
    {
        Span<byte> text = stackalloc byte[64];
        var length = Encoding.ASCII.GetBytes(letters, text);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text[..length], hash);
        return Convert.ToBase64String(hash[..Bytes]);
    }
}
