using System.Text.Json.Serialization;

namespace CentreHost.People;

internal enum Sex
{
    [JsonStringEnumMemberName("f")] F,
    [JsonStringEnumMemberName("m")] M,
    [JsonStringEnumMemberName("x")] X,
    [JsonStringEnumMemberName("u")] U,
}

/// <summary>The six age groups of every figure.</summary>
internal enum AgeGroup
{
    [JsonStringEnumMemberName("0-4")] From0To4,
    [JsonStringEnumMemberName("5-11")] From5To11,
    [JsonStringEnumMemberName("12-17")] From12To17,
    [JsonStringEnumMemberName("18-59")] From18To59,
    [JsonStringEnumMemberName("60+")] From60,
    [JsonStringEnumMemberName("unknown")] Unknown,
}

internal enum BirthPrecision { Unknown, Day, Year, EstimatedAge }

internal enum ArrivalMode { Self, SearchAndRescue, Referral, ExpulsionConvoy, Transfer }

internal enum Intention { Undecided, Return, Continue, Stay }

internal enum PersonStatus { Present, Out, Departed, Transferred, Deceased }

internal enum DepartureKind { VoluntaryReturn, Transfer, Self, Referred, Deceased }

/// <summary>Protection and vulnerability needs: recorded by reception, read by medical staff and the head alone.</summary>
[Flags]
internal enum Needs
{
    None = 0,
    UnaccompaniedChild = 1,
    Pregnant = 2,
    Disability = 4,
    Medical = 8,
    Elderly = 16,
    Trafficking = 32,
    GenderBasedViolence = 64,
    Asylum = 128,
}

/// <summary>What identifies a person; sealed with the person's own key wherever it is stored.</summary>
/// <param name="Nationality">ISO 3166-1 alpha-3, XXA for stateless, XXX for unknown.</param>
internal sealed record Identity(
    string GivenNames,
    string FamilyNames,
    string? OriginalScriptName = null,
    BirthPrecision BirthPrecision = BirthPrecision.Unknown,
    DateOnly? Birth = null,
    string Nationality = "XXX",
    string? Languages = null,
    string? Phone = null,
    string? Provenance = null,
    string? Destination = null,
    string? Note = null);

internal sealed record Consent(string Version, string Language, IReadOnlyList<string> Purposes);

/// <summary>Registers a person, with or without a card in hand.</summary>
/// <param name="Card">Scanned or typed text of a blank card to bind, or none.</param>
/// <param name="ArrivedAtUtc">None means now; never in the future.</param>
internal sealed record RegisterPerson(
    Guid Id,
    Sex Sex,
    AgeGroup AgeGroup,
    Identity? Identity,
    string? Card,
    ArrivalMode Mode = ArrivalMode.Self,
    Intention Intention = Intention.Undecided,
    Needs Needs = Needs.None,
    Consent? Consent = null,
    DateTime? ArrivedAtUtc = null);

/// <summary>Completes or corrects the profile of a person already there.</summary>
/// <param name="Consent">Given now. None leaves things as they are: taking it back is a command of its own.</param>
internal sealed record ChangeProfile(
    Guid Id,
    Sex Sex,
    AgeGroup AgeGroup,
    Identity Identity,
    Intention Intention,
    Needs? Needs,
    Consent? Consent);

internal sealed record Registered(Guid Id, long Person, string CaseNumber, string? CardShortCode);

/// <summary>The person takes back the consent in force.</summary>
internal sealed record WithdrawConsent(Guid Id);

internal sealed record Depart(Guid Id, DepartureKind Kind, string? Destination);

/// <summary>One row of a search: enough to tell two people apart, nothing of need or health.</summary>
internal sealed record PersonLine(
    long Person, string CaseNumber, string Name, Sex Sex, AgeGroup AgeGroup, PersonStatus Status, string? Bed);

/// <param name="ConsentWithdrawnAtUtc">When the last was taken back, unless another is in force.</param>
internal sealed record PersonPage(
    long Person,
    string CaseNumber,
    Sex Sex,
    AgeGroup AgeGroup,
    PersonStatus Status,
    Identity? Identity,
    Intention Intention,
    Needs? Needs,
    ArrivalMode Mode,
    DateTime ArrivedAtUtc,
    DateTime? DepartedAtUtc,
    string? CardShortCode,
    string? Bed,
    Consent? Consent,
    DateTime? ConsentWithdrawnAtUtc,
    IReadOnlyList<GivenToday> Today);

internal sealed record GivenToday(Guid Event, string Service, Texts.Sentence Name, DateTime AtUtc, bool Undone);

internal sealed record Nationality(string Code, string Fr, string En);
