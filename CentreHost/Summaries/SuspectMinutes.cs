namespace CentreHost.Summaries;

/// <summary>Minutes in which something was written down under an hour two minutes or more behind what stood there already.</summary>
internal static class SuspectMinutes
{
    private const long Minute = 60_000;
    private const long Behind = 2 * Minute;

    public static long Of(DayQuery query) =>
        Of(query.Rows("SELECT recorded_at FROM service_events WHERE service_day = @1 ORDER BY seq", row => row.GetInt64(0)));

    /// <param name="recorded">Milliseconds, in the order in which they were written down.</param>
    public static int Of(IEnumerable<long> recorded)
    {
        var (latest, minutes) = (long.MinValue, new HashSet<long>());
        foreach (var at in recorded)
        {
            if (latest > long.MinValue && at < latest - Behind)
            {
                minutes.Add(at / Minute);
            }

            latest = Math.Max(latest, at);
        }

        return minutes.Count;
    }
}
