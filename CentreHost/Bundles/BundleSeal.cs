using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>
/// Signs, then seals. The signature also covers a digest of the recipients, so that no bit of the file is free: what the
/// authenticated encryption leaves open (the key wrapped for the other recipient) the signature closes.
/// </summary>
internal static class BundleSeal
{
    /// <summary>Plain text at most <see cref="BundleJson.MaxBytes"/>, with room for two recipients and a certificate.</summary>
    public const int MaxBytes = BundleJson.MaxBytes + (16 << 10);

    public static byte[] Seal(byte[] plain, SiteKey siteKey, IReadOnlyList<X509Certificate2> recipients)
    {
        var key = RandomNumberGenerator.GetBytes(AuthEnvelope.KeyBytes);
        var wrapped = KeyTransport.Wrap(key, recipients);
        var signed = BundleSignature.Sign(plain, siteKey.Certificate, SHA256.HashData(wrapped));
        return AuthEnvelope.Seal(signed, key, wrapped).Encode();
    }

    /// <param name="certificate">Headquarters' own, with its private key; not shared between threads.</param>
    public static Answer<OpenedSeal> Open(byte[] file, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey() ?? throw new ArgumentException("The private key is missing.", nameof(certificate));
        return Open(file, certificate, key);
    }

    public static Answer<OpenedSeal> Open(byte[] file, X509Certificate2 certificate, RSA key)
    {
        if (file.Length > MaxBytes)
        {
            return BundleRefusal.TooLarge(file.Length, MaxBytes);
        }

        try
        {
            var envelope = AuthEnvelope.Decode(file);
            if (KeyTransport.For(certificate, envelope.Recipients) is not { } wrapped)
            {
                return BundleRefusal.NotForUs();
            }

            var contentKey = key.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
            if (contentKey.Length != AuthEnvelope.KeyBytes)
            {
                return BundleRefusal.NotABundle("AuthEnvelopedData");
            }

            return Verified(file, envelope, envelope.Open(contentKey));
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException)
        {
            return BundleRefusal.NotABundle("AuthEnvelopedData");
        }
    }

    private static Answer<OpenedSeal> Verified(byte[] file, AuthEnvelope envelope, byte[] signed)
    {
        var (content, refusal) = BundleSignature.Verify(signed);
        if (refusal is not null)
        {
            return refusal;
        }

        var untouched = content!.Envelope is not { } bound
            || (bound.AsSpan().SequenceEqual(SHA256.HashData(envelope.Recipients)) && envelope.Encode().AsSpan().SequenceEqual(file));
        return untouched ? new OpenedSeal(content, signed) : BundleRefusal.NotABundle("RecipientInfos");
    }
}

/// <param name="Signed">The CMS SignedData as it was inside: content, certificate and signature, which prove it again at any time.</param>
internal sealed record OpenedSeal(SignedContent Content, byte[] Signed);
