namespace CentreHost.People;

/// <summary>A person as the index in memory knows them.</summary>
/// <param name="Names">Words of given, family and original-script names.</param>
/// <param name="Codes">The case number, whole and in its parts, folded.</param>
/// <param name="Identity">As far as two records are compared by it; the rest stays sealed.</param>
internal sealed record KnownPerson(
    long Person,
    string CaseNumber,
    string Name,
    NameIndex.Entry[] Names,
    string[] Codes,
    Sex Sex,
    AgeGroup AgeGroup,
    PersonStatus Status,
    Identity? Identity)
{
    public static KnownPerson Of(Person person, Identity? identity, NameIndex index) =>
        Of(person.Id, person.CaseNumber, person.Sex, person.AgeGroup, person.Status, identity, index);

    public static KnownPerson Of(
        long id, string caseNumber, Sex sex, AgeGroup group, PersonStatus status, Identity? identity, NameIndex index)
    {
        var parts = NameFolding.Words(caseNumber);
        return new KnownPerson(
            id,
            caseNumber,
            identity is null ? "" : NamesOf.InOrder(identity),
            index.Of(NameIndex.WordsOf(identity?.GivenNames, identity?.FamilyNames, identity?.OriginalScriptName)),
            [.. parts, string.Concat(parts)],
            sex,
            group,
            status,
            identity is null ? null : identity with { Languages = null, Provenance = null, Destination = null, Note = null });
    }

    /// <summary>How far the person is from all that was typed; none where a word is nothing of theirs.</summary>
    public int? Distance(ReadOnlySpan<NameIndex.Comparison> typed)
    {
        var sum = 0;
        foreach (var word in typed)
        {
            if (Nearest(word) is not Nearness.Far and var nearest)
            {
                sum += (int)nearest;
            }
            else
            {
                return null;
            }
        }

        return sum;
    }

    private Nearness Nearest(NameIndex.Comparison word)
    {
        var nearest = Nearness.Far;
        foreach (var name in Names)
        {
            nearest = Nearer(nearest, word.With(name));
        }

        foreach (var code in Codes)
        {
            nearest = Nearer(nearest, NameMatch.Written(word.Text, code));
        }

        return nearest;
    }

    private static Nearness Nearer(Nearness one, Nearness other) => one < other ? one : other;
}
