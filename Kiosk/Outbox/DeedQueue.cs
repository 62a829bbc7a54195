using CentreHost.Kiosks;

namespace Kiosk.Outbox;

internal enum DeedState
{
    /// <summary>The host is being asked.</summary>
    Asked,
    Unsent,

    /// <summary>The host has it.</summary>
    Taken,
}

/// <summary>A deed of the outbox, and its place in the queue to the host.</summary>
internal sealed class KeptDeed(Deed deed)
{
    public Deed Deed => deed;

    public DeedState State { get; set; } = DeedState.Asked;

    public LinkedListNode<KeptDeed>? Place { get; set; }

    /// <summary>It stands on disk; only its answer is still to be written.</summary>
    public bool IsWritten { get; set; }
}

/// <summary>What the lines of an outbox come to: which deeds are kept, and which of them the host still has to hear of.</summary>
internal sealed class DeedQueue
{
    private readonly LinkedList<KeptDeed> _unsent = new();
    private readonly Dictionary<string, int> _unsentCards = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, KeptDeed> _kept = [];

    public int Unsent => _unsent.Count;

    public KeptDeed? Oldest => _unsent.First?.Value;

    public IEnumerable<KeptDeed> All => _kept.Values;

    public IEnumerable<KeptDeed> InTurn => _unsent;

    public KeptDeed? Find(Guid deed) => _kept.GetValueOrDefault(deed);

    public bool HasUnsent(string card) => _unsentCards.ContainsKey(card);

    public void Ask(Deed deed) => _kept.TryAdd(deed.Id, new KeptDeed(deed));

    public void Answer(Deed deed)
    {
        Forget(deed.Id);
        Queue(_kept[deed.Id] = new KeptDeed(deed) { IsWritten = true });
    }

    public void Take(IEnumerable<Guid> deeds)
    {
        foreach (var kept in deeds.Select(Find).OfType<KeptDeed>())
        {
            Unqueue(kept);
            kept.State = DeedState.Taken;
        }
    }

    public void Forget(Guid deed)
    {
        if (_kept.Remove(deed, out var kept))
        {
            Unqueue(kept);
        }
    }

    public void PutLast(Guid deed)
    {
        if (Find(deed) is { Place: not null } kept)
        {
            Unqueue(kept);
            Queue(kept);
        }
    }

    /// <summary>As it was when the line was written.</summary>
    public void Load(OutboxLine line)
    {
        if (line.Deed is { } deed)
        {
            Ask(deed);
            if (deed.Given is not null || deed.Kind != DeedKind.Scan)
            {
                Answer(deed);
            }
        }
        else if (line.Answer is { } answer && Find(answer.Deed) is { } asked)
        {
            Answer(answer.Of(asked.Deed));
        }
        else
        {
            Take(line.Taken ?? []);
            (line.Refused ?? []).ToList().ForEach(Forget);
        }
    }

    public void Queue(KeptDeed kept)
    {
        if (kept.Place is not null)
        {
            return;
        }

        kept.State = DeedState.Unsent;
        kept.Place = _unsent.AddLast(kept);
        if (kept.Deed.Card is { } card)
        {
            _unsentCards[card] = _unsentCards.GetValueOrDefault(card) + 1;
        }
    }

    private void Unqueue(KeptDeed kept)
    {
        if (kept.Place is not { } place)
        {
            return;
        }

        _unsent.Remove(place);
        kept.Place = null;
        if (kept.Deed.Card is { } card && --_unsentCards[card] == 0)
        {
            _unsentCards.Remove(card);
        }
    }
}
