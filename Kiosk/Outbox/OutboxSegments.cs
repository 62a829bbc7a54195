namespace Kiosk.Outbox;

/// <summary>Which deeds still need which segment of the outbox. Guarded by whoever holds it.</summary>
internal sealed class OutboxSegments(OutboxFolder folder)
{
    private readonly SortedDictionary<string, HashSet<Guid>> _needed = new(StringComparer.Ordinal);

    public void Add(string segment) => _needed.TryAdd(segment, []);

    /// <summary>A deed and its answer may stand in two segments, and need both.</summary>
    /// <returns>The deed the line is about; none of a line that only tells what the host said.</returns>
    public Guid? Add(string segment, OutboxLine line)
    {
        Add(segment);
        var deed = line.Deed?.Id ?? line.Answer?.Deed;
        if (deed is { } id)
        {
            _needed[segment].Add(id);
        }

        return deed;
    }

    public void Forget(Guid deed)
    {
        foreach (var deeds in _needed.Values)
        {
            deeds.Remove(deed);
        }
    }

    /// <summary>
    /// The oldest first, up to one that is needed: what the host said of a deed must not go before the deed. The last is
    /// being written to.
    /// </summary>
    public void DropEmpty()
    {
        while (_needed.Count > 1 && _needed.First() is { Key: var oldest, Value.Count: 0 } && folder.Drop(oldest))
        {
            _needed.Remove(oldest);
        }
    }
}
