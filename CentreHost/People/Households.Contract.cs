namespace CentreHost.People;

/// <summary>What a member is to the head of the household.</summary>
internal enum Kinship { Head, Partner, Child, Parent, Sibling, OtherRelative, NotRelated }

internal sealed record NewMember(long Person, Kinship Kinship);

/// <summary>Makes a household of people who are present and in no other.</summary>
internal sealed record MakeHousehold(Guid Id, IReadOnlyList<NewMember> Members);

internal sealed record HouseholdMade(Guid Id, long Household, string Code);

internal sealed record AddMember(Guid Id, long Person, Kinship Kinship);

/// <summary>The member stays at the centre, and is of this household no more.</summary>
internal sealed record RemoveMember(Guid Id);

internal sealed record ChangeKinship(Guid Id, Kinship Kinship);

/// <param name="Person">None: nobody in particular, any member's card collects as before.</param>
internal sealed record NameCollector(Guid Id, long? Person);

internal sealed record HouseholdMemberLine(
    long Person,
    string CaseNumber,
    string Name,
    Sex Sex,
    AgeGroup AgeGroup,
    PersonStatus Status,
    Kinship Kinship,
    DateTime FromUtc,
    string? Bed,
    string? CardShortCode);

/// <param name="Code">As staff say it: H-00012.</param>
/// <param name="Members">Those of today; the head first, then in the order they joined.</param>
internal sealed record HouseholdPage(
    long Household, string Code, long? Collector, DateTime MadeAtUtc, IReadOnlyList<HouseholdMemberLine> Members);
