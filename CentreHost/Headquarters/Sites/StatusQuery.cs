using CentreHost.Headquarters.Figures;
using CentreHost.Headquarters.Receiving;
using CentreHost.Storage;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Sites;

/// <param name="LastDay">The latest day headquarters has; null if none.</param>
/// <param name="MissingDays">Days without figures from the centre's start, or its first day, to its last.</param>
/// <param name="SuspectClocks">Bundles of the last days that say their clock was not to be trusted, or that contradict their arrival.</param>
/// <param name="Refused">Files of this centre that were not counted, by outcome.</param>
internal sealed record SiteStatus(
    EnrolledSite Site,
    DateOnly? LastDay,
    int DaysLate,
    IReadOnlyList<DateOnly> MissingDays,
    IReadOnlyList<Arrivals> Installs,
    int SuspectClocks,
    int Unreviewed,
    IReadOnlyList<(string Outcome, long Files)> Refused,
    IReadOnlyList<SumMismatch> Mismatches)
{
    /// <summary>A day is sent on the morning after; one more is let pass.</summary>
    public const int DaysAllowed = 2;

    public bool IsLate => LastDay is null || DaysLate > DaysAllowed;

    public bool IsWell => !IsLate && MissingDays.Count == 0 && Mismatches.Count == 0 && Refused.Count == 0
        && Installs.All(install => install.Missing.Count == 0);
}

internal sealed class StatusQuery(HeadquartersDatabase database, CellBook cells, TimeProvider clock)
{
    /// <summary>How far back a clock or an unreviewed day is still worth a word.</summary>
    private const int DaysBack = 14;

    private const int MostMissingDays = 400;

    private readonly Acknowledging _acknowledging = new(database);
    private readonly CumulativeCheck _check = new(database, new FiguresQuery(database, cells, IndicatorDictionary.Current));

    public IReadOnlyList<SiteStatus> Of() => [.. new SiteBook(database).All().Select(Of)];

    private SiteStatus Of(EnrolledSite site)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var installs = _acknowledging.Of(site.Site);
        var days = database.List("SELECT op_date FROM day_figures WHERE site = @p1 ORDER BY op_date", row => HeadquartersRows.Day(row, 0), site.Site);
        DateOnly? last = days.Count == 0 ? null : days[^1];
        var since = Columns.Day(today.AddDays(-DaysBack));
        return new SiteStatus(
            site,
            last,
            last is { } day ? today.DayNumber - day.DayNumber : 0,
            Missing(site.StartDay, days),
            installs,
            (int)database.Number(
                """
                SELECT count(*) FROM bundles WHERE site = @p1 AND op_date >= @p2
                  AND (clock_state = 'SUSPECT' OR created_at > received_at + 86400000)
                """,
                site.Site, since),
            (int)database.Number(
                "SELECT count(*) FROM bundles WHERE site = @p1 AND op_date >= @p2 AND review_status = 'UNREVIEWED'", site.Site, since),
            database.List(
                """
                SELECT outcome, count(DISTINCT sha256) FROM receipts r
                WHERE site = @p1 AND outcome NOT IN ('ACCEPTED', 'GAP', 'STALE_REVISION', 'DUPLICATE_IDENTICAL', 'SET_ASIDE')
                  AND NOT EXISTS (SELECT 1 FROM receipts a WHERE a.site = r.site AND a.sha256 = r.sha256 AND a.outcome = 'SET_ASIDE')
                  AND NOT EXISTS (SELECT 1 FROM bundles b WHERE b.site = r.site AND b.sha256 = r.sha256)
                GROUP BY outcome ORDER BY outcome
                """,
                row => (row.GetString(0), row.GetInt64(1)), site.Site),
            installs.Count == 0 ? [] : _check.Of(installs[^1]));
    }

    private static List<DateOnly> Missing(DateOnly start, List<DateOnly> days)
    {
        var missing = new List<DateOnly>();
        var expected = start;
        foreach (var day in days)
        {
            for (; expected < day && missing.Count < MostMissingDays; expected = expected.AddDays(1))
            {
                missing.Add(expected);
            }

            expected = day.AddDays(1);
        }

        return missing;
    }
}
