using System.Security.Cryptography.X509Certificates;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>The key a centre signs with, and the certificate that names it.</summary>
internal sealed class SiteKey(X509Certificate2 certificate) : IDisposable
{
    /// <summary>With its private key.</summary>
    public X509Certificate2 Certificate => certificate;

    public string Id => KeyId.Of(certificate);

    public static SiteKey Create(string site) => new(SelfSigned.Signer(site));

    public static SiteKey FromPem(string pem) => new(X509Certificate2.CreateFromPem(pem, pem));

    /// <summary>Reads the key file, or makes it when the centre has none yet; for the owner's eyes alone.</summary>
    public static SiteKey LoadOrCreate(string file, string site)
    {
        if (File.Exists(file))
        {
            return FromPem(File.ReadAllText(file));
        }

        var made = Create(site);
        DurableFile.Write(file, System.Text.Encoding.ASCII.GetBytes(made.ToPem()));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return made;
    }

    public string ToPem()
    {
        using var key = certificate.GetECDsaPrivateKey()!;
        return $"{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n";
    }

    public void Dispose() => certificate.Dispose();
}
