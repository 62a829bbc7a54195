using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CentreHost.Bundles;

/// <summary>A public key's short name: people compare it over the telephone, bundles carry it.</summary>
internal static class KeyId
{
    private const int Bytes = 16;

    public static string Of(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()).AsSpan(0, Bytes));

    /// <summary>In groups of four, as it is read out.</summary>
    public static string Spoken(string keyId) => string.Join(' ', keyId.Chunk(4).Select(group => new string(group)));
}
