using CentreHost.Kiosks;

namespace Kiosk.Outbox;

/// <summary>
/// All this kiosk did and must not lose: every deed is on its disk before it is sent or shown, and stays there until the
/// host has it in a checked copy of its database. Safe to use from any thread.
/// </summary>
internal sealed class DeedOutbox : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly OutboxFolder _folder;
    private readonly OutboxWriter _writer;
    private readonly DeedQueue _deeds = new();
    private readonly OutboxSegments _segments;

    private DeedOutbox(OutboxFolder folder)
    {
        (_folder, _segments) = (folder, new OutboxSegments(folder));
        foreach (var segment in folder.Segments)
        {
            Load(segment);
        }

        _writer = new OutboxWriter(folder, StandsIn);
        foreach (var unanswered in _deeds.All.Where(kept => kept.State == DeedState.Asked))
        {
            _deeds.Queue(unanswered);
        }

        folder.KeepBallast();
    }

    public string Folder => _folder.Path;

    /// <summary>Lines found damaged at the start. They are kept beside the rest.</summary>
    public int Damaged { get; private set; }

    /// <summary>The disk is full, or was: what room was set by is being used.</summary>
    public bool IsFull => !_folder.HasBallast;

    /// <summary>It took nothing when last asked: nothing done here is noted.</summary>
    public bool IsRefused => _writer.IsRefused;

    /// <summary>Deeds the host does not have yet.</summary>
    public int Unsent
    {
        get
        {
            lock (_gate)
            {
                return _deeds.Unsent;
            }
        }
    }

    public DateTime? OldestUtc
    {
        get
        {
            lock (_gate)
            {
                return _deeds.Oldest?.Deed.AtUtc;
            }
        }
    }

    public static DeedOutbox Open(string directory, string kiosk, string host) => new(OutboxFolder.Take(directory, kiosk, host));

    /// <summary>Written down before the host is asked.</summary>
    /// <returns>False: the disk took nothing.</returns>
    public Task<bool> Ask(IReadOnlyList<Deed> deeds)
    {
        lock (_gate)
        {
            foreach (var deed in deeds)
            {
                _deeds.Ask(deed);
            }
        }

        return _writer.Write([.. deeds.Select(deed => new OutboxLine { Deed = deed })]);
    }

    /// <summary>Written down as answered here; it is the host's turn to hear of it. Of a deed that was asked only the answer is.</summary>
    public async Task<bool> Add(IReadOnlyList<Deed> deeds)
    {
        if (!await _writer.Write([.. deeds.Select(LineOf)]))
        {
            return false;
        }

        lock (_gate)
        {
            foreach (var deed in deeds)
            {
                _deeds.Answer(deed);
            }
        }

        return true;
    }

    /// <summary>The host has them. The line that says so is not waited for: told again, they count once.</summary>
    public void Taken(IReadOnlyCollection<Guid> deeds)
    {
        lock (_gate)
        {
            _deeds.Take(deeds);
        }

        _ = _writer.Write([new OutboxLine { Taken = [.. deeds] }]);
    }

    /// <summary>The host said no, which the people at the counter were told: not to be brought, also after a new start.</summary>
    public void Refused(IReadOnlyCollection<Guid> deeds)
    {
        _ = _writer.Write([new OutboxLine { Refused = [.. deeds] }]);
        Forget(deeds);
    }

    /// <summary>Written down and asked, and nobody answered in time: it is the host's turn to hear of it.</summary>
    public void NotAnswered(IEnumerable<Guid> deeds) => SendAgain(deeds);

    /// <summary>The host answered itself, and has them. Should it ever lose them, this is what was said.</summary>
    public void Answered(IReadOnlyList<DeedAnswer> answers)
    {
        lock (_gate)
        {
            foreach (var answer in answers)
            {
                if (_deeds.Find(answer.Deed) is { } kept)
                {
                    _deeds.Answer(answer.Of(kept.Deed));
                }
            }

            _deeds.Take(answers.Select(answer => answer.Deed));
        }

        List<OutboxLine> lines = [.. answers.Select(answer => new OutboxLine { Answer = answer })];
        _ = _writer.Write([.. lines, new OutboxLine { Taken = [.. answers.Select(answer => answer.Deed)] }]);
    }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Deed> NextUnsent(int most)
    {
        lock (_gate)
        {
            return [.. _deeds.InTurn.Take(most).Select(kept => kept.Deed)];
        }
    }

    /// <summary>Something done with this card here is not yet known to the host, which would judge the next one wrongly.</summary>
    public bool HasUnsent(string card)
    {
        lock (_gate)
        {
            return _deeds.HasUnsent(card);
        }
    }

    public bool IsUnsent(Guid deed)
    {
        lock (_gate)
        {
            return _deeds.Find(deed)?.Place is not null;
        }
    }

    /// <summary>Those the host said it has, and that are still kept here.</summary>
    public IReadOnlyList<Guid> AllTaken()
    {
        lock (_gate)
        {
            return [.. _deeds.All.Where(kept => kept.State == DeedState.Taken).Select(kept => kept.Deed.Id)];
        }
    }

    /// <summary>A host put back from a copy does not have them any more.</summary>
    public void SendAgain(IEnumerable<Guid> deeds)
    {
        lock (_gate)
        {
            foreach (var kept in deeds.Select(_deeds.Find).OfType<KeptDeed>().OrderBy(kept => kept.Deed.AtUtc))
            {
                _deeds.Queue(kept);
            }
        }
    }

    public void PutLast(Guid deed)
    {
        lock (_gate)
        {
            _deeds.PutLast(deed);
        }
    }

    /// <summary>They stand in a checked copy, or there is nothing of them to have: a segment all of whose deeds are so is dropped.</summary>
    public void Forget(IEnumerable<Guid> deeds)
    {
        lock (_gate)
        {
            foreach (var id in deeds)
            {
                _deeds.Forget(id);
                _segments.Forget(id);
            }

            _segments.DropEmpty();
        }

        _folder.KeepBallast();
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _folder.Dispose();
    }

    private OutboxLine LineOf(Deed deed)
    {
        lock (_gate)
        {
            return _deeds.Find(deed.Id)?.IsWritten == true
                ? new OutboxLine { Answer = new DeedAnswer(deed.Id, deed.Given == true, deed.Shown ?? "", deed.Service) }
                : new OutboxLine { Deed = deed };
        }
    }

    private void StandsIn(string segment, OutboxLine line)
    {
        lock (_gate)
        {
            if (_segments.Add(segment, line) is { } deed && _deeds.Find(deed) is { } kept)
            {
                kept.IsWritten = true;
            }
        }
    }

    private void Load(string segment)
    {
        var (lines, damaged) = OutboxReading.Of(segment);
        if (damaged > 0)
        {
            Damaged += damaged;
            SaveWhole(segment, lines);
        }

        foreach (var line in lines)
        {
            _deeds.Load(line);
            StandsIn(segment, line);
        }

        _segments.Add(segment);
    }

    /// <summary>What is whole goes on in the segment's place; the damaged one stays beside it for whoever can read more of it.</summary>
    private void SaveWhole(string segment, List<OutboxLine> lines)
    {
        _folder.SetAside(segment);
        using var file = new FileStream(segment, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        lines.ForEach(line => file.Write(line.ToBytes()));
        file.Flush(flushToDisk: true);
        _folder.SyncNames();
    }
}
