using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>Content with the certificate whose key signed it. That the key may be believed is for its reader to know.</summary>
/// <param name="Envelope">Digest of the recipients it was sealed for, where the signer bound them.</param>
internal sealed record SignedContent(byte[] Content, X509Certificate2 Signer, byte[]? Envelope)
{
    public string KeyId => Bundles.KeyId.Of(Signer);
}

/// <summary>CMS SignedData, ECDSA on P-256 with SHA-256, as `openssl cms -sign` and `-verify` have it.</summary>
internal static class BundleSignature
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>Ours alone, made from a random UUID as X.667 has it: the digest of the recipients sealed for.</summary>
    private const string EnvelopeDigest = "2.25.1917552042030690854532886081229742075";

    /// <param name="certificate">With its private key.</param>
    /// <param name="envelope">Signed along: see <see cref="BundleSeal"/>.</param>
    public static byte[] Sign(byte[] content, X509Certificate2 certificate, byte[]? envelope = null)
    {
        var signed = new SignedCms(new ContentInfo(new Oid(Data), content));
        // openssl cannot parse what .NET writes for a signer named by his key's identifier.
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        if (envelope is not null)
        {
            var value = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
            value.WriteOctetString(envelope);
            signer.SignedAttributes.Add(new AsnEncodedData(new Oid(EnvelopeDigest), value.Encode()));
        }

        signed.ComputeSignature(signer);
        return signed.Encode();
    }

    /// <summary>Verifies before anything inside is looked at.</summary>
    public static Answer<SignedContent> Verify(byte[] der)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(der);
            if (signed.ContentInfo.ContentType.Value != Data || signed.Detached || signed.SignerInfos.Count != 1)
            {
                return BundleRefusal.NotABundle("SignedData");
            }

            var signer = signed.SignerInfos[0];
            if (signer.Certificate is not { } certificate || signer.DigestAlgorithm.Value != Sha256 || !IsP256(certificate))
            {
                return BundleRefusal.BadSignature();
            }

            // The signature alone: no chain, no dates.
            signer.CheckSignature(verifySignatureOnly: true);
            return new SignedContent(signed.ContentInfo.Content, certificate, EnvelopeOf(signer));
        }
        catch (CryptographicException)
        {
            return BundleRefusal.BadSignature();
        }
    }

    private static bool IsP256(X509Certificate2 certificate)
    {
        using var key = certificate.GetECDsaPublicKey();
        return key?.ExportParameters(false).Curve.Oid.Value == P256;
    }

    private static byte[]? EnvelopeOf(SignerInfo signer)
    {
        foreach (var attribute in signer.SignedAttributes)
        {
            if (attribute.Oid.Value == EnvelopeDigest && attribute.Values.Count == 1)
            {
                return System.Formats.Asn1.AsnDecoder.ReadOctetString(
                    attribute.Values[0].RawData, System.Formats.Asn1.AsnEncodingRules.DER, out _);
            }
        }

        return null;
    }
}
