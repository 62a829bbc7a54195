using CentreHost.Storage;

namespace CentreHost.Web;

/// <summary>Answers are kept for repetitions, which come within minutes; a kiosk that was off for days still finds its own.</summary>
internal static class KeptAnswers
{
    /// <summary>Slices short enough that a scan waiting behind one is not noticed.</summary>
    private const int DroppedTogether = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Rows lie in the order they were written, so the old ones are found first.</summary>
    private const string Drop =
        """
        DELETE FROM command_answers WHERE rowid IN (SELECT rowid FROM command_answers WHERE at < @1 ORDER BY rowid LIMIT @2)
        """;

    /// <returns>How many were dropped.</returns>
    public static async Task<int> DropOld(Writer writer, DateTime nowUtc)
    {
        var before = Columns.Instant(nowUtc - Kept);
        var dropped = 0;
        int slice;
        do
        {
            slice = await writer.Commit(turn => turn.Run(Drop, before, DroppedTogether));
            dropped += slice;
        }
        while (slice == DroppedTogether);

        return dropped;
    }
}
