using System.Security.Cryptography;
using System.Text;

namespace CentreHost.Staff;

/// <summary>PBKDF2-HMAC-SHA-256 over the PIN keyed with the centre's pepper: a copied database alone cannot be tried.</summary>
internal static class Pin
{
    public const int ShortestLength = 6;
    private const int Iterations = 600_000;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    public static byte[] Hash(string pin, byte[] salt, byte[] pepper) => Rfc2898DeriveBytes.Pbkdf2(
        HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes(pin)), salt, Iterations, HashAlgorithmName.SHA256, 32);

    public static bool Matches(string pin, byte[] salt, byte[] hash, byte[] pepper) =>
        CryptographicOperations.FixedTimeEquals(Hash(pin, salt, pepper), hash);
}
