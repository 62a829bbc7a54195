using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CentreHost.Beds;
using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>
/// Search over names that stand nowhere in clear: an index in memory, built at the first search from the sealed rows and
/// kept up after each commit. Accents, case and the order of names do not matter.
/// </summary>
internal sealed class PeopleSearch(CentreData data, Vault vault)
{
    private readonly Lock _building = new();
    private ConcurrentDictionary<long, Known>? _known;

    public Task<List<PersonLine>> Find(string search, int most, CancellationToken stop)
    {
        var words = Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Index().Values
            .Where(known => Array.TrueForAll(words, word => known.Folded.Contains(word, StringComparison.Ordinal)))
            .OrderBy(known => known.Status is PersonStatus.Present or PersonStatus.Out ? 0 : 1)
            .ThenByDescending(known => known.Person)
            .Take(most)
            .ToList();
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(WithBeds(found));
    }

    /// <summary>Called after the commit that changed the person.</summary>
    public void Remember(Person person, Identity? identity)
    {
        if (_known is { } known)
        {
            known[person.Id] = Known.Of(person.Id, person.CaseNumber, person.Sex, person.AgeGroup, person.Status, identity);
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

    private ConcurrentDictionary<long, Known> Index()
    {
        lock (_building)
        {
            return _known ??= Read();
        }
    }

    private ConcurrentDictionary<long, Known> Read()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection,
            """
            SELECT p.id, p.case_number, p.sex, p.age_group, p.status, p.identity, k.sealed
            FROM people p LEFT JOIN person_keys k ON k.person_id = p.id
            """);
        using var row = statement.Read(null);
        var known = new ConcurrentDictionary<long, Known>();
        while (row.Read())
        {
            var id = row.GetInt64(0);
            var identity = row.IsDBNull(5) || row.IsDBNull(6)
                ? null
                : SealedPerson.Of(vault, id, (byte[])row[6]).OpenIdentity((byte[])row[5]);
            known[id] = Known.Of(
                id, row.GetString(1), Enum.Parse<Sex>(row.GetString(2)), Enum.Parse<AgeGroup>(row.GetString(3)),
                Enum.Parse<PersonStatus>(row.GetString(4)), identity);
        }

        return known;
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
        public static Known Of(long id, string caseNumber, Sex sex, AgeGroup group, PersonStatus status, Identity? identity)
        {
            var name = identity is null ? "" : $"{identity.FamilyNames} {identity.GivenNames}".Trim();
            var folded = Fold($"{name} {identity?.OriginalScriptName} {caseNumber.Replace("-", "", StringComparison.Ordinal)} {caseNumber}");
            return new Known(id, caseNumber, name, folded, sex, group, status);
        }
    }
}
