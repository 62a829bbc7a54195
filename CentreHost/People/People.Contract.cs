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

/// <summary>Merged: found to be another number's person, who goes on under that one.</summary>
internal enum PersonStatus { Present, Out, Departed, Transferred, Deceased, Merged }

/// <summary>Which of the names the person says first.</summary>
internal enum NameOrder { FamilyFirst, GivenFirst }

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
    string? Note = null,
    NameOrder? NameOrder = null);

internal sealed record Consent(string Version, string Language, IReadOnlyList<string> Purposes);

/// <summary>Registers a person, with or without a card in hand.</summary>
/// <param name="Card">Scanned or typed text of a blank card to bind, or none.</param>
/// <param name="ArrivedAtUtc">None means now, or when the convoy came; never in the future.</param>
/// <param name="ArrivalGroup">Code of the convoy the person was counted with; its mode and hour are theirs.</param>
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
    DateTime? ArrivedAtUtc = null,
    string? ArrivalGroup = null);

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

/// <param name="Reason">In the words of the desk; sealed like the names.</param>
internal sealed record Depart(Guid Id, DepartureKind Kind, string? Destination, string? Reason = null);

/// <summary>Somebody who left is back, under the number they had; the stay, its maxima and its bed begin anew.</summary>
/// <param name="Card">Scanned or typed text of a blank card to bind, or of the card they had, good again; or none.</param>
/// <param name="ArrivedAtUtc">None means now.</param>
internal sealed record Readmit(
    Guid Id, ArrivalMode Mode = ArrivalMode.Self, string? Card = null, DateTime? ArrivedAtUtc = null);

/// <summary>One row of a search: enough to tell two people apart, nothing of need or health.</summary>
internal sealed record PersonLine(
    long Person,
    string CaseNumber,
    string Name,
    Sex Sex,
    AgeGroup AgeGroup,
    PersonStatus Status,
    string? Bed,
    string? Household = null);

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
    IReadOnlyList<GivenToday> Today,
    HouseholdOfPerson? Household = null,
    string? ArrivalGroup = null,
    OtherNumber? MergedInto = null,
    IReadOnlyList<OtherNumber>? MergedFrom = null,
    IReadOnlyList<IntentionSince>? Intentions = null,
    IReadOnlyList<DepartureTold>? Departures = null,
    DateTime? AnonymisedAtUtc = null)
{
    /// <summary>The name of the country in the identity; none where there is no identity to show.</summary>
    public Texts.Sentence? Country { get; init; }
}

internal sealed record HouseholdOfPerson(long Household, string Code, int Members, bool Collects);

/// <summary>Another number of the same person.</summary>
internal sealed record OtherNumber(long Person, string CaseNumber);

internal sealed record IntentionSince(Intention Intention, DateTime SinceUtc);

/// <summary>A departure of this person; the last of them is the one in force while they are away.</summary>
internal sealed record DepartureTold(DateTime AtUtc, DepartureKind Kind, string? Destination, string? Reason);

internal sealed record GivenToday(Guid Event, string Service, Texts.Sentence Name, DateTime AtUtc, bool Undone);

internal sealed record Nationality(string Code, string Fr, string En);
