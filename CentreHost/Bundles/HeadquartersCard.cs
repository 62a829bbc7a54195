using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>Headquarters as a centre knows it.</summary>
/// <param name="Recipients">The key in use, then the one kept away from every machine.</param>
internal sealed record HeadquartersCard(
    HeadquartersCertificates Certificates, IReadOnlyList<X509Certificate2> Recipients, X509Certificate2 Signing)
{
    private const int MaxBytes = 64 << 10;

    /// <summary>What a manifest's hq_key says.</summary>
    public string KeyId => Bundles.KeyId.Of(Recipients[0]);

    public static Answer<HeadquartersCard> Read(byte[] file)
    {
        if (file.Length > MaxBytes || BundleJson.Read(file, json => json.HeadquartersCertificates, out _) is not { } read
            || read.Format != HeadquartersCertificates.FormatName)
        {
            return BundleRefusal.NotAHeadquartersFile();
        }

        try
        {
            var card = new HeadquartersCard(read, [Load(read.Certificate), Load(read.OfflineCertificate)], Load(read.SigningCertificate));
            return card.Recipients.All(certificate => certificate.PublicKey.Oid.Value == Rsa) ? card : BundleRefusal.NotAHeadquartersFile();
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return BundleRefusal.NotAHeadquartersFile();
        }
    }

    private const string Rsa = "1.2.840.113549.1.1.1";

    private static X509Certificate2 Load(string base64) => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64));
}
