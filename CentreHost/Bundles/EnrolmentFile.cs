using System.Security.Cryptography.X509Certificates;
using CentreHost.Storage;

namespace CentreHost.Bundles;

/// <summary>A centre introduces itself. Signed with the key it names, which proves that it holds it, not that it is a centre.</summary>
internal static class EnrolmentFile
{
    private const int MaxBytes = 64 << 10;
    private const int MaxName = 80;

    public static byte[] Write(SiteEnrolment enrolment, SiteKey key) =>
        BundleSignature.Sign(
            BundleJson.Write(enrolment with { Certificate = Convert.ToBase64String(key.Certificate.RawData) }), key.Certificate);

    public static string NameOf(SiteEnrolment enrolment) => $"{enrolment.Site}_{enrolment.InstallId:D}{SiteEnrolment.Extension}";

    public static Answer<SiteEnrolment> Open(byte[] file)
    {
        if (file.Length > MaxBytes || BundleSignature.Verify(file) is not { Value: { } signed }
            || BundleJson.Read(signed.Content, json => json.SiteEnrolment, out _) is not { } enrolment
            || !IsSound(enrolment) || enrolment.Certificate != Convert.ToBase64String(signed.Signer.RawData))
        {
            return BundleRefusal.NotAnEnrolment();
        }

        return enrolment;
    }

    public static X509Certificate2 CertificateOf(SiteEnrolment enrolment) =>
        X509CertificateLoader.LoadCertificate(Convert.FromBase64String(enrolment.Certificate));

    private static bool IsSound(SiteEnrolment enrolment) =>
        enrolment.Format == SiteEnrolment.FormatName
        && BundleRules.IsSite(enrolment.Site)
        && enrolment.Country.Length == 3 && enrolment.Country.All(char.IsAsciiLetterUpper)
        && enrolment.Admin1.Length <= 20 && enrolment.Admin1.All(char.IsAsciiLetterOrDigit)
        && enrolment.Name.Length is > 0 and <= MaxName && !enrolment.Name.Any(char.IsControl)
        && enrolment.InstallId != Guid.Empty;
}
