using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Texts;

namespace CentreHost.Services;

internal enum ServiceKind { Meal, Kit, Item, Medical, Psychosocial, Information, Tracing, Return, Other }

internal enum Outcome
{
    /// <summary>Given, counted, and out of the stock: on disk.</summary>
    Served,

    /// <summary>Not given; the reason says why and until when.</summary>
    Refused,

    /// <summary>No service was asked for: the card and its holder are in order.</summary>
    Identified,
}

/// <summary>One scan. The kiosk makes the id; sending the same scan again changes nothing and is answered the same.</summary>
/// <param name="Service">A service's code, MEAL for the meal being served now, or none to ask who it is.</param>
internal sealed record Scan(Guid Id, string Card, string? Service, ReadBy ReadBy);

/// <param name="Code">Stable: served, identified, or the refusal's code.</param>
/// <param name="Person">None where the card is nobody's.</param>
/// <param name="Repeat">This very scan was answered before; nothing was counted again.</param>
/// <param name="Alert">A revoked card is in use: somebody should look up.</param>
internal sealed record Verdict(
    Guid Id,
    Outcome Outcome,
    string Code,
    Sentence Sentence,
    string? Service,
    Sentence? ServiceName,
    ScannedPerson? Person,
    DateTime? UntilUtc,
    DateTime? UndoUntilUtc,
    bool Shortage,
    bool Alert,
    bool Repeat,
    long ServedInSession)
{
    /// <summary>The plate this person is given, by its letter.</summary>
    public Sentence? Diet { get; init; }

    /// <summary>The refusal is about this person alone: the others of the household may still be served.</summary>
    public bool OthersMay { get; init; }

    /// <summary>Who may, as a second person, let it be given all the same; none: nobody may.</summary>
    public Staff.Role OverrideRoles { get; init; }

    /// <summary>The others of the household, each with what the rules say of them now.</summary>
    public IReadOnlyList<HouseholdLine> Household { get; init => field = value ?? []; } = [];

    /// <summary>Who is named to collect for the household, where one is and is still of it.</summary>
    public long? Collector { get; init; }

    /// <summary>Due today or missed, of services this role may give.</summary>
    public IReadOnlyList<Appointments.AppointmentDue> Appointments { get; init => field = value ?? []; } = [];
}

/// <summary>A line of the tick-list: a given name and an age, and whether the service may be given.</summary>
/// <param name="Age">In years, where the birth is known.</param>
/// <param name="Code">served is not said here: <c>may</c>, or the code of the refusal.</param>
internal sealed record HouseholdLine(
    long Person, string? GivenName, int? Age, Sex Sex, AgeGroup AgeGroup, bool May, string Code, Sentence? Sentence, Sentence? Diet)
{
    /// <summary>Who may, as a second person, let it be given to them all the same; none: nobody may.</summary>
    public Staff.Role OverrideRoles { get; init; }
}

/// <summary>Serves others of the household of the card that was just scanned.</summary>
/// <param name="Card">The card that was shown: any member's.</param>
internal sealed record ServeHousehold(Guid Id, string Card, string Service, ReadBy ReadBy, IReadOnlyList<HouseholdShare> Members)
{
    /// <summary>The member who takes it away; none: the holder of the card.</summary>
    public long? Collector { get; init; }
}

/// <param name="Id">The member's own event, made by the kiosk: what an undo names.</param>
internal sealed record HouseholdShare(Guid Id, long Person);

internal sealed record HouseholdServed(Guid Id, string Service, IReadOnlyList<ShareServed> Members);

internal sealed record ShareServed(Guid Event, long Person, Outcome Outcome, string Code, Sentence Sentence, DateTime? UntilUtc, bool Shortage);

/// <summary>A second person lets a refused scan be served.</summary>
/// <param name="Scan">The refused scan.</param>
/// <param name="Staff">The second person's code; not the one at the counter.</param>
internal sealed record OverrideScan(Guid Id, Guid Scan, string Staff, string Pin, string Reason);

/// <summary>Takes back what was given, after its minute at the counter.</summary>
internal sealed record ReverseService(Guid Id, Guid Event, string Reason);

/// <summary>All that the screen facing the queue may show of a person.</summary>
internal sealed record ScannedPerson(long Person, string? GivenName, Sex Sex, AgeGroup AgeGroup);

internal sealed record UndoService(Guid Id, Guid Event);

internal sealed record Undone(Guid Id, Guid Event, string Service);

/// <summary>A service given to people without cards, counted by sex and age group.</summary>
internal sealed record CountHeads(Guid Id, string Service, IReadOnlyList<Heads> Heads);

internal sealed record Heads(Sex Sex, AgeGroup AgeGroup, int Count);

internal sealed record HeadsCounted(Guid Id, string Service, long Heads, long Short);

internal sealed record OpenMeal(Guid Id, string Service);

internal sealed record CloseMeal(Guid Id);

/// <summary>One service of the catalogue with its rules; zero, empty or null means the rule is not set.</summary>
/// <param name="From">Local hour a meal begins.</param>
/// <param name="Until">Local hour it ends; before <paramref name="From"/> when that is after midnight.</param>
internal sealed record ServiceLine(
    string Code,
    Sentence Name,
    ServiceKind Kind,
    bool Active,
    int? MaxPerSession,
    int? MaxPerDay,
    int? MinIntervalMinutes,
    bool PresenceRequired,
    int? CentreDailyLimit,
    IReadOnlyList<string> NotWith,
    Staff.Role Roles,
    string? Item,
    long ItemUnits,
    string? From,
    string? Until)
{
    public string? Place { get; init; }

    /// <summary>In seven service days, this one the last.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>Since the person arrived.</summary>
    public int? MaxPerStay { get; init; }

    public int? ArrivalWaitMinutes { get; init; }

    public IReadOnlyList<Sex> Sexes { get; init => field = value ?? []; } = [];

    public IReadOnlyList<AgeGroup> AgeGroups { get; init => field = value ?? []; } = [];

    /// <summary>Only to whom a member of staff, or a need on record, entitles to it.</summary>
    public bool EntitledOnly { get; init; }

    /// <summary>Needs that entitle by themselves; told to the head alone.</summary>
    public Needs EntitlingNeeds { get; init; }

    /// <summary>Who may, as a second person, let it be given against its rules.</summary>
    public Staff.Role OverrideRoles { get; init; }

    public bool Lends { get; init; }

    public bool ForHousehold { get; init; }

    /// <summary>RAMADAN: on that timetable's days alone; !RAMADAN: on all others; none: every day.</summary>
    public string? Timetable { get; init; }

    /// <summary>A meal eaten before the cut-off for the day to come: suhur.</summary>
    public bool ForComingDay { get; init; }

    /// <summary>Its code in headquarters' dictionary.</summary>
    public string? DictionaryCode { get; init; }

    public int Position { get; init; }
}

/// <summary>A service as its head wants it, from a service day on.</summary>
/// <param name="FromDay">None: from today, or from tomorrow when it was given today already.</param>
internal sealed record ChangeService(Guid Id, ServiceLine Service, DateOnly? FromDay = null);

internal sealed record ServiceChanged(Guid Id, string Service, DateOnly FromDay);

/// <summary>The rules of a service as they counted, or will count, from a day on; the newest first.</summary>
internal sealed record ServiceVersionLine(DateOnly FromDay, DateTime RecordedAtUtc, string? Staff, ServiceLine Service);

internal sealed record SetTimetable(Guid Id, string Timetable, DateOnly FromDay, DateOnly UntilDay);

internal sealed record RemoveTimetable(Guid Id, string Timetable, DateOnly FromDay);

internal sealed record TimetableLine(string Timetable, DateOnly FromDay, DateOnly UntilDay);

/// <summary>Somebody present on the books who has not eaten for the time asked about.</summary>
/// <param name="NotSeen">Nor received anything else.</param>
internal sealed record OverdueLine(
    long Person, string CaseNumber, string? Name, Sex Sex, AgeGroup AgeGroup, string? Bed, DateTime? LastMealUtc, DateTime? LastSeenUtc,
    bool NotSeen);

/// <summary>A plate by its letter.</summary>
internal sealed record DietLine(string Code, Sentence Name, bool Active);

internal sealed record ChangeDiet(Guid Id, DietLine Diet);

/// <summary>The plate a person is given from now on; none: the ordinary one.</summary>
internal sealed record SetDiet(Guid Id, string? Diet);

/// <summary>Lets a person have, or keeps from them, one service; none: the service's own rules alone.</summary>
internal sealed record SetEntitlement(Guid Id, string Service, bool? May);

internal sealed record EntitlementLine(string Service, Sentence Name, bool May, bool FromNeeds);

/// <summary>Plates of a kind to cook for those present.</summary>
internal sealed record DietCount(string? Code, Sentence? Name, long People);
