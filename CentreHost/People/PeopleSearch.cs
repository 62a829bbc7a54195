using System.Collections.Concurrent;
using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>
/// Search over names that stand nowhere in clear: an index in memory, read from the sealed rows at start and kept up
/// after each commit. Accents, case, the order of names and how they were spelt do not matter; whoever is spelt as typed
/// comes first.
/// </summary>
internal sealed class PeopleSearch(CentreData data, Vault vault)
{
    private const int LongestSearch = 120;

    /// <summary>There before the rows are read: what a commit tells meanwhile is newer than any row and stays.</summary>
    private readonly ConcurrentDictionary<long, KnownPerson> _known = new();
    private readonly NameIndex _names = new();
    private readonly Lock _reading = new();
    private bool _isRead;

    public Task<List<PersonLine>> Find(string search, int most, CancellationToken stop)
    {
        Fill(stop);
        var asked = search.Trim()[..Math.Min(search.Trim().Length, LongestSearch)];
        using var connection = SqliteSettings.OpenReader(data);
        var byCode = PersonCodes.Find(connection, asked).ToList();
        var found = byCode.Select(person => _known.GetValueOrDefault(person)).OfType<KnownPerson>()
            .Concat(ByName(asked, most).Where(known => !byCode.Contains(known.Person)))
            .Take(most).ToList();
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(PersonCodes.Lines(connection, found));
    }

    /// <summary>Who may already be the person about to be registered, the likeliest first.</summary>
    public List<(KnownPerson Known, Likeness Likeness)> Alike(DraftPerson draft, int most, CancellationToken stop)
    {
        Fill(stop);
        var sought = new Likeness.Sought(draft, _names);
        return [.. _known.Values.Where(known => known is { Identity: not null, Status: not PersonStatus.Merged })
            .Select(known => (Known: known, Likeness: sought.With(known)))
            .Where(pair => pair.Likeness.IsWorthAsking)
            .OrderByDescending(pair => pair.Likeness.Points).ThenByDescending(pair => pair.Known.Person)
            .Take(most)];
    }

    /// <summary>Reads the sealed rows, once. A search that comes meanwhile waits for it; one that failed is tried again.</summary>
    public void Fill(CancellationToken stop)
    {
        lock (_reading)
        {
            if (!_isRead)
            {
                Read(stop);
                _isRead = true;
            }
        }
    }

    /// <summary>Called on the writer's thread after the commit that changed the person: later commits come later.</summary>
    public void Remember(Person person, Identity? identity) => _known[person.Id] = KnownPerson.Of(person, identity, _names);

    /// <summary>Called for a person just taken in, from any thread: whoever has changed the person since knows better.</summary>
    public void Meet(Person person, Identity? identity) => _known.TryAdd(person.Id, KnownPerson.Of(person, identity, _names));

    /// <summary>After a commit that changed nothing of who the person is.</summary>
    public void Restatus(long person, PersonStatus status)
    {
        if (_known.TryGetValue(person, out var known))
        {
            _known[person] = known with { Status = status };
        }
    }

    public List<PersonLine> Lines(IReadOnlyList<KnownPerson> found)
    {
        using var connection = SqliteSettings.OpenReader(data);
        return PersonCodes.Lines(connection, found);
    }

    /// <summary>In the order given; who is not known is left out.</summary>
    public List<PersonLine> LinesOf(IEnumerable<long> people) =>
        Lines([.. people.Select(person => _known.GetValueOrDefault(person)).OfType<KnownPerson>()]);

    /// <summary>The key is gone: no name of this person is kept here either.</summary>
    public void Forget(long person)
    {
        if (_known.TryGetValue(person, out var known))
        {
            _known[person] = known with { Name = "", Names = [], Identity = null };
        }
    }

    private IEnumerable<KnownPerson> ByName(string asked, int most)
    {
        var words = NameFolding.Words(asked).Distinct().Select(_names.Compare).ToArray();
        var found = new List<(long Rank, KnownPerson Known)>();
        foreach (var (_, known) in _known)
        {
            if ((words.Length > 0 || known.Status != PersonStatus.Merged) && known.Distance(words) is { } distance)
            {
                found.Add((Rank(known, distance), known));
            }
        }

        return found.OrderBy(pair => pair.Rank).Take(most).Select(pair => pair.Known);
    }

    /// <summary>The nearest, then those present, then the latest: as one number, for up to twenty thousand are sorted at each key.</summary>
    private static long Rank(KnownPerson known, int distance)
    {
        var isAway = known.Status is PersonStatus.Present or PersonStatus.Out ? 0L : 1L;
        return ((((long)distance << 1) | isAway) << 40) - known.Person;
    }

    private void Read(CancellationToken stop)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection,
            """
            SELECT p.id, p.identity, k.sealed, p.case_number, p.sex, p.age_group, p.status
            FROM people p LEFT JOIN person_keys k ON k.person_id = p.id
            """);
        using var row = statement.Read(null);
        while (row.Read())
        {
            stop.ThrowIfCancellationRequested();
            _known.TryAdd(row.GetInt64(0), KnownPerson.Of(
                row.GetInt64(0), row.GetString(3), Enum.Parse<Sex>(row.GetString(4)), Enum.Parse<AgeGroup>(row.GetString(5)),
                Enum.Parse<PersonStatus>(row.GetString(6)), PersonName.IdentityOf(row, 0, 1, vault), _names));
        }
    }
}
