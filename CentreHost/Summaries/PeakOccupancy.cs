using CentreHost.Storage;

namespace CentreHost.Summaries;

/// <summary>The most beds taken at one instant of the day.</summary>
internal static class PeakOccupancy
{
    public static long Of(DayQuery query)
    {
        var from = Columns.Instant(query.FromUtc);
        var until = Columns.Instant(query.UntilUtc);
        var changes = query.Rows(
            $"""
            SELECT from_at, until_at FROM bed_stays
            WHERE mother_id IS NULL AND +from_at < {until} AND (until_at IS NULL OR until_at > {from})
            """,
            row => (From: row.GetInt64(0), Until: row.IsDBNull(1) ? long.MaxValue : row.GetInt64(1)));
        return Most([.. changes.Select(stay => (Math.Max(stay.From, from), Math.Min(stay.Until, until)))]);
    }

    /// <summary>Half-open stays: one that ends when another begins shares no instant with it.</summary>
    public static long Most(IReadOnlyList<(long From, long Until)> stays)
    {
        var (now, most) = (0L, 0L);
        foreach (var (_, change) in stays.Select(s => (At: s.From, Change: 1)).Concat(stays.Select(s => (At: s.Until, Change: -1)))
            .OrderBy(c => c.At).ThenBy(c => c.Change))
        {
            now += change;
            most = Math.Max(most, now);
        }

        return most;
    }
}
