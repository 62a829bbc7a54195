using System.Security.Cryptography;

namespace Kiosk.Staff;

/// <summary>
/// By which the PIN that signed in is known again, also while the host is away. Kept in memory alone, and slow to try out.
/// </summary>
internal sealed class PinMark
{
    private const int Rounds = 100_000;
    private const int Bytes = 32;

    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(Bytes);
    private readonly byte[] _hash;

    public PinMark(string pin) => _hash = Hash(pin);

    public bool Is(string pin) => CryptographicOperations.FixedTimeEquals(_hash, Hash(pin));

    private byte[] Hash(string pin) => Rfc2898DeriveBytes.Pbkdf2(pin, _salt, Rounds, HashAlgorithmName.SHA256, Bytes);
}
