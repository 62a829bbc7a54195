using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CentreHost.Bundles;

/// <summary>
/// Certificates nobody but their owner vouches for: a key is believed because a person enrolled it. Their dates say
/// nothing, since centres' clocks fall back to 1970: they are valid always, and are not asked.
/// </summary>
internal static class SelfSigned
{
    public const int RsaBits = 3072;

    private static readonly DateTimeOffset Always = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset ForEver = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    /// <summary>For signing, on the curve P-256.</summary>
    public static X509Certificate2 Signer(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Name(name), key, HashAlgorithmName.SHA256);
        return Finish(request, X509KeyUsageFlags.DigitalSignature);
    }

    /// <summary>For sealing to, RSA.</summary>
    public static X509Certificate2 Recipient(string name)
    {
        using var key = RSA.Create(RsaBits);
        var request = new CertificateRequest(Name(name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Finish(request, X509KeyUsageFlags.KeyEncipherment);
    }

    private static X509Certificate2 Finish(CertificateRequest request, X509KeyUsageFlags usage)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(Always, ForEver);
    }

    private static X500DistinguishedName Name(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name);
        builder.AddOrganizationName("MrrmCentre");
        return builder.Build();
    }
}
