using System.Security.Cryptography;
using System.Text;

namespace CentreHost.Staff;

/// <param name="Pepper">Of the centre; not in the database.</param>
/// <param name="Iterations">How often a PIN is stretched before it is compared.</param>
internal sealed record PinKey(byte[] Pepper, int Iterations);

/// <summary>PBKDF2-HMAC-SHA-256 over the PIN keyed with the centre's pepper: a copied database alone cannot be tried.</summary>
internal static class Pin
{
    public const int ShortestLength = 6;

    /// <summary>A third of a second of a small machine's core, for whoever tries as for whoever signs in.</summary>
    public const int Iterations = 600_000;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    public static byte[] Hash(string pin, byte[] salt, PinKey key) => Rfc2898DeriveBytes.Pbkdf2(
        HMACSHA256.HashData(key.Pepper, Encoding.UTF8.GetBytes(pin)), salt, key.Iterations, HashAlgorithmName.SHA256, 32);

    public static bool Matches(string pin, byte[] salt, byte[] hash, PinKey key) =>
        CryptographicOperations.FixedTimeEquals(Hash(pin, salt, key), hash);
}
