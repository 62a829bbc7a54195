using CentreHost.Bundles;

namespace CentreHost.Headquarters.Receiving;

/// <summary>What has arrived of one installation's numbers.</summary>
internal sealed record Arrivals(string Site, Guid Install, long ContiguousThrough, long Highest, IReadOnlyList<long> Missing, string? ContiguousSha256);

/// <summary>Says to each centre what has arrived and what is known to be missing.</summary>
internal sealed class Acknowledging(HeadquartersDatabase database)
{
    /// <summary>Beyond it the first ones say enough.</summary>
    public const int MostMissing = 500;

    /// <summary>The last files of an installation that are answered one by one.</summary>
    private const long LastItems = 60;

    public IReadOnlyList<Arrivals> Of(string site) => [.. database.List(
        "SELECT install_id FROM installs WHERE site = @p1 ORDER BY generation", row => Guid.Parse(row.GetString(0)), site)
        .Select(install => ArrivalsOf(site, install))];

    public Acknowledgement Acknowledge(Arrivals arrivals, DateTime now) => new(
        Acknowledgement.FormatName, arrivals.Site, arrivals.Install, new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc),
        arrivals.ContiguousThrough, arrivals.Missing, ItemsOf(arrivals));

    public static ShortAcknowledgement? Short(Arrivals arrivals) => arrivals.ContiguousSha256 is { } sha256
        ? ShortAcknowledgement.Of(arrivals.Site, arrivals.ContiguousThrough, sha256)
        : null;

    private Arrivals ArrivalsOf(string site, Guid install)
    {
        var numbers = database.List(
            "SELECT seq FROM bundles WHERE site = @p1 AND install_id = @p2 ORDER BY seq", row => row.GetInt64(0), site, install.ToString("D"));
        var (through, last) = (0L, 0L);
        var missing = new List<long>();
        foreach (var seq in numbers)
        {
            for (var absent = last + 1; absent < seq && missing.Count < MostMissing; absent++)
            {
                missing.Add(absent);
            }

            through = missing.Count == 0 ? seq : through;
            last = seq;
        }

        var sha256 = through == 0 ? null : database.Text(
            "SELECT sha256 FROM bundles WHERE site = @p1 AND install_id = @p2 AND seq = @p3", site, install.ToString("D"), through);
        return new Arrivals(site, install, through, last, missing, sha256);
    }

    private List<AcknowledgedBundle> ItemsOf(Arrivals arrivals)
    {
        var items = database.List(
            """
            SELECT seq, sha256, op_date, revision, outcome FROM receipts
            WHERE site = @p1 AND install_id = @p2 ORDER BY id DESC LIMIT @p3
            """,
            row => new AcknowledgedBundle(row.GetInt64(0), row.GetString(1), HeadquartersRows.Day(row, 2), (int)row.GetInt64(3), row.GetString(4)),
            arrivals.Site, arrivals.Install.ToString("D"), LastItems);
        items.Reverse();
        return items;
    }
}
