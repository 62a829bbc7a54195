using CentreHost.People;
using CentreHost.Services;

namespace Kiosk.People;

/// <summary>How people are called on screens.</summary>
internal static class PersonWords
{
    public static readonly IReadOnlyList<Sex> Sexes = [Sex.M, Sex.F, Sex.X, Sex.U];

    public static readonly IReadOnlyList<AgeGroup> AgeGroups =
    [
        AgeGroup.From0To4, AgeGroup.From5To11, AgeGroup.From12To17, AgeGroup.From18To59, AgeGroup.From60,
        AgeGroup.Unknown,
    ];

    public static string Of(Desk desk, Sex sex) => desk.Say($"sex_{sex}");

    public static string Of(Desk desk, AgeGroup group) => desk.Say($"age_{group}");

    public static string Of(Desk desk, PersonStatus status) => desk.Say($"status_{status}");

    public static string Of(Desk desk, ArrivalMode mode) => desk.Say($"mode_{mode}");

    public static string Of(Desk desk, Intention intention) => desk.Say($"intention_{intention}");

    public static string Of(Desk desk, Needs need) => desk.Say($"need_{need}");

    public static string Of(Desk desk, DepartureKind kind) => desk.Say($"departure_{kind}");

    public static string Name(Desk desk, ScannedPerson person) =>
        string.IsNullOrEmpty(person.GivenName) ? Of(desk, person.Sex) : person.GivenName;

    public static IEnumerable<string> Short(Desk desk, ScannedPerson person) =>
        [person.GivenName ?? "", Of(desk, person.Sex), Of(desk, person.AgeGroup)];

    public static string Name(Desk desk, Identity? identity) =>
        identity is null ? desk.Say("name_unknown") : $"{identity.FamilyNames} {identity.GivenNames}".Trim();
}
