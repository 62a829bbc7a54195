using CentreHost.Centre;
using CentreHost.Delivery;
using CentreHost.Storage;

namespace CentreHost.Summaries;

/// <summary>
/// A day nobody reviewed by the hour that was set leaves as it is and says so. Figures that cannot be right leave for
/// nobody: they wait for the head.
/// </summary>
internal sealed class AutomaticSealing(CentreData data, CentreState centre, Writer writer, DayStateReading states)
{
    private const string Unreviewed =
        """
        SELECT id, service_day, revision, content FROM summaries s WHERE state = 'Draft' AND length(content) > 0
          AND revision = (SELECT max(revision) FROM summaries n WHERE n.service_day = s.service_day) ORDER BY service_day
        """;

    private const string Seal = "UPDATE summaries SET state = 'Sealed', approved_at = @2 WHERE id = @1 AND state = 'Draft'";

    /// <returns>How many days were sealed.</returns>
    public async Task<int> CatchUp(DateTime nowUtc)
    {
        if (DeliverySettings.Read(data).Value?.SealAtMinutes is not { } hour)
        {
            return 0;
        }

        var sealedNow = 0;
        foreach (var (id, summary, content) in Waiting().Where(one => IsDue(one.Summary.ServiceDay, hour, nowUtc) && MayLeave(one.Summary, nowUtc)))
        {
            SummaryFiles.Write(data, centre.Now.Centre.Code, summary, content);
            sealedNow += await writer.Commit(turn => turn.Run(Seal, id, Columns.Instant(turn.NowUtc)));
        }

        return sealedNow;
    }

    private bool IsDue(DateOnly day, int hour, DateTime nowUtc) =>
        nowUtc >= centre.Days.EndUtc(day) && nowUtc >= centre.Days.Utc(day.AddDays(1), hour);

    private bool MayLeave(DaySummary summary, DateTime nowUtc) =>
        summary.Equalities.All(equality => equality.Holds)
        && DayChecks.Of(summary, states.Read(summary.ServiceDay, nowUtc), IndicatorDictionary.Current)
            .TrueForAll(check => check.Holds || check.MayBeExplained);

    private List<(long Id, DaySummary Summary, byte[] Content)> Waiting()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Unreviewed);
        return statement.Read(null).ReadAll(row => (row.GetInt64(0), CanonicalJson.Read((byte[])row[3]), (byte[])row[3]));
    }
}
