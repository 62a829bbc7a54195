using System.Globalization;
using System.Text.Json.Serialization;

namespace CentreHost.Bundles;

/// <summary>What headquarters has of one installation. Its time is also a hint for a centre whose clock is lost.</summary>
/// <param name="ContiguousThrough">Everything up to this number has arrived; 0 if not even the first has.</param>
/// <param name="Missing">Numbers above that which are known to exist and have not arrived.</param>
internal sealed record Acknowledgement(
    string Format,
    string Site,
    Guid InstallId,
    DateTime HqUtc,
    long ContiguousThrough,
    IReadOnlyList<long> Missing,
    IReadOnlyList<AcknowledgedBundle> Items)
{
    public const string FormatName = "mrrm-ack/1";
    public const string Extension = ".mrrmack";

    [JsonIgnore]
    public string FileName => string.Create(
        CultureInfo.InvariantCulture, $"{Site}_ack_{HqUtc:yyyyMMdd'T'HHmmss'Z'}{Extension}");
}

internal sealed record AcknowledgedBundle(long Seq, string Sha256, DateOnly OpDate, int Revision, string Outcome);

/// <summary>A centre's public file, from which headquarters learns whose signature to believe.</summary>
/// <param name="Certificate">DER in base64; the file is signed with its key.</param>
internal sealed record SiteEnrolment(
    string Format, string Site, string Name, string Country, string Admin1, Guid InstallId, DateOnly StartDate, string Certificate)
{
    public const string FormatName = "mrrm-enrolment/1";
    public const string Extension = ".mrrmsite";
}

/// <summary>Headquarters' public file, which a centre keeps: to whom it seals and whose acknowledgements it believes.</summary>
/// <param name="TlsPin">Key id of the certificate headquarters answers HTTPS with; null while it serves none.</param>
internal sealed record HeadquartersCertificates(
    string Format, string Name, string Certificate, string OfflineCertificate, string SigningCertificate, string? TlsPin)
{
    public const string FormatName = "mrrm-headquarters/1";
    public const string Extension = ".mrrmhq";
}
