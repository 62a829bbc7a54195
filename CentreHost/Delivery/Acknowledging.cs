using CentreHost.Bundles;
using CentreHost.Centre;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>Takes headquarters at its word, where the word is signed or names the right file.</summary>
internal static class Acknowledging
{
    /// <summary>What headquarters keeps, or people there set aside, is acknowledged; what it holds back waits for a person and goes out again.</summary>
    private static readonly string[] Kept = ["ACCEPTED", "DUPLICATE_IDENTICAL", "GAP", "STALE_REVISION", "SET_ASIDE"];

    public static Answer<AcknowledgementTaken> Take(WriteTurn turn, Guid id, Acknowledgement said, CentreState.Snapshot centre)
    {
        if (said.Site != centre.Centre.Code)
        {
            return DeliveryRefusal.OtherSite(said.Site);
        }

        // Of an installation before this one: what it made is not sent again from here.
        var install = Columns.Id(said.InstallId);
        var (now, saidAt, taken, again) = (Columns.Instant(turn.NowUtc), Columns.Instant(said.HqUtc), 0, 0);
        foreach (var item in said.Items.Where(item => Kept.Contains(item.Outcome)))
        {
            taken += turn.Run(DeliverySql.Acknowledge, install, item.Seq, item.Sha256, now, item.Outcome, saidAt);
        }

        foreach (var missing in said.Missing)
        {
            if (turn.Run(DeliverySql.SendAgain, install, missing, saidAt) == 1)
            {
                turn.Run(DeliverySql.HurryOne, install, missing);
                again++;
            }
        }

        return new AcknowledgementTaken(id, said.ContiguousThrough, taken, again);
    }

    public static Answer<AcknowledgementTaken> Take(WriteTurn turn, Guid id, ShortAcknowledgement said, CentreState.Snapshot centre)
    {
        if (said.Site != centre.Centre.Code)
        {
            return DeliveryRefusal.OtherSite(said.Site);
        }

        var install = Columns.Id(centre.Centre.Install);
        if (turn.Scalar(DeliverySql.ShaOf, install, said.ContiguousThrough) is not string sha256 || !said.Matches(sha256))
        {
            return DeliveryRefusal.NoSuchBundle(said.ContiguousThrough);
        }

        var taken = turn.Run(DeliverySql.AcknowledgeThrough, install, said.ContiguousThrough, Columns.Instant(turn.NowUtc));
        return new AcknowledgementTaken(id, said.ContiguousThrough, taken, SentAgain: 0);
    }
}
