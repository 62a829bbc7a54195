using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CentreHost.Beds;
using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>
/// Search over names that stand nowhere in clear: an index in memory, read from the sealed rows at start and kept up
/// after each commit. Accents, case and the order of names do not matter.
/// </summary>
internal sealed class PeopleSearch(CentreData data, Vault vault)
{
    /// <summary>There before the rows are read: what a commit tells meanwhile is newer than any row and stays.</summary>
    private readonly ConcurrentDictionary<long, Known> _known = new();
    private readonly Lock _reading = new();
    private bool _isRead;

    public Task<List<PersonLine>> Find(string search, int most, CancellationToken stop)
    {
        Fill(stop);
        var words = Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = _known.Values
            .Where(known => Array.TrueForAll(words, word => known.Folded.Contains(word, StringComparison.Ordinal)))
            .OrderBy(known => known.Status is PersonStatus.Present or PersonStatus.Out ? 0 : 1)
            .ThenByDescending(known => known.Person)
            .Take(most)
            .ToList();
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(WithBeds(found));
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
    public void Remember(Person person, Identity? identity) => _known[person.Id] = Known.Of(person, identity);

    /// <summary>Called for a person just taken in, from any thread: whoever has changed the person since knows better.</summary>
    public void Meet(Person person, Identity? identity) => _known.TryAdd(person.Id, Known.Of(person, identity));

    /// <summary>Called on the writer's thread after the commit: they went out, or came back in.</summary>
    public void Passed(long person, PersonStatus status)
    {
        if (_known.TryGetValue(person, out var known))
        {
            _known[person] = known with { Status = status };
        }
    }

    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
            }
        }

        return folded.ToString();
    }

    private void Read(CancellationToken stop)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection,
            """
            SELECT p.id, p.case_number, p.sex, p.age_group, p.status, p.identity, k.sealed
            FROM people p LEFT JOIN person_keys k ON k.person_id = p.id
            """);
        using var row = statement.Read(null);
        while (row.Read())
        {
            stop.ThrowIfCancellationRequested();
            var id = row.GetInt64(0);
            var identity = row.IsDBNull(5) || row.IsDBNull(6)
                ? null
                : SealedPerson.Of(vault, id, (byte[])row[6]).OpenIdentity((byte[])row[5]);
            _known.TryAdd(id, Known.Of(
                id, row.GetString(1), Enum.Parse<Sex>(row.GetString(2)), Enum.Parse<AgeGroup>(row.GetString(3)),
                Enum.Parse<PersonStatus>(row.GetString(4)), identity));
        }
    }

    private List<PersonLine> WithBeds(List<Known> found)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var bed = new Statement(connection, BedStays.BedOfPerson);
        return found.ConvertAll(known => new PersonLine(
            known.Person, known.CaseNumber, known.Name, known.Sex, known.AgeGroup, known.Status, bed.Scalar(null, known.Person) as string));
    }

    private sealed record Known(
        long Person, string CaseNumber, string Name, string Folded, Sex Sex, AgeGroup AgeGroup, PersonStatus Status)
    {
        public static Known Of(Person person, Identity? identity) =>
            Of(person.Id, person.CaseNumber, person.Sex, person.AgeGroup, person.Status, identity);

        public static Known Of(long id, string caseNumber, Sex sex, AgeGroup group, PersonStatus status, Identity? identity)
        {
            var name = identity is null ? "" : $"{identity.FamilyNames} {identity.GivenNames}".Trim();
            var folded = Fold($"{name} {identity?.OriginalScriptName} {caseNumber.Replace("-", "", StringComparison.Ordinal)} {caseNumber}");
            return new Known(id, caseNumber, name, folded, sex, group, status);
        }
    }
}
