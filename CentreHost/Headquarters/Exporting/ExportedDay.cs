using CentreHost.Bundles;
using CentreHost.Headquarters.Receiving;
using CentreHost.Headquarters.Sites;
using CentreHost.Storage;

namespace CentreHost.Headquarters.Exporting;

/// <summary>A centre's day as headquarters has it, with the file it came in.</summary>
internal sealed record ExportedDay(EnrolledSite Site, Bundle Bundle)
{
    public Manifest Manifest => Bundle.Manifest;

    /// <summary>DHIS2 asks when the day was complete: when the centre closed it.</summary>
    public DateOnly Complete => DateOnly.FromDateTime(Manifest.CreatedUtc);
}

/// <summary>Reads the signed files behind the current days: what leaves here is what a centre signed, not what was made of it.</summary>
internal sealed class ExportBook(HeadquartersDatabase database)
{
    public IReadOnlyList<ExportedDay> Days(DateOnly from, DateOnly until, string? site)
    {
        var sites = new SiteBook(database).All().ToDictionary(one => one.Site);
        const string days = "SELECT b.signed FROM day_figures d JOIN bundles b ON b.id = d.bundle_id WHERE d.op_date BETWEEN @p1 AND @p2";
        var signed = site is null
            ? database.List($"{days} ORDER BY d.site, d.op_date", row => (byte[])row[0], Columns.Day(from), Columns.Day(until))
            : database.List($"{days} AND d.site = @p3 ORDER BY d.op_date", row => (byte[])row[0], Columns.Day(from), Columns.Day(until), site);
        return [.. signed.Select(KeptBundle.Read).Select(bundle => new ExportedDay(sites[bundle.Manifest.Site], bundle))];
    }
}
