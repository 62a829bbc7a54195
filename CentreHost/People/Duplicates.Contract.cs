using System.Text.Json.Serialization;

namespace CentreHost.People;

/// <summary>Somebody about to be registered, as far as the form is filled. Nothing is stored.</summary>
internal sealed record DraftPerson(Sex Sex, AgeGroup AgeGroup, Identity Identity);

/// <summary>Why two records may be one person.</summary>
internal enum WhyAlike
{
    [JsonStringEnumMemberName("same_names")] SameNames,
    [JsonStringEnumMemberName("names_swapped")] NamesSwapped,
    [JsonStringEnumMemberName("names_sound_alike")] NamesSoundAlike,
    [JsonStringEnumMemberName("same_birth")] SameBirth,
    [JsonStringEnumMemberName("birth_day_and_month_swapped")] BirthSwapped,
    [JsonStringEnumMemberName("birth_near")] BirthNear,
    [JsonStringEnumMemberName("same_phone")] SamePhone,
    [JsonStringEnumMemberName("same_nationality")] SameNationality,
}

/// <param name="Points">100: all that is known agrees. A hint to a person, never a decision.</param>
internal sealed record LikelyDuplicate(PersonLine Person, int Points, IReadOnlyList<WhyAlike> Why);
