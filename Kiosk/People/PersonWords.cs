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

    public static string Of(Desk desk, Kinship kinship) => desk.Say($"kinship_{kinship}");

    public static string Of(Desk desk, Needs need) => desk.Say($"need_{need}");

    public static string Of(Desk desk, DepartureKind kind) => desk.Say($"departure_{kind}");

    /// <summary>Of people without a name, what can be seen of them.</summary>
    public static string Name(Desk desk, ScannedPerson person) =>
        string.IsNullOrEmpty(person.GivenName) ? string.Join(" ", Short(desk, person)) : person.GivenName;

    /// <summary>Given name, sex and age group, as far as they are known.</summary>
    public static IEnumerable<string> Short(Desk desk, ScannedPerson person) =>
        new[] { person.GivenName ?? "", person.Sex == Sex.U ? "" : Of(desk, person.Sex), Of(desk, person.AgeGroup) }
            .Where(word => word.Length > 0);

    public static string Name(Desk desk, Identity? identity) =>
        identity is null ? desk.Say("name_unknown") : NamesOf.InOrder(identity);
}
