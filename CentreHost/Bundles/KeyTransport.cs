using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CentreHost.Bundles;

/// <summary>The recipients of an envelope: the content's key for each of them, under RSA-OAEP with SHA-256 (RFC 5652, RFC 3560).</summary>
internal static class KeyTransport
{
    private const string RsaOaep = "1.2.840.113549.1.1.7";
    private const string Mgf1 = "1.2.840.113549.1.1.8";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1, isConstructed: true);
    private static readonly Asn1Tag KeyIdentifier = new(TagClass.ContextSpecific, 0);

    /// <returns>A DER SET OF RecipientInfo.</returns>
    public static byte[] Wrap(byte[] contentKey, IEnumerable<X509Certificate2> recipients)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var recipient in recipients)
            {
                using var key = recipient.GetRSAPublicKey() ?? throw new ArgumentException("A recipient's key is RSA.", nameof(recipients));
                using (writer.PushSequence())
                {
                    writer.WriteInteger(0);
                    using (writer.PushSequence())
                    {
                        writer.WriteEncodedValue(recipient.IssuerName.RawData);
                        writer.WriteInteger(recipient.SerialNumberBytes.Span);
                    }

                    WriteOaep(writer);
                    writer.WriteOctetString(key.Encrypt(contentKey, RSAEncryptionPadding.OaepSHA256));
                }
            }
        }

        return writer.Encode();
    }

    /// <returns>The key that is wrapped for this recipient, still wrapped; null if none is.</returns>
    public static byte[]? For(X509Certificate2 recipient, ReadOnlyMemory<byte> recipients)
    {
        var all = new AsnReader(recipients, AsnEncodingRules.BER).ReadSetOf();
        while (all.HasData)
        {
            if (!all.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            {
                all.ReadEncodedValue();
                continue;
            }

            var one = all.ReadSequence();
            one.ReadInteger();
            var meant = Names(recipient, one);
            var oaep = IsOaep(one.ReadSequence());
            var wrapped = one.ReadOctetString();
            one.ThrowIfNotEmpty();
            if (meant && oaep)
            {
                return wrapped;
            }
        }

        return null;
    }

    private static bool Names(X509Certificate2 recipient, AsnReader one)
    {
        if (one.PeekTag().HasSameClassAndValue(KeyIdentifier))
        {
            var known = recipient.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault();
            return one.ReadOctetString(KeyIdentifier).AsSpan().SequenceEqual(known is null ? default : known.SubjectKeyIdentifierBytes.Span);
        }

        var name = one.ReadSequence();
        return name.ReadEncodedValue().Span.SequenceEqual(recipient.IssuerName.RawData)
            & name.ReadIntegerBytes().Span.SequenceEqual(recipient.SerialNumberBytes.Span);
    }

    private static void WriteOaep(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(RsaOaep);
            using (writer.PushSequence())
            {
                using (writer.PushSequence(First))
                {
                    WriteSha256(writer);
                }

                using (writer.PushSequence(Second))
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Mgf1);
                    WriteSha256(writer);
                }
            }
        }
    }

    private static void WriteSha256(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Sha256);
            writer.WriteNull();
        }
    }

    /// <summary>PKCS #1 v1.5 is refused: whoever watches how it fails can decrypt with it.</summary>
    private static bool IsOaep(AsnReader algorithm)
    {
        if (algorithm.ReadObjectIdentifier() != RsaOaep || !algorithm.HasData)
        {
            return false;
        }

        var parameters = algorithm.ReadSequence();
        if (!parameters.HasData || !parameters.PeekTag().HasSameClassAndValue(First)
            || parameters.ReadSequence(First).ReadSequence().ReadObjectIdentifier() != Sha256
            || !parameters.HasData || !parameters.PeekTag().HasSameClassAndValue(Second))
        {
            return false;
        }

        var mask = parameters.ReadSequence(Second).ReadSequence();
        return mask.ReadObjectIdentifier() == Mgf1 && mask.ReadSequence().ReadObjectIdentifier() == Sha256 && !parameters.HasData;
    }
}
