using CentreHost.Centre;
using CentreHost.Kiosks;

namespace Kiosk.Outbox;

/// <summary>
/// A command that must not be lost and needs no host to be kept: on this disk first, then asked. What nobody answers in
/// time is done as far as the people here are concerned, and brought later under the same id.
/// </summary>
/// <param name="deeds">The command as it is kept, under the ids it is asked with.</param>
internal sealed class KeptCommand<T>(Desk desk, IReadOnlyList<Deed> deeds, Func<CancellationToken, Task<Reply<T>>> command)
{
    public required Action<T> Done { get; init; }

    public required Action<Problem> Refused { get; init; }

    /// <summary>Without the host; false: the disk took nothing, and it is not done.</summary>
    public required Action<bool> Noted { get; init; }

    private List<Guid> Ids => [.. deeds.Select(deed => deed.Id)];

    public void Send()
    {
        if (desk.Outbox is not { } outbox)
        {
            desk.Begin(() => desk.Centre.UntilAnswered(command, CancellationToken.None), reply => Answered(null, reply));
        }
        else if (desk.IsAlone)
        {
            Note(outbox);
        }
        else
        {
            desk.Begin(() => Ask(outbox), reply => Answered(outbox, reply));
        }
    }

    /// <summary>The host is not asked: it does not answer, or has not heard yet what this is about.</summary>
    public void Note(DeedOutbox outbox) => desk.Begin(() => outbox.Add(deeds), Noted);

    /// <summary>A disk that takes nothing leaves the host as the only one to keep it: it is waited for.</summary>
    private async Task<Reply<T>> Ask(DeedOutbox outbox) => await outbox.Ask(deeds)
        ? await desk.Centre.Within(command, desk.Patience, CancellationToken.None)
        : await desk.Centre.UntilAnswered(command, CancellationToken.None);

    private void Answered(DeedOutbox? outbox, Reply<T> reply)
    {
        switch (reply)
        {
            case Reply<T>.Given { Value: var done }:
                outbox?.Taken(Ids);
                Done(done);
                break;
            case Reply<T>.Refused { Problem: var problem }:
                outbox?.Refused(Ids);
                Refused(problem);
                break;
            default:
                desk.Host.WasLate();
                outbox?.NotAnswered(Ids);
                Noted(true);
                break;
        }
    }
}
