using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>An acknowledgement that only headquarters can have written.</summary>
internal static class AcknowledgementFile
{
    public static byte[] Sign(Acknowledgement acknowledgement, X509Certificate2 signing) =>
        BundleSignature.Sign(BundleJson.Write(acknowledgement), signing);

    /// <param name="signing">Headquarters' signing certificate, from its public file.</param>
    public static Answer<Acknowledgement> Open(byte[] file, X509Certificate2 signing)
    {
        if (file.Length > BundleJson.MaxBytes || BundleSignature.Verify(file) is not { Value: { } signed })
        {
            return BundleRefusal.NotAnAcknowledgement();
        }

        if (signed.KeyId != KeyId.Of(signing))
        {
            return BundleRefusal.BadSignature();
        }

        return BundleJson.Read(signed.Content, json => json.Acknowledgement, out _) is { Format: Acknowledgement.FormatName } read
            ? read
            : BundleRefusal.NotAnAcknowledgement();
    }
}

/// <summary>
/// An acknowledgement a person reads over the telephone: everything through that number has arrived, and four characters
/// of the last one's hash, which nobody can say who has not got it.
/// </summary>
internal sealed record ShortAcknowledgement(string Site, long ContiguousThrough, string Check)
{
    private const int CheckCharacters = 4;

    public static ShortAcknowledgement Of(string site, long contiguousThrough, string sha256) =>
        new(site, contiguousThrough, sha256[..CheckCharacters].ToUpperInvariant());

    /// <returns>Null if it is not one; small letters and extra blanks are forgiven.</returns>
    public static ShortAcknowledgement? Parse(string text)
    {
        var words = text.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["ACK", var site, var through, { Length: CheckCharacters } check]
            && BundleRules.IsSite(site) && check.All(char.IsAsciiHexDigit)
            && long.TryParse(through, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq > 0
                ? new ShortAcknowledgement(site, seq, check)
                : null;
    }

    /// <param name="sha256">Of the centre's own bundle of that number.</param>
    public bool Matches(string sha256) => sha256.StartsWith(Check, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ACK {Site} {ContiguousThrough} {Check}");
}
