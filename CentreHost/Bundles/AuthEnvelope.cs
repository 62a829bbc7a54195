using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CentreHost.Bundles;

/// <summary>
/// CMS AuthEnvelopedData with AES-256-GCM (RFC 5083, RFC 5084), which .NET's own EnvelopedCms has not. Written in DER;
/// read in BER, since openssl writes indefinite lengths.
/// </summary>
internal sealed record AuthEnvelope(byte[] Recipients, byte[] Nonce, byte[] Sealed, byte[] Tag)
{
    public const int KeyBytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const string AuthEnvelopedData = "1.2.840.113549.1.9.16.1.23";
    private const string Data = "1.2.840.113549.1.7.1";
    private const string Aes256Gcm = "2.16.840.1.101.3.4.1.46";

    private static readonly Asn1Tag Explicit = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Content = new(TagClass.ContextSpecific, 0);

    public static AuthEnvelope Seal(byte[] content, byte[] key, byte[] recipients)
    {
        var (nonce, sealedContent, tag) = (RandomNumberGenerator.GetBytes(NonceBytes), new byte[content.Length], new byte[TagBytes]);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, content, sealedContent, tag);
        return new AuthEnvelope(recipients, nonce, sealedContent, tag);
    }

    /// <exception cref="CryptographicException">The key is another, or something was changed.</exception>
    public byte[] Open(byte[] key)
    {
        var content = new byte[Sealed.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(Nonce, Sealed, Tag, content);
        return content;
    }

    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(AuthEnvelopedData);
            using (writer.PushSequence(Explicit))
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
                writer.WriteEncodedValue(Recipients);
                WriteContent(writer);
                writer.WriteOctetString(Tag);
            }
        }

        return writer.Encode();
    }

    /// <exception cref="AsnContentException">These bytes are no such envelope.</exception>
    public static AuthEnvelope Decode(byte[] bytes)
    {
        var file = new AsnReader(bytes, AsnEncodingRules.BER);
        var info = file.ReadSequence();
        file.ThrowIfNotEmpty();
        Expect(info.ReadObjectIdentifier() == AuthEnvelopedData);
        var body = info.ReadSequence(Explicit).ReadSequence();
        Expect(body.ReadInteger() == 0);
        var recipients = body.ReadEncodedValue().ToArray();
        var content = body.ReadSequence();
        Expect(content.ReadObjectIdentifier() == Data);
        var nonce = ReadNonce(content.ReadSequence());
        var sealedContent = content.ReadOctetString(Content);
        content.ThrowIfNotEmpty();
        var tag = body.ReadOctetString();
        body.ThrowIfNotEmpty();
        Expect(tag.Length == TagBytes);
        return new AuthEnvelope(recipients, nonce, sealedContent, tag);
    }

    private void WriteContent(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Data);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Aes256Gcm);
                using (writer.PushSequence())
                {
                    writer.WriteOctetString(Nonce);
                    writer.WriteInteger(TagBytes);
                }
            }

            writer.WriteOctetString(Sealed, Content);
        }
    }

    private static byte[] ReadNonce(AsnReader algorithm)
    {
        Expect(algorithm.ReadObjectIdentifier() == Aes256Gcm);
        var parameters = algorithm.ReadSequence();
        algorithm.ThrowIfNotEmpty();
        var nonce = parameters.ReadOctetString();
        Expect(parameters.ReadInteger() == TagBytes && nonce.Length == NonceBytes);
        parameters.ThrowIfNotEmpty();
        return nonce;
    }

    private static void Expect(bool met)
    {
        if (!met)
        {
            throw new AsnContentException("Not an envelope of this kind.");
        }
    }
}
