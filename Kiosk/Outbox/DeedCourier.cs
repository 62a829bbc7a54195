using CentreHost.Kiosks;

namespace Kiosk.Outbox;

/// <summary>
/// Brings the host what it has not got, oldest first, and asks what it has kept: aside, so that whoever stands at the
/// counter goes first. It goes when it is sent, and never twice at once.
/// </summary>
internal sealed class DeedCourier(DeedOutbox outbox, CentreClient centre)
{
    /// <summary>At a millisecond or two each, well within what the host is given to answer.</summary>
    private const int MostAtOnce = 200;
    private const int MostAskedAtOnce = 1_000;
    private const string Undone = "undone";

    private const int FirstFailure = 500;

    private int _atOnce = MostAtOnce;
    private int _underWay;
    private Guid? _askedRun;

    /// <summary>Conflicts the host listed for the head since this kiosk was started.</summary>
    public int Conflicts { get; private set; }

    /// <param name="run">Of the host that answers now.</param>
    /// <param name="askCopies">Time to ask what stands in a copy, and may go.</param>
    public async Task Go(Guid run, bool askCopies, CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _underWay, 1) == 1)
        {
            return;
        }

        try
        {
            if ((run != _askedRun || askCopies) && await AskHeld(stop))
            {
                _askedRun = run;
            }

            while (run == _askedRun && await BringSome(stop))
            {
            }
        }
        finally
        {
            Volatile.Write(ref _underWay, 0);
        }
    }

    /// <returns>There may be more.</returns>
    private async Task<bool> BringSome(CancellationToken stop)
    {
        var deeds = outbox.NextUnsent(_atOnce);
        if (deeds.Count == 0)
        {
            return false;
        }

        var reply = await centre.BringDeeds(new TakeDeeds(deeds), stop);
        if (reply is not Reply<DeedsTaken>.Given { Value.Taken: var taken })
        {
            MakeWay(deeds, reply);
            return false;
        }

        _atOnce = MostAtOnce;
        Conflicts += taken.Count(one => one is { Conflict: true, Repeat: false });
        outbox.Taken([.. taken.Select(one => one.Id)]);

        // A take-back of what was not there, or was back before, left nothing to keep.
        var undos = deeds.Where(deed => deed.Kind == DeedKind.Undo).Select(deed => deed.Id).ToHashSet();
        outbox.Forget(taken.Where(one => undos.Contains(one.Id) && one.Code != Undone).Select(one => one.Id).ToList());
        return true;
    }

    /// <summary>One deed the host breaks on must not keep the others back: it is found by asking for less, and goes last.</summary>
    private void MakeWay(IReadOnlyList<Deed> deeds, Reply<DeedsTaken> reply)
    {
        if (reply is not Reply<DeedsTaken>.Refused { Problem.Status: >= FirstFailure })
        {
            return;
        }

        if (deeds.Count == 1)
        {
            outbox.PutLast(deeds[0].Id);
        }

        _atOnce = Math.Max(1, deeds.Count / 4);
    }

    /// <summary>A host put back from a copy has lost what came after it: that is brought again.</summary>
    private async Task<bool> AskHeld(CancellationToken stop)
    {
        foreach (var some in outbox.AllTaken().Chunk(MostAskedAtOnce))
        {
            if (await centre.AskHeld(new AskHeld(some), stop) is not Reply<Held>.Given { Value: var held })
            {
                return false;
            }

            outbox.SendAgain(held.Missing);
            outbox.Forget(held.InCopy);
        }

        return true;
    }
}
