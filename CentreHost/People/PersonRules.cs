using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>What a profile must be to be believed. The surge path gives no identity and asks nothing of it.</summary>
internal static class PersonRules
{
    private const int OldestAge = 120;
    private const int LongestText = 200;

    public static Refusal? Check(Identity? identity, AgeGroup ageGroup, DateOnly today)
    {
        if (identity is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(identity.GivenNames) && string.IsNullOrWhiteSpace(identity.FamilyNames))
        {
            return PersonRefusal.NameMissing();
        }

        if (Texts(identity).Any(text => text?.Length > LongestText))
        {
            return PersonRefusal.TextTooLong(LongestText);
        }

        return Nationalities.Find(identity.Nationality) is null
            ? PersonRefusal.NationalityUnknown(identity.Nationality)
            : CheckBirth(identity, ageGroup, today);
    }

    public static Refusal? Check(Depart request) =>
        request.Destination?.Length > LongestText || request.Reason?.Length > LongestText ? PersonRefusal.TextTooLong(LongestText) : null;

    /// <summary>The birth date, however precise, decides the group; without one the group is what staff saw.</summary>
    public static AgeGroup GroupOf(Identity? identity, AgeGroup seen, DateOnly today) =>
        identity is { Birth: { } birth, BirthPrecision: not BirthPrecision.Unknown } ? OfAge(Ages.On(birth, today)) : seen;

    public static AgeGroup OfAge(int years) => years switch
    {
        < 5 => AgeGroup.From0To4,
        < 12 => AgeGroup.From5To11,
        < 18 => AgeGroup.From12To17,
        < 60 => AgeGroup.From18To59,
        _ => AgeGroup.From60,
    };

    /// <summary>In years; none where nobody knows the birth.</summary>
    public static int? AgeOf(Identity? identity, DateOnly today) =>
        identity is { Birth: { } birth, BirthPrecision: not BirthPrecision.Unknown } ? Ages.On(birth, today) : null;

    private static Refusal? CheckBirth(Identity identity, AgeGroup seen, DateOnly today)
    {
        if (identity is not { Birth: { } birth, BirthPrecision: not BirthPrecision.Unknown })
        {
            return null;
        }

        if (birth > today)
        {
            return PersonRefusal.BirthInFuture();
        }

        if (Ages.On(birth, today) > OldestAge)
        {
            return PersonRefusal.TooOld();
        }

        return identity.BirthPrecision == BirthPrecision.Day && seen != AgeGroup.Unknown && seen != OfAge(Ages.On(birth, today))
            ? PersonRefusal.AgeDisagrees()
            : null;
    }

    private static IEnumerable<string?> Texts(Identity identity) =>
    [
        identity.GivenNames, identity.FamilyNames, identity.OriginalScriptName, identity.Languages, identity.Phone,
        identity.Provenance, identity.Destination, identity.Note,
    ];
}
