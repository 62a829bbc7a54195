using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Headquarters.Sites;

internal sealed record EnrolledSite(string Site, string Name, string Country, string Admin1, DateOnly StartDay);

/// <summary>Who may report: the centres, the keys a person enrolled for them, the installations a person accepted.</summary>
internal sealed class SiteBook(HeadquartersDatabase database)
{
    public EnrolledSite? Find(string site) => database.First(
        "SELECT site, name, country, admin1, start_day FROM sites WHERE site = @p1", Read, site);

    public IReadOnlyList<EnrolledSite> All() => database.List("SELECT site, name, country, admin1, start_day FROM sites ORDER BY site", Read);

    public bool HasKey(string site, string keyId) =>
        database.Number("SELECT count(*) FROM site_keys WHERE site = @p1 AND key_id = @p2", site, keyId) > 0;

    /// <summary>A centre, a new key of it, or a new installation; enrolling the same file again changes nothing.</summary>
    public Refusal? Enrol(SiteEnrolment enrolment, DateTimeOffset now) => database.Write<Refusal?>(() =>
    {
        if (Find(enrolment.Site) is { } known && known.Country != enrolment.Country)
        {
            return HeadquartersRefusal.AnotherCentresSite(enrolment.Site);
        }

        using var certificate = EnrolmentFile.CertificateOf(enrolment);
        database.Run(
            """
            INSERT INTO sites (site, name, country, admin1, start_day, enrolled_at) VALUES (@p1, @p2, @p3, @p4, @p5, @p6)
            ON CONFLICT (site) DO UPDATE SET name = excluded.name, admin1 = excluded.admin1
            """,
            enrolment.Site, enrolment.Name, enrolment.Country, enrolment.Admin1, Columns.Day(enrolment.StartDate), now.ToUnixTimeMilliseconds());
        database.Run(
            "INSERT INTO site_keys (site, key_id, certificate, enrolled_at) VALUES (@p1, @p2, @p3, @p4) ON CONFLICT (site, key_id) DO NOTHING",
            enrolment.Site, KeyId.Of(certificate), certificate.RawData, now.ToUnixTimeMilliseconds());
        AddInstall(enrolment.Site, enrolment.InstallId, now);
        return null;
    });

    /// <summary>A person says that this new installation is the centre's: after a restore it counts from one again.</summary>
    public Refusal? Accept(string site, Guid install, DateTimeOffset now) => database.Write<Refusal?>(() =>
    {
        if (Find(site) is null)
        {
            return HeadquartersRefusal.NotEnrolled(site);
        }

        AddInstall(site, install, now);
        return null;
    });

    private void AddInstall(string site, Guid install, DateTimeOffset now) => database.Run(
        """
        INSERT INTO installs (site, install_id, generation, accepted_at)
        VALUES (@p1, @p2, (SELECT coalesce(max(generation), 0) + 1 FROM installs WHERE site = @p1), @p3)
        ON CONFLICT (site, install_id) DO NOTHING
        """,
        site, install.ToString("D"), now.ToUnixTimeMilliseconds());

    private static EnrolledSite Read(System.Data.Common.DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), HeadquartersRows.Day(row, 4));
}
